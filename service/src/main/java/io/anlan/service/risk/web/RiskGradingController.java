// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.web;

import io.anlan.service.platform.register.ListParameters;
import io.anlan.service.risk.GradingMethod;
import io.anlan.service.risk.RiskPointReasons;
import io.anlan.service.risk.RiskPointReasons.RiskExplanation;
import io.anlan.service.risk.RiskPointReasons.RiskPointHistory;
import io.anlan.service.risk.grading.ExplainedGrade;
import io.anlan.service.risk.grading.Grading;
import io.anlan.service.risk.grading.Grading.Scores;
import io.anlan.service.risk.grading.GradingTable;
import io.anlan.service.risk.grading.RiskControl;
import io.anlan.service.risk.level.MovedLevel;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Levels and their reasons. */
@RestController
@PreAuthorize("isAuthenticated()")
class RiskGradingController {

    private final RiskPointReasons reasons;
    private final Grading grading;

    RiskGradingController(RiskPointReasons reasons, Grading grading) {
        this.reasons = reasons;
        this.grading = grading;
    }

    /** What a person chooses from: steps of scores and direct grounds, as the packs in force today have them. */
    @GetMapping("/api/vocabulary/risk-grading")
    List<GradingTable> gradingTables() {
        return grading.tables();
    }

    /** What scores would amount to; nothing is stored. */
    @PostMapping("/api/risk-gradings")
    GradingPreview preview(@Valid @RequestBody PreviewedScores scores) {
        ExplainedGrade grade = grading.grade(Scores.of(scores.method(), scores.scores(), scores.directGrounds()));
        return new GradingPreview(grade, grading.control(grade.level()));
    }

    @GetMapping("/api/risk-points/{riskPoint}/explanation")
    RiskExplanation explanation(@PathVariable String riskPoint) {
        return reasons.explanation(riskPoint);
    }

    @GetMapping("/api/risk-points/{riskPoint}/history")
    RiskPointHistory history(@PathVariable String riskPoint) {
        return reasons.history(riskPoint);
    }

    /** The last changes of live levels at an enterprise, newest first. */
    @GetMapping("/api/enterprises/{code}/level-changes")
    MovedLevels levelChanges(@PathVariable String code, @RequestParam(defaultValue = "50") int limit) {
        return new MovedLevels(reasons.movedLevels(code, ListParameters.limit(limit)));
    }

    record MovedLevels(List<MovedLevel> items) {}

    record PreviewedScores(
            @NotNull GradingMethod method,
            @NotNull Map<String, @NotNull BigDecimal> scores,

            @ArraySchema(arraySchema = @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED))
            List<String> directGrounds) {
        PreviewedScores {
            directGrounds = directGrounds == null ? List.of() : directGrounds;
        }
    }

    record GradingPreview(ExplainedGrade grade, RiskControl control) {}
}
