// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.grading;

import io.anlan.rules.Decision;
import io.anlan.rules.Fact;
import io.anlan.rules.FactSet;
import io.anlan.rules.FactValue;
import io.anlan.rules.RulePackVersion;
import io.anlan.rules.grading.explanation.Plain;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The live level by the pack {@code risk-grading/live}. */
final class LiveLevels {

    static final String PACK = "risk-grading/live";

    private final RulePackVersion version;
    private final LocalDate on;

    LiveLevels(RulePackVersion version, LocalDate on) {
        this.version = version;
        this.on = on;
    }

    RiskLevel level(RiskLevel graded, RiskPointState state) {
        return Scoring.level(decide(graded, state));
    }

    LiveGrade grade(RiskLevel graded, RiskPointState state) {
        Decision decision = decide(graded, state);
        RiskLevel level = Scoring.level(decision);
        Map<String, Object> explanation = Plain.map(
                "level", Scoring.plain(level),
                "graded", Scoring.plain(graded),
                "open", open(state),
                "missedInspections", state.missedInspections(),
                "row", Plain.row(decision.findings().get(0)),
                "whatWouldChange", changes(graded, state, level),
                "pack", Plain.pack(version));
        return new LiveGrade(
                level, graded, state, explanation, decision.packId(), decision.packVersion(), decision.packDigest());
    }

    private static Map<String, Object> open(RiskPointState state) {
        return Plain.map("major", state.major(), "general", state.general(), "overdue", state.overdue());
    }

    /** What would lower the level: closing the overdue, the major, all; inspecting again; all of it together. */
    private List<Map<String, Object>> changes(RiskLevel graded, RiskPointState state, RiskLevel level) {
        Map<String, RiskPointState> after = new LinkedHashMap<>();
        after.put("OVERDUE_CLOSED", state.overdueClosed());
        after.put("MAJOR_CLOSED", state.majorClosed());
        after.put("ALL_CLOSED", state.allClosed());
        after.put("INSPECTED", state.inspected());
        after.put("ALL_CLOSED_AND_INSPECTED", RiskPointState.CALM);
        Set<RiskPointState> told = new HashSet<>(Set.of(state));
        List<Map<String, Object>> changes = new ArrayList<>();
        after.forEach((act, then) -> {
            RiskLevel reached = level(graded, then);
            if (told.add(then) && level.above(reached)) {
                changes.add(Plain.map("after", act, "level", reached.name()));
            }
        });
        return changes;
    }

    private Decision decide(RiskLevel graded, RiskPointState state) {
        Map<String, FactValue> values = Map.of(
                "gradedLevel", new FactValue.Choice(graded.name()),
                "openMajor", count(state.major()),
                "openGeneral", count(state.general()),
                "overdue", count(state.overdue()),
                "missedInspections", count(state.missedInspections()));
        return version.decide(new FactSet(Map.of(), List.of(new Fact("1", "riskPointState", values))), on);
    }

    private static FactValue count(int count) {
        return new FactValue.Quantity(BigDecimal.valueOf(count));
    }
}
