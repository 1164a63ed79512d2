// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.rules;

import io.anlan.rules.vocabulary.Labels;
import io.anlan.service.platform.Wording;
import io.anlan.service.risk.GradingMethod;
import io.anlan.service.risk.RiskLevel;
import io.anlan.service.risk.grading.GradingTable;
import io.anlan.service.risk.grading.GradingTable.DirectGround;
import io.anlan.service.risk.grading.GradingTable.ScoreInput;
import io.anlan.service.risk.grading.GradingTable.ScoreStep;

/** Grading tables of the rules in the service's own terms. */
final class TableTerms {

    private TableTerms() {}

    static GradingTable table(io.anlan.rules.grading.GradingTable table) {
        return new GradingTable(
                GradingMethod.valueOf(table.method().name()),
                wording(table.title()),
                table.gradedBy(),
                table.inputs().stream().map(TableTerms::input).toList(),
                table.grounds().stream().map(TableTerms::ground).toList());
    }

    private static ScoreInput input(io.anlan.rules.grading.GradingTable.Input input) {
        return new ScoreInput(
                input.name(),
                wording(input.labels()),
                input.steps().stream()
                        .map(step -> new ScoreStep(step.value(), wording(step.meaning())))
                        .toList());
    }

    private static DirectGround ground(io.anlan.rules.grading.GradingTable.Ground ground) {
        return new DirectGround(
                ground.code(),
                wording(ground.labels()),
                RiskLevel.valueOf(ground.level().name()),
                ground.rowId(),
                wording(ground.sentence()),
                ground.basis().regulation(),
                ground.basis().clause(),
                ground.basis().verified());
    }

    private static Wording wording(Labels labels) {
        return new Wording(labels.zh(), labels.en());
    }
}
