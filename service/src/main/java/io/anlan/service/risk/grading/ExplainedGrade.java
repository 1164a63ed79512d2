// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.grading;

import io.anlan.service.risk.GradingMethod;
import io.anlan.service.risk.RiskLevel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * A level and why.
 *
 * @param score the product of the scores
 * @param gradedBy pack and version, e.g. {@code risk-grading/lec@1}
 */
public record ExplainedGrade(
        RiskLevel level,
        GradingMethod method,
        BigDecimal score,
        String gradedBy,
        LocalDate on,
        GradeReasons explanation) {

    /** @param plain as the rules tell it */
    public ExplainedGrade(
            RiskLevel level,
            GradingMethod method,
            BigDecimal score,
            String gradedBy,
            LocalDate on,
            Map<String, Object> plain) {
        this(level, method, score, gradedBy, on, GradeReasons.of(plain));
    }
}
