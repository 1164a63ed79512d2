// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.simulation.point;

/** In what a risk point would stand otherwise. */
public enum PointDifferenceKind {
    /** The level by its scores and direct grounds. */
    GRADED,
    /** The level with what is open at it and what was missed: the colour of the map. */
    LIVE,
    /** Who controls it, who checks it how often, or what they have to do. */
    CONTROL,
    /** A measure that is asked of it is not in the catalogue any more. */
    MEASURE_GONE,
    /** A measure that is asked of it is another one, or asked otherwise. */
    MEASURE_CHANGED,
    /** The catalogue has a further measure for such risk points; the enterprise has not taken it. */
    MEASURE_OFFERED;

    /** Whether it is about levels, and not about measures. */
    boolean ofLevels() {
        return this == GRADED || this == LIVE || this == CONTROL;
    }
}
