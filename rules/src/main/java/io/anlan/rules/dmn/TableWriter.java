// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.dmn;

import io.anlan.rules.FactValue;
import io.anlan.rules.InvalidPack;
import io.anlan.rules.InvalidPack.Cell;
import io.anlan.rules.InvalidPack.Problem;
import io.anlan.rules.RulePack;
import io.anlan.rules.model.Condition;
import io.anlan.rules.model.Operand;
import io.anlan.rules.model.Row;
import io.anlan.rules.vocabulary.Attribute;
import io.anlan.rules.vocabulary.FactType;
import io.anlan.rules.vocabulary.Labels;
import io.anlan.rules.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lays the rows of a pack out as decision tables. */
final class TableWriter {

    private final RulePack pack;
    private final Vocabulary vocabulary;
    private final List<Problem> problems = new ArrayList<>();

    TableWriter(RulePack pack, Vocabulary vocabulary) {
        this.pack = pack;
        this.vocabulary = vocabulary;
    }

    String write() {
        for (int i = 0; i < pack.rows().size(); i++) {
            fits(pack.rows().get(i), i + 2);
        }
        if (!problems.isEmpty()) {
            throw new InvalidPack(problems);
        }
        XmlWriter xml = new XmlWriter(pack);
        for (String type : pack.rows().stream().map(Row::factType).distinct().toList()) {
            table(xml, vocabulary.factType(type));
        }
        return xml.end();
    }

    private void fits(Row row, int line) {
        for (int i = 0; i < row.when().size(); i++) {
            if (UnaryTests.of(row.when().get(i)).isEmpty()) {
                problem(
                        row,
                        new Cell("rows", line, "when_" + (i + 1)),
                        "DMN的单元测试不能表达该条件",
                        "a unary test of DMN cannot say this condition");
            }
        }
        row.then().forEach((name, value) -> {
            if (value instanceof FactValue.Choices) {
                problem(
                        row,
                        new Cell("rows", line, "then." + name),
                        "DMN表不能表达多选结论",
                        "DMN cannot say several codes here");
            }
        });
        boolean always = !row.validFrom().isAfter(pack.validFrom())
                && (row.validTo() == null
                        || (pack.validTo() != null && !row.validTo().isBefore(pack.validTo())));
        if (!always) {
            problem(row, new Cell("rows", line, "valid_from"), "DMN表没有行的有效期", "rows of DMN have no dates of their own");
        }
    }

    private void problem(Row row, Cell cell, String zh, String en) {
        problems.add(new Problem(row.id(), cell, "does-not-fit", new Labels(zh, en)));
    }

    private void table(XmlWriter xml, FactType type) {
        List<Row> rows = pack.rows().stream()
                .filter(row -> row.factType().equals(type.name()))
                .toList();
        Map<Column, Attribute> inputs = inputs(type, rows);
        List<Attribute> outputs = vocabulary.outcome().attributes().stream()
                .filter(attribute -> rows.stream().anyMatch(row -> row.then().containsKey(attribute.name())))
                .toList();
        Map<String, Attribute> names = new LinkedHashMap<>();
        inputs.forEach((column, attribute) -> names.put(column.name(), attribute));
        xml.table(type, pack.hitPolicy().name(), names);
        inputs.forEach((column, attribute) -> xml.input(column.name(), attribute));
        outputs.forEach(xml::output);
        xml.annotations();
        for (Row row : rows) {
            xml.rule(
                    row,
                    inputs.keySet().stream().map(column -> column.test(row)).toList(),
                    outputs);
        }
        xml.endTable();
    }

    /** One column for each attribute, and more for one of which some row asks twice. */
    private Map<Column, Attribute> inputs(FactType type, List<Row> rows) {
        Map<Column, Attribute> inputs = new LinkedHashMap<>();
        for (Row row : rows) {
            for (Condition condition : row.when()) {
                String name = name(condition);
                FactType owner = condition.left() instanceof Operand.OfEnterprise ? vocabulary.enterprise() : type;
                int times = (int) row.when().stream()
                        .filter(other -> name(other).equals(name))
                        .count();
                for (int i = 0; i < times; i++) {
                    inputs.put(
                            new Column(name, i),
                            owner.attribute(condition.left().attribute()).orElseThrow());
                }
            }
        }
        return inputs;
    }

    private static String name(Condition condition) {
        return condition.left() instanceof Operand.OfEnterprise
                ? condition.left().text()
                : condition.left().attribute();
    }

    /** The n-th condition on an attribute. */
    private record Column(String name, int number) {

        String test(Row row) {
            Optional<Condition> own = row.when().stream()
                    .filter(condition -> TableWriter.name(condition).equals(name))
                    .skip(number)
                    .findFirst();
            return own.flatMap(UnaryTests::of).orElse("-");
        }
    }
}
