// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.authoring;

import io.anlan.rules.Basis;
import io.anlan.rules.Example;
import io.anlan.rules.FactValue;
import io.anlan.rules.authoring.cell.Cells;
import io.anlan.rules.authoring.cell.CsvTable;
import io.anlan.rules.authoring.cell.Literals;
import io.anlan.rules.model.Condition;
import io.anlan.rules.model.Row;
import io.anlan.rules.vocabulary.Attribute;
import io.anlan.rules.vocabulary.FactType;
import io.anlan.rules.vocabulary.Labels;
import io.anlan.rules.vocabulary.Vocabulary;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One line of a decision table, cell by cell; each refuses what it cannot be read as. */
final class RowCells {

    private final CsvTable.Line line;
    private final Vocabulary vocabulary;
    private final Cells cells;

    RowCells(CsvTable.Line line, Vocabulary vocabulary) {
        this.line = line;
        this.vocabulary = vocabulary;
        this.cells = new Cells(vocabulary);
    }

    Row row(Map<String, List<Example>> examples) {
        String id = line.needed("id");
        FactType type = type();
        return new Row(
                id,
                line.needed("criterion"),
                new Labels(line.needed("zh"), line.needed("en")),
                type.name(),
                conditions(type),
                answers(),
                basis(),
                from(),
                day("valid_to"),
                examples.getOrDefault(id, List.of()));
    }

    FactType type() {
        String name = line.needed("fact_type");
        return vocabulary
                .find(name)
                .orElseThrow(() -> line.refused("fact_type", "未知事实类型：" + name, "unknown fact type " + name));
    }

    LocalDate from() {
        line.needed("valid_from");
        return Objects.requireNonNull(day("valid_from"));
    }

    boolean verified() {
        String verified = line.cell("verified");
        if (!verified.isEmpty() && !verified.equals("yes") && !verified.equals("no")) {
            throw line.refused("verified", "应为 yes 或 no", "yes or no expected");
        }
        return verified.equals("yes");
    }

    private Basis basis() {
        String penalty = line.cell("penalty");
        return new Basis(
                line.needed("regulation"), line.needed("clause"), verified(), penalty.isEmpty() ? null : penalty);
    }

    private List<Condition> conditions(FactType type) {
        List<Condition> conditions = new ArrayList<>();
        for (String column : RowsReader.conditionColumns(line)) {
            conditions.add(condition(column, type));
        }
        return conditions;
    }

    Condition condition(String column, FactType type) {
        try {
            return cells.condition(type, line.cell(column));
        } catch (Cells.Refused e) {
            throw line.refused(column, e.zh(), e.en());
        }
    }

    private Map<String, FactValue> answers() {
        Map<String, FactValue> answers = new TreeMap<>();
        for (String column : line.cells().keySet()) {
            FactValue answer = column.startsWith(RowsReader.THEN) ? answer(column) : null;
            if (answer != null) {
                answers.put(column.substring(RowsReader.THEN.length()), answer);
            }
        }
        return answers;
    }

    @Nullable
    FactValue answer(String column) {
        String cell = line.cell(column);
        String name = column.substring(RowsReader.THEN.length());
        if (cell.isEmpty()) {
            return null;
        }
        Attribute attribute = vocabulary
                .outcome()
                .attribute(name)
                .orElseThrow(() -> line.refused(column, "未知结论：" + name, "unknown answer " + name));
        try {
            return Literals.read(attribute, cell);
        } catch (Cells.Refused e) {
            throw line.refused(column, e.zh(), e.en());
        }
    }

    @Nullable
    LocalDate day(String column) {
        String cell = line.cell(column);
        try {
            return cell.isEmpty() ? null : LocalDate.parse(cell);
        } catch (DateTimeException e) {
            throw line.refused(column, "应为日期", "a day such as 2023-05-15 expected")
                    .because(e);
        }
    }
}
