// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.simulation.point;

import io.anlan.service.risk.ControlLevel;
import io.anlan.service.risk.RiskLevel;
import org.jspecify.annotations.Nullable;

/**
 * What rules make of a risk point; null where they have a gap.
 *
 * @param graded by its scores and direct grounds
 * @param live with what is open at it and what was missed
 * @param control the highest that controls it
 */
public record PointLevels(
        @Nullable RiskLevel graded,
        @Nullable RiskLevel live,
        @Nullable ControlLevel control) {

    /** 1 when another is worse than this, -1 when it is better, else 0; by the live level first. */
    int moved(PointLevels other) {
        int live = Integer.compare(rank(other.live), rank(this.live));
        return live == 0 ? Integer.compare(rank(other.graded), rank(graded)) : live;
    }

    /** No level counts as the least: nothing would be said about the risk any more. */
    private static int rank(@Nullable RiskLevel level) {
        return level == null ? 0 : level.rank();
    }
}
