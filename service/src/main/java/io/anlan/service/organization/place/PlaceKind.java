// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.organization.place;

/** From the outside to the inside; a place lies in one of a kind further out. */
public enum PlaceKind {
    SITE,
    BUILDING,
    PART,
    EQUIPMENT;

    boolean mayLieIn(PlaceKind other) {
        return other.compareTo(this) < 0;
    }
}
