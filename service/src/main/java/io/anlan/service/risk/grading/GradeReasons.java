// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.grading;

import io.anlan.service.platform.Wording;
import io.anlan.service.risk.GradingMethod;
import io.anlan.service.risk.RiskLevel;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole way from scores to a level.
 *
 * @param formula with the values put in, e.g. {@code D = 3 × 6 × 15 = 270}
 * @param row the one that decided
 * @param thresholds rows on scores in force on that day, in the order in which they answer
 * @param overriding what the score alone would have given; null unless a direct ground decided
 * @param whatWouldChange the smallest steps that reach a lower level
 */
public record GradeReasons(
        LevelInWords level,
        GradingMethod method,
        List<StatedScore> inputs,
        BigDecimal score,
        String formula,
        ExplainedRow row,
        List<GradeThreshold> thresholds,
        List<StatedGround> directGrounds,
        @Nullable Overriding overriding,
        List<GradeChange> whatWouldChange,
        PackUsed pack) {

    static GradeReasons of(Map<String, Object> explanation) {
        return JsonMapper.shared().convertValue(explanation, GradeReasons.class);
    }

    /** @param colour RED, ORANGE, YELLOW or BLUE */
    public record LevelInWords(RiskLevel code, Wording labels, String colour) {}

    /** @param meaning null between two steps */
    public record StatedScore(
            String name,
            Wording labels,
            BigDecimal value,
            @Nullable Wording meaning) {}

    /** @param verified true when the clause was read in a public source, false when it is recalled */
    public record ExplainedRow(
            String id,
            Wording sentence,
            String regulation,
            String clause,
            boolean verified,
            List<ComparedValue> checks) {}

    /** @param actual null when unknown */
    public record ComparedValue(
            String attribute,
            Wording labels,
            String operator,
            Wording wanted,
            @Schema(ref = "FactValue") @Nullable Object actual) {}

    public record GradeThreshold(String row, Wording sentence, RiskLevel riskLevel, List<ThresholdCondition> when) {}

    /** @param parameter the dated number it compares with; that number, its unit, day and source beside it */
    public record ThresholdCondition(
            String attribute,
            String operator,
            @Schema(ref = "FactValue") @Nullable Object value,
            @Nullable String parameter,
            @Nullable String unit,
            @Nullable LocalDate since,
            @Nullable Wording source,
            @Nullable Boolean verified) {}

    /** @param row the one it meets; null when the level stays as by the score */
    public record StatedGround(
            String code,
            Wording labels,
            boolean decides,
            @Nullable ExplainedRow row) {}

    public record Overriding(ExplainedRow row, LevelInWords levelByScore, ExplainedRow rowByScore) {}

    /**
     * @param input the score to lower, or {@code directGrounds}
     * @param remove grounds that have to end; null when none
     */
    public record GradeChange(
            String input,
            @Nullable Wording labels,
            @Nullable BigDecimal from,
            @Nullable BigDecimal to,
            @Nullable Wording meaning,
            @Nullable String formula,
            @Nullable List<String> remove,
            RiskLevel level) {}

    /** @param digest SHA-256 of the content */
    public record PackUsed(String id, String version, String digest, Wording title, LocalDate validFrom) {}
}
