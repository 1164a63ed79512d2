// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.grading;

import io.anlan.rules.Decision;
import io.anlan.rules.grading.GradingTable.Input;
import io.anlan.rules.grading.GradingTable.Step;
import io.anlan.rules.grading.explanation.Plain;
import io.anlan.rules.grading.explanation.Thresholds;
import io.anlan.rules.reasons.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Why a request was graded as it was, and what would change it. */
final class GradeExplanation {

    private final Scoring scoring;
    private final GradeRequest request;
    private final Decision decision;
    private final Decision byScore;

    GradeExplanation(Scoring scoring, GradeRequest request, Decision decision) {
        this.scoring = scoring;
        this.request = request;
        this.decision = decision;
        this.byScore = request.directGrounds().isEmpty() ? decision : scoring.decide(request.withoutGrounds());
    }

    Map<String, Object> plain() {
        Map<String, Object> plain = Plain.map(
                "level", Scoring.plain(Scoring.level(decision)),
                "method", request.method().name(),
                "inputs", scoring.table().inputs().stream().map(this::input).toList(),
                "score", Plain.number(scoring.table().score(request)),
                "formula", formula(request),
                "row", Plain.row(finding(decision)),
                "thresholds", new Thresholds(scoring.version().pack(), scoring.on()).without(ScoreTable.GROUNDS),
                "directGrounds",
                        request.directGrounds().stream().map(this::ground).toList());
        if (overridden()) {
            plain.put(
                    "overriding",
                    Plain.map(
                            "row", Plain.row(finding(decision)),
                            "levelByScore", Scoring.plain(Scoring.level(byScore)),
                            "rowByScore", Plain.row(finding(byScore))));
        }
        plain.put("whatWouldChange", changes());
        plain.put("pack", Plain.pack(scoring.version()));
        return plain;
    }

    private static Finding finding(Decision decision) {
        return decision.findings().get(0);
    }

    private boolean overridden() {
        return !finding(decision).rowId().equals(finding(byScore).rowId());
    }

    private Map<String, Object> input(Input input) {
        BigDecimal value = value(input);
        Map<String, Object> plain =
                Plain.map("name", input.name(), "labels", Plain.labels(input.labels()), "value", Plain.number(value));
        input.step(value).ifPresent(step -> plain.put("meaning", Plain.labels(step.meaning())));
        return plain;
    }

    private BigDecimal value(Input input) {
        return request.scores().getOrDefault(input.name(), BigDecimal.ZERO);
    }

    private String formula(GradeRequest graded) {
        return graded.method().symbol() + " = "
                + scoring.table().inputs().stream()
                        .map(input -> Plain.number(graded.scores().getOrDefault(input.name(), BigDecimal.ZERO))
                                .toPlainString())
                        .collect(Collectors.joining(" × "))
                + " = " + Plain.number(scoring.table().score(graded)).toPlainString();
    }

    /** A ground that was stated, and the row it meets when nothing else is stated. */
    private Map<String, Object> ground(String code) {
        Map<String, Object> plain =
                Plain.map("code", code, "labels", Plain.labels(scoring.table().groundLabels(code)));
        Decision alone = scoring.decide(new GradeRequest(request.method(), request.scores(), Set.of(code)));
        boolean decides = !finding(alone).rowId().equals(finding(byScore).rowId());
        plain.put("decides", decides);
        if (decides) {
            plain.put("row", Plain.row(finding(alone)));
        }
        return plain;
    }

    /**
     * The smallest change of one input that reaches a lower level. While a direct ground decides, no score changes
     * anything: then its end is the change, and where the score alone would not be lower, that and a score.
     */
    private List<Map<String, Object>> changes() {
        List<Map<String, Object>> changes = new ArrayList<>();
        RiskLevel level = Scoring.level(decision);
        RiskLevel without = Scoring.level(byScore);
        if (overridden() && level.above(without)) {
            changes.add(Plain.map(
                    "input",
                    ScoreTable.GROUNDS,
                    "remove",
                    List.copyOf(request.directGrounds()),
                    "level",
                    without.name()));
            return changes;
        }
        for (Input input : scoring.table().inputs()) {
            lower(input, level, changes);
        }
        return changes;
    }

    private void lower(Input input, RiskLevel level, List<Map<String, Object>> changes) {
        BigDecimal from = value(input);
        for (Step step : input.steps()) {
            if (step.value().compareTo(from) >= 0) {
                continue;
            }
            GradeRequest changed = request.withoutGrounds().with(input.name(), step.value());
            RiskLevel reached = scoring.level(changed);
            if (level.above(reached)) {
                Map<String, Object> change = Plain.map(
                        "input", input.name(),
                        "labels", Plain.labels(input.labels()),
                        "from", Plain.number(from),
                        "to", Plain.number(step.value()),
                        "meaning", Plain.labels(step.meaning()),
                        "formula", formula(changed),
                        "level", reached.name());
                if (overridden()) {
                    change.put("remove", List.copyOf(request.directGrounds()));
                }
                changes.add(change);
                return;
            }
        }
    }
}
