// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.simulation;

import io.anlan.service.hiddendanger.determination.Determination.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What rules make of a case.
 *
 * @param criteria clauses that are met
 * @param dueOn last day to rectify it; null without a level
 */
public record Consequence(
        Outcome outcome, List<String> criteria, @Nullable LocalDate dueOn) {

    public Consequence {
        criteria = List.copyOf(criteria);
    }

    /** In what another differs from this; empty when in nothing. */
    List<DifferenceKind> differences(Consequence other) {
        List<DifferenceKind> kinds = new ArrayList<>();
        if (outcome != other.outcome) {
            kinds.add(DifferenceKind.OUTCOME);
        }
        if (!criteria.equals(other.criteria)) {
            kinds.add(DifferenceKind.CRITERIA);
        }
        if (dueOn == null ? other.dueOn != null : !dueOn.equals(other.dueOn)) {
            kinds.add(DifferenceKind.DEADLINE);
        }
        return kinds;
    }
}
