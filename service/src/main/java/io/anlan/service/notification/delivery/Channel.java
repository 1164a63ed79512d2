// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.delivery;

/** A way out of the house. */
public enum Channel {
    MAIL,
    WEBHOOK
}
