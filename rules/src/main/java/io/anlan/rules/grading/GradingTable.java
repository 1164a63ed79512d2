// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.grading;

import io.anlan.rules.Basis;
import io.anlan.rules.vocabulary.Labels;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What may be stated under one method: everything a person chooses from.
 *
 * @param gradedBy pack and version in force, for example {@code risk-grading/lec@1}
 * @param inputs the scores, in the order people say them
 * @param grounds which decide whatever the scores say, in the order of the pack
 */
public record GradingTable(Method method, Labels title, String gradedBy, List<Input> inputs, List<Ground> grounds) {
    public GradingTable {
        inputs = List.copyOf(inputs);
        grounds = List.copyOf(grounds);
    }

    /** One score with the values it may take, the highest first. */
    public record Input(String name, Labels labels, List<Step> steps) {
        public Input {
            steps = List.copyOf(steps);
        }

        Optional<Step> step(BigDecimal value) {
            for (Step step : steps) {
                if (step.value().compareTo(value) == 0) {
                    return Optional.of(step);
                }
            }
            return Optional.empty();
        }
    }

    /** One value of a score and what it means. */
    public record Step(BigDecimal value, Labels meaning) {}

    /**
     * One direct ground.
     *
     * @param code of the vocabulary list {@code directGround}
     * @param level it leads to
     * @param rowId the first row in force that asks for it
     * @param sentence of that row
     * @param basis where the row comes from
     */
    public record Ground(String code, Labels labels, RiskLevel level, String rowId, Labels sentence, Basis basis) {}
}
