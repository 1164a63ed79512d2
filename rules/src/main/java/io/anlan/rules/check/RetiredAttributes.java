// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.check;

import io.anlan.rules.InvalidPack;
import io.anlan.rules.InvalidPack.Cell;
import io.anlan.rules.InvalidPack.Problem;
import io.anlan.rules.RulePack;
import io.anlan.rules.model.Condition;
import io.anlan.rules.model.Operand;
import io.anlan.rules.model.Row;
import io.anlan.rules.vocabulary.Attribute;
import io.anlan.rules.vocabulary.Labels;
import io.anlan.rules.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows that mention what nobody is asked for any more. They decide as they did, so that what was decided can be decided
 * again; but no new version may have one.
 */
public final class RetiredAttributes {

    private RetiredAttributes() {}

    /** @throws InvalidPack naming every condition on a retired attribute */
    public static void refuse(RulePack pack, Vocabulary vocabulary) {
        List<Problem> problems = problems(pack, vocabulary);
        if (!problems.isEmpty()) {
            throw new InvalidPack(problems);
        }
    }

    /** The ids of the rows that mention an attribute. */
    public static List<String> mentioning(RulePack pack, String factType, String attribute) {
        return pack.rows().stream()
                .filter(row -> row.factType().equals(factType))
                .filter(row -> row.when().stream().anyMatch(condition -> mentions(condition, attribute)))
                .map(Row::id)
                .toList();
    }

    static List<Problem> problems(RulePack pack, Vocabulary vocabulary) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < pack.rows().size(); i++) {
            Row row = pack.rows().get(i);
            List<Attribute> retired = vocabulary
                    .find(row.factType())
                    .map(type -> type.attributes().stream()
                            .filter(Attribute::retired)
                            .toList())
                    .orElse(List.of());
            for (int j = 0; j < row.when().size() && !retired.isEmpty(); j++) {
                Condition condition = row.when().get(j);
                Cell cell = new Cell("rows", i + PackCheck.FIRST_LINE, "when_" + (j + 1));
                retired.stream()
                        .filter(attribute -> mentions(condition, attribute.name()))
                        .forEach(attribute ->
                                problems.add(new Problem(row.id(), cell, "retired-attribute", message(attribute))));
            }
        }
        return problems;
    }

    private static boolean mentions(Condition condition, String attribute) {
        return isOf(condition.left(), attribute) || isOf(condition.right(), attribute);
    }

    private static boolean isOf(@Nullable Operand operand, String attribute) {
        return operand instanceof Operand.OfFact fact && fact.attribute().equals(attribute);
    }

    private static Labels message(Attribute attribute) {
        return new Labels(
                "属性“" + attribute.labels().zh() + "”已停用，不得再用于规则",
                "The attribute " + attribute.labels().en() + " was retired; no rule may mention it any more");
    }
}
