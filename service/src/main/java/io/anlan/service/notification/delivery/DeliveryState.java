// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.delivery;

/** How far a delivery is; what {@code FAILED} is tried again. */
public enum DeliveryState {
    PENDING,
    SENT,
    FAILED,
    GIVEN_UP
}
