// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.check;

import io.anlan.rules.Example;
import io.anlan.rules.FactValue;
import io.anlan.rules.InvalidPack.Cell;
import io.anlan.rules.InvalidPack.Problem;
import io.anlan.rules.RulePack;
import io.anlan.rules.model.Row;
import io.anlan.rules.vocabulary.Attribute;
import io.anlan.rules.vocabulary.FactType;
import io.anlan.rules.vocabulary.Labels;
import io.anlan.rules.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can be said about one row without running it, cell by cell. */
final class RowCheck {

    private final Vocabulary vocabulary;
    private final Row row;
    private final int line;
    private final int exampleLine;
    private final ConditionTypes types;
    private final List<Problem> problems = new ArrayList<>();

    RowCheck(RulePack pack, Vocabulary vocabulary, Row row, int line, int exampleLine) {
        this.vocabulary = vocabulary;
        this.row = row;
        this.line = line;
        this.exampleLine = exampleLine;
        this.types = new ConditionTypes(vocabulary, pack.parameters());
    }

    List<Problem> problems() {
        Optional<FactType> type = vocabulary.find(row.factType());
        if (type.isEmpty() || row.factType().equals(FactType.OUTCOME)) {
            refuse("fact_type", "unknown-type", "未知事实类型：" + row.factType(), "unknown fact type " + row.factType());
            return problems;
        }
        for (int i = 0; i < row.when().size(); i++) {
            Cell cell = new Cell("rows", line, "when_" + (i + 1));
            types.problem(type.get(), row.when().get(i))
                    .ifPresent(wrong -> problems.add(new Problem(row.id(), cell, wrong.code(), wrong.message())));
        }
        row.then()
                .forEach((name, value) ->
                        value(new Cell("rows", line, "then." + name), vocabulary.outcome(), name, value));
        if (row.then().isEmpty()) {
            refuse("then", "no-answer", "没有结论", "has no answer");
        }
        if (row.sentence().zh().isBlank() || row.sentence().en().isBlank()) {
            refuse(row.sentence().zh().isBlank() ? "zh" : "en", "missing", "缺少说明", "has no sentence");
        }
        if (row.basis().regulation().isBlank() || row.basis().clause().isBlank()) {
            String column = row.basis().regulation().isBlank() ? "regulation" : "clause";
            refuse(column, "missing", "缺少依据", "has no basis");
        }
        if (row.validTo() != null && row.validTo().isBefore(row.validFrom())) {
            refuse("valid_to", "malformed", "失效日期早于生效日期", "ends before it begins");
        }
        for (int i = 0; i < row.examples().size(); i++) {
            example(row.examples().get(i), exampleLine + i, type.get());
        }
        return problems;
    }

    private void example(Example example, int number, FactType type) {
        values(new Cell("examples", number, "enterprise"), vocabulary.enterprise(), example.enterprise());
        values(new Cell("examples", number, "values"), type, example.values());
    }

    private void values(Cell cell, FactType type, Map<String, FactValue> values) {
        values.forEach((name, value) -> value(cell, type, name, value));
    }

    private void value(Cell cell, FactType type, String name, FactValue value) {
        Optional<Attribute> attribute = type.attribute(name);
        if (attribute.isEmpty() || !AttributeValues.fits(attribute.get(), value)) {
            problems.add(new Problem(
                    row.id(),
                    cell,
                    attribute.isEmpty() ? "unknown-attribute" : "wrong-type",
                    new Labels(
                            "取值不符：" + name + " = " + value.text(),
                            type.name() + " does not take " + name + " = " + value.text())));
        }
    }

    void refuse(String column, String code, String zh, String en) {
        problems.add(new Problem(row.id(), new Cell("rows", line, column), code, new Labels(zh, en)));
    }
}
