// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.delivery;

/** Whether a delivery goes alone or with all others that are due for the same recipient. */
public enum Bundle {
    SINGLE,
    DIGEST
}
