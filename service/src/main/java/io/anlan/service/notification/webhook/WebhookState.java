// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.webhook;

/** Whether it is sent to; what it would have received is kept meanwhile. */
public enum WebhookState {
    ACTIVE,
    /** By an administrator. */
    PAUSED,
    /** By the service, after it failed for days. */
    DISABLED
}
