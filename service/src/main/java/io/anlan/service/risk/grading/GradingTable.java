// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.grading;

import io.anlan.service.platform.Wording;
import io.anlan.service.risk.GradingMethod;
import io.anlan.service.risk.RiskLevel;
import java.math.BigDecimal;
import java.util.List;

/**
 * What may be stated under one method today.
 *
 * @param gradedBy pack and version in force, e.g. {@code risk-grading/lec@1}
 * @param inputs the scores, in the order people say them
 */
public record GradingTable(
        GradingMethod method,
        Wording title,
        String gradedBy,
        List<ScoreInput> inputs,
        List<DirectGround> directGrounds) {

    /**
     * One score.
     *
     * @param steps the values it may take, the highest first
     */
    public record ScoreInput(String name, Wording labels, List<ScoreStep> steps) {}

    /** One value of a score and what it means. */
    public record ScoreStep(BigDecimal value, Wording labels) {}

    /**
     * What decides whatever the scores say.
     *
     * @param level it leads to
     * @param row of the rules that asks for it
     * @param sentence of that row
     * @param verified whether the clause was read in a public source
     */
    public record DirectGround(
            String code,
            Wording labels,
            RiskLevel level,
            String row,
            Wording sentence,
            String regulation,
            String clause,
            boolean verified) {}
}
