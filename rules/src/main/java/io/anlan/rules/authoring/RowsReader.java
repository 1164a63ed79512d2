// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.authoring;

import io.anlan.rules.Basis;
import io.anlan.rules.Example;
import io.anlan.rules.FactValue;
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
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads rows from a decision table: one line a row, sparse condition cells. */
final class RowsReader {

    static final String WHEN = "when_";
    static final String THEN = "then.";
    private static final int MAX_CONDITIONS = 12;
    private static final List<String> REQUIRED = List.of(
            "id",
            "criterion",
            "zh",
            "en",
            "fact_type",
            "regulation",
            "clause",
            "verified",
            "penalty",
            "valid_from",
            "valid_to");

    private final Vocabulary vocabulary;
    private final Cells cells;

    RowsReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.cells = new Cells(vocabulary);
    }

    List<Row> read(String name, String text, Map<String, List<Example>> examples) {
        CsvTable table = CsvTable.read(name, text, REQUIRED, RowsReader::optional);
        List<Row> rows = new ArrayList<>();
        for (CsvTable.Line line : table.lines()) {
            rows.add(row(line, examples));
        }
        return rows;
    }

    private static boolean optional(String column) {
        return column.matches("when_([1-9]|1[0-2])|then\\.[a-z][A-Za-z0-9]{0,63}");
    }

    private Row row(CsvTable.Line line, Map<String, List<Example>> examples) {
        String id = line.needed("id");
        String typeName = line.needed("fact_type");
        FactType type = vocabulary
                .find(typeName)
                .orElseThrow(() -> line.refused("fact_type", "未知事实类型：" + typeName, "unknown fact type " + typeName));
        LocalDate from = day(line, "valid_from");
        if (from == null) {
            throw line.refused("valid_from", "不能为空", "must not be empty");
        }
        return new Row(
                id,
                line.needed("criterion"),
                new Labels(line.needed("zh"), line.needed("en")),
                typeName,
                conditions(line, type),
                answers(line),
                basis(line),
                from,
                day(line, "valid_to"),
                examples.getOrDefault(id, List.of()));
    }

    private static Basis basis(CsvTable.Line line) {
        String verified = line.needed("verified");
        if (!verified.equals("yes") && !verified.equals("no")) {
            throw line.refused("verified", "应为 yes 或 no", "yes or no expected");
        }
        String penalty = line.cell("penalty");
        return new Basis(
                line.needed("regulation"),
                line.needed("clause"),
                verified.equals("yes"),
                penalty.isEmpty() ? null : penalty);
    }

    private List<Condition> conditions(CsvTable.Line line, FactType type) {
        List<Condition> conditions = new ArrayList<>();
        for (String column : columns(MAX_CONDITIONS)) {
            String cell = line.cell(column);
            if (!cell.isEmpty()) {
                try {
                    conditions.add(cells.condition(type, cell));
                } catch (Cells.Refused e) {
                    throw line.refused(column, e.zh(), e.en());
                }
            }
        }
        return conditions;
    }

    private Map<String, FactValue> answers(CsvTable.Line line) {
        Map<String, FactValue> answers = new TreeMap<>();
        line.cells().forEach((column, cell) -> {
            if (column.startsWith(THEN) && !cell.isEmpty()) {
                String name = column.substring(THEN.length());
                Attribute attribute = vocabulary
                        .outcome()
                        .attribute(name)
                        .orElseThrow(() -> line.refused(column, "未知结论：" + name, "unknown answer " + name));
                try {
                    answers.put(name, Literals.read(attribute, cell));
                } catch (Cells.Refused e) {
                    throw line.refused(column, e.zh(), e.en());
                }
            }
        });
        return answers;
    }

    private static @Nullable LocalDate day(CsvTable.Line line, String column) {
        String cell = line.cell(column);
        try {
            return cell.isEmpty() ? null : LocalDate.parse(cell);
        } catch (DateTimeException e) {
            throw line.refused(column, "应为日期", "a day such as 2023-05-15 expected")
                    .because(e);
        }
    }

    static List<String> columns(int count) {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            columns.add(WHEN + i);
        }
        return columns;
    }
}
