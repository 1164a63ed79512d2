// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.grading;

import io.anlan.rules.FactValue;
import io.anlan.rules.RulePack;
import io.anlan.rules.grading.GradingTable.Ground;
import io.anlan.rules.model.Condition;
import io.anlan.rules.model.Operand;
import io.anlan.rules.model.Operator;
import io.anlan.rules.model.Row;
import io.anlan.rules.vocabulary.Labels;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The grounds a pack asks for: a ground no row in force mentions would change nothing and is not offered. */
final class DirectGrounds {

    private static final Set<Operator> STATED = Set.of(Operator.CONTAINS, Operator.INTERSECTS);

    private DirectGrounds() {}

    static List<Ground> of(RulePack pack, LocalDate on, Function<String, Labels> labels) {
        Map<String, Ground> grounds = new LinkedHashMap<>();
        for (Row row : pack.rows()) {
            if (row.inForce(on) && row.then().get("riskLevel") instanceof FactValue.Choice level) {
                for (String code : codes(row)) {
                    grounds.putIfAbsent(
                            code,
                            new Ground(
                                    code,
                                    labels.apply(code),
                                    RiskLevel.valueOf(level.code()),
                                    row.id(),
                                    row.sentence(),
                                    row.basis()));
                }
            }
        }
        return List.copyOf(grounds.values());
    }

    private static List<String> codes(Row row) {
        return row.when().stream()
                .filter(condition -> condition.left().attribute().equals(ScoreTable.GROUNDS))
                .filter(condition -> STATED.contains(condition.operator()))
                .map(Condition::right)
                .filter(Operand.Literal.class::isInstance)
                .map(right -> ((Operand.Literal) right).value())
                .filter(FactValue.Choices.class::isInstance)
                .flatMap(value -> ((FactValue.Choices) value).codes().stream())
                .toList();
    }
}
