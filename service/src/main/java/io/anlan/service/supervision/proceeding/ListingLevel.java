// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.proceeding;

import io.anlan.service.platform.Actor;
import io.anlan.service.platform.scope.UnitPath;

/** Which level lists a hidden danger, lowest first. */
public enum ListingLevel {
    STREET(3),
    DISTRICT(2),
    CITY(1);

    private final int depth;

    ListingLevel(int depth) {
        this.depth = depth;
    }

    public boolean isAbove(ListingLevel other) {
        return depth < other.depth;
    }

    /** Whether somebody belongs to a unit of this level or above. */
    public boolean isOf(Actor actor) {
        return new UnitPath(actor.unit()).depth() <= depth;
    }
}
