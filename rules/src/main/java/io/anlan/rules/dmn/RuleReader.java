// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.dmn;

import io.anlan.rules.FactValue;
import io.anlan.rules.InvalidPack;
import io.anlan.rules.InvalidPack.Cell;
import io.anlan.rules.InvalidPack.Problem;
import io.anlan.rules.authoring.cell.CellText;
import io.anlan.rules.model.Condition;
import io.anlan.rules.model.Row;
import io.anlan.rules.vocabulary.Attribute;
import io.anlan.rules.vocabulary.FactType;
import io.anlan.rules.vocabulary.Labels;
import io.anlan.rules.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Turns the rules of one decision table into rows. */
final class RuleReader {

    private static final int MAX_CONDITIONS = 12;

    private final XmlTable table;
    private final FactType type;
    private final LocalDate validFrom;
    private final Vocabulary vocabulary;
    private final CellText cells;

    /** @param validFrom of rows that do not say since when they hold */
    RuleReader(XmlTable table, FactType type, LocalDate validFrom, Vocabulary vocabulary) {
        this.table = table;
        this.type = type;
        this.validFrom = validFrom;
        this.vocabulary = vocabulary;
        this.cells = new CellText(vocabulary);
    }

    /** @param number of the rule in its table, from 1 */
    Row row(XmlTable.Rule rule, int number) {
        boolean wide = rule.inputs().size() == table.inputs().size()
                && rule.outputs().size() == table.outputs().size();
        if (!wide) {
            throw new InvalidPack(
                    new Cell("dmn", rule.line(), "rule " + number),
                    "columns",
                    "单元格数不符",
                    "another number of cells than columns");
        }
        RuleNotes notes = RuleNotes.of(table, rule, number);
        return new Row(
                notes.text("id"),
                notes.text("criterion"),
                new Labels(notes.text("zh"), notes.text("en")),
                type.name(),
                conditions(rule, number),
                answers(rule, number),
                notes.basis(),
                Objects.requireNonNullElse(notes.day("validFrom"), validFrom),
                notes.day("validTo"),
                List.of());
    }

    private List<Condition> conditions(XmlTable.Rule rule, int number) {
        List<Condition> conditions = new ArrayList<>();
        List<Problem> wrong = new ArrayList<>();
        for (int i = 0; i < table.inputs().size(); i++) {
            XmlTable.Text name = table.inputs().get(i);
            XmlTable.Text cell = rule.inputs().get(i);
            Cell at = new Cell("dmn", cell.line(), "rule " + number + " input " + name.text());
            try {
                Attribute attribute = input(name);
                for (String condition : new FeelCell(cell.text(), at).conditions(attribute)) {
                    conditions.add(cells.condition(type, name.text() + " " + condition, at));
                }
            } catch (InvalidPack refused) {
                wrong.addAll(refused.problems());
            }
        }
        if (!wrong.isEmpty()) {
            throw new InvalidPack(wrong);
        }
        if (conditions.size() > MAX_CONDITIONS) {
            throw new InvalidPack(
                    new Cell("dmn", rule.line(), "rule " + number),
                    "columns",
                    "条件过多",
                    "more than " + MAX_CONDITIONS + " conditions");
        }
        return conditions;
    }

    private Attribute input(XmlTable.Text name) {
        boolean ofEnterprise = name.text().startsWith("enterprise.");
        FactType owner = ofEnterprise ? vocabulary.enterprise() : type;
        String attribute = ofEnterprise ? name.text().substring("enterprise.".length()) : name.text();
        return owner.attribute(attribute)
                .orElseThrow(() -> new InvalidPack(
                        new Cell("dmn", name.line(), "input"),
                        "unknown-attribute",
                        "未知属性：" + name.text(),
                        "unknown attribute " + name.text() + " of " + type.name()));
    }

    private Map<String, FactValue> answers(XmlTable.Rule rule, int number) {
        Map<String, FactValue> answers = new TreeMap<>();
        for (int i = 0; i < table.outputs().size(); i++) {
            String name = table.outputs().get(i);
            XmlTable.Text cell = rule.outputs().get(i);
            Cell at = new Cell("dmn", cell.line(), "rule " + number + " output " + name);
            Attribute attribute = vocabulary
                    .outcome()
                    .attribute(name)
                    .orElseThrow(
                            () -> new InvalidPack(at, "unknown-attribute", "未知结论：" + name, "unknown answer " + name));
            String value = new FeelCell(cell.text(), at).answer(attribute);
            if (!value.isEmpty()) {
                answers.put(name, cells.answer(name, value, at));
            }
        }
        return answers;
    }
}
