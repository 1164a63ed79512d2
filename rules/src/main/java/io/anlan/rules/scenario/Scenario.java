// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.scenario;

import io.anlan.rules.FactValue;
import io.anlan.rules.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A story in steps.
 *
 * @param steps in their order; none is on an earlier day than the one before
 */
public record Scenario(String name, List<Step> steps) {

    public Scenario {
        steps = List.copyOf(steps);
    }

    /**
     * What becomes known on a day, and what the pack has to say to all that is known then.
     *
     * @param line of the text it was read from; the first is 1 and holds the names of the columns
     * @param on the day, in Asia/Shanghai, on which it is decided: the clock of the story
     * @param ref which fact of the story it is about
     * @param factType null when only the day, or what is said of the enterprise, changes
     * @param enterprise what is said of the enterprise from now on
     * @param values of the fact from now on; the others stay as they were
     */
    public record Step(
            int line,
            LocalDate on,
            String ref,
            @Nullable String factType,
            Map<String, FactValue> enterprise,
            Map<String, FactValue> values,
            Expected expected) {

        public Step {
            enterprise = Map.copyOf(enterprise);
            values = Map.copyOf(values);
        }
    }

    /**
     * What has to follow; what is not stated is not looked at.
     *
     * @param criteria exactly those that are met; null when not stated
     * @param answers of a table in which one row answers
     * @param dueOn the last day of the period that begins on the day of the step
     */
    public record Expected(
            @Nullable Outcome outcome,
            @Nullable Set<String> criteria,
            Map<String, FactValue> answers,
            @Nullable LocalDate dueOn) {

        public Expected {
            criteria = criteria == null ? null : Set.copyOf(criteria);
            answers = Map.copyOf(answers);
        }

        /** Whether nothing is stated, so that the step only makes something known. */
        public boolean silent() {
            return outcome == null && criteria == null && answers.isEmpty() && dueOn == null;
        }
    }
}
