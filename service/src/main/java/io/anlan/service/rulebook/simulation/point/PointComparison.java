// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.simulation.point;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A risk point by what is law and with a revision in its place.
 *
 * @param kinds empty when nothing differs
 * @param now null when levels are not what the revision is about
 * @param then likewise
 */
public record PointComparison(
        Set<PointDifferenceKind> kinds,
        @Nullable PointLevels now,
        @Nullable PointLevels then,
        MeasureChanges measures) {

    int moved() {
        return now == null || then == null ? 0 : now.moved(then);
    }
}
