// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.grading;

import io.anlan.rules.Decision;
import io.anlan.rules.FactValue;
import io.anlan.rules.Outcome;
import io.anlan.rules.RulePack;
import io.anlan.rules.RulePackVersion;
import io.anlan.rules.grading.explanation.Plain;
import java.time.LocalDate;
import java.util.Map;

/** One version of a grading pack at work on one day. */
record Scoring(RulePackVersion version, ScoreTable table, LocalDate on) {

    Decision decide(GradeRequest request) {
        return version.decide(table.facts(request), on);
    }

    RiskLevel level(GradeRequest request) {
        return level(decide(request));
    }

    GradingTable statable(Method method) {
        RulePack pack = version.pack();
        return new GradingTable(
                method,
                pack.title(),
                pack.id() + "@" + pack.version(),
                table.inputs(),
                DirectGrounds.of(pack, on, table::groundLabels));
    }

    static Map<String, Object> plain(RiskLevel level) {
        return Plain.map(
                "code",
                level.name(),
                "labels",
                Plain.labels(level.labels()),
                "colour",
                level.colour().name());
    }

    /** The level a decision gives; {@link Ungraded} when it gives none. */
    static RiskLevel level(Decision decision) {
        if (decision.outcome() == Outcome.DECIDED
                && decision.result().get("riskLevel") instanceof FactValue.Choice choice) {
            return RiskLevel.valueOf(choice.code());
        }
        throw new Ungraded(decision, "gives no risk level", "its last row does not catch the rest.");
    }
}
