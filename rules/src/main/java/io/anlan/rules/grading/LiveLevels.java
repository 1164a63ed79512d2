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
import java.util.List;
import java.util.Map;

/** The live level by the pack {@code risk-grading/live}. */
final class LiveLevels {

    static final String PACK = "risk-grading/live";

    private final RulePackVersion version;
    private final LocalDate on;

    LiveLevels(RulePackVersion version, LocalDate on) {
        this.version = version;
        this.on = on;
    }

    RiskLevel level(RiskLevel graded, OpenDangers open) {
        return Scoring.level(decide(graded, open));
    }

    LiveGrade grade(RiskLevel graded, OpenDangers open) {
        Decision decision = decide(graded, open);
        RiskLevel level = Scoring.level(decision);
        Map<String, Object> explanation = Plain.map(
                "level", Scoring.plain(level),
                "graded", Scoring.plain(graded),
                "open", plain(open),
                "row", Plain.row(decision.findings().get(0)),
                "whatWouldChange", changes(graded, open, level),
                "pack", Plain.pack(version));
        return new LiveGrade(
                level, graded, open, explanation, decision.packId(), decision.packVersion(), decision.packDigest());
    }

    private static Map<String, Object> plain(OpenDangers open) {
        return Plain.map("major", open.major(), "general", open.general(), "overdue", open.overdue());
    }

    /** Which closures would lower the level: of the overdue, of the major, of all. */
    private List<Map<String, Object>> changes(RiskLevel graded, OpenDangers open, RiskLevel level) {
        List<Map<String, Object>> changes = new ArrayList<>();
        int left = open.major() + open.general() - open.overdue();
        List<OpenDangers> after = List.of(
                new OpenDangers(Math.min(open.major(), left), left - Math.min(open.major(), left), 0),
                new OpenDangers(0, open.general(), Math.min(open.overdue(), open.general())),
                OpenDangers.NONE);
        List<String> closed = List.of("overdue", "major", "all");
        for (int i = 0; i < closed.size(); i++) {
            RiskLevel reached = level(graded, after.get(i));
            if (!after.get(i).equals(open) && level.above(reached)) {
                changes.add(Plain.map("close", closed.get(i), "open", plain(after.get(i)), "level", reached.name()));
            }
        }
        return changes;
    }

    private Decision decide(RiskLevel graded, OpenDangers open) {
        Map<String, FactValue> values = Map.of(
                "gradedLevel", new FactValue.Choice(graded.name()),
                "openMajor", count(open.major()),
                "openGeneral", count(open.general()),
                "overdue", count(open.overdue()));
        return version.decide(new FactSet(Map.of(), List.of(new Fact("1", "riskPointState", values))), on);
    }

    private static FactValue count(int count) {
        return new FactValue.Quantity(BigDecimal.valueOf(count));
    }
}
