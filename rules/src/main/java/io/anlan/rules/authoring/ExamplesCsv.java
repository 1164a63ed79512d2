// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.authoring;

import io.anlan.rules.Example;
import io.anlan.rules.FactValue;
import io.anlan.rules.model.Row;
import io.anlan.rules.vocabulary.FactType;
import io.anlan.rules.vocabulary.Vocabulary;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The examples beside a pack: one line an example. */
final class ExamplesCsv {

    private static final List<String> HEADER =
            List.of("row", "fact_type", "expectation", "boundary", "on", "enterprise", "values", "note");

    private final Vocabulary vocabulary;
    private final Cells cells;

    ExamplesCsv(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.cells = new Cells(vocabulary);
    }

    Map<String, List<Example>> read(String name, String text) {
        Map<String, List<Example>> examples = new LinkedHashMap<>();
        for (CsvTable.Line line :
                CsvTable.read(name, text, HEADER, column -> false).lines()) {
            examples.computeIfAbsent(line.needed("row"), row -> new ArrayList<>())
                    .add(example(line));
        }
        return examples;
    }

    private Example example(CsvTable.Line line) {
        String typeName = line.needed("fact_type");
        FactType type = vocabulary
                .find(typeName)
                .orElseThrow(() -> line.refused("fact_type", "未知事实类型：" + typeName, "unknown fact type " + typeName));
        try {
            return new Example(
                    Example.Expectation.valueOf(line.needed("expectation")),
                    line.needed("boundary").equals("yes"),
                    LocalDate.parse(line.needed("on")),
                    values(line, "enterprise", vocabulary.enterprise()),
                    values(line, "values", type),
                    line.cell("note"));
        } catch (DateTimeException e) {
            throw line.refused("on", "应为日期", "a day such as 2023-05-15 expected")
                    .because(e);
        }
    }

    private Map<String, FactValue> values(CsvTable.Line line, String column, FactType type) {
        try {
            return cells.assignments(type, line.cell(column));
        } catch (Cells.Refused e) {
            throw line.refused(column, e.zh(), e.en());
        }
    }

    String write(List<Row> rows) {
        List<Map<String, String>> lines = new ArrayList<>();
        for (Row row : rows) {
            row.examples().forEach(example -> lines.add(line(row, example)));
        }
        return CsvTable.write(HEADER, lines);
    }

    private Map<String, String> line(Row row, Example example) {
        Map<String, String> line = new LinkedHashMap<>();
        line.put("row", row.id());
        line.put("fact_type", row.factType());
        line.put("expectation", example.expectation().name());
        line.put("boundary", example.boundary() ? "yes" : "no");
        line.put("on", example.on().toString());
        line.put("enterprise", Cells.assignments(vocabulary.enterprise(), example.enterprise()));
        line.put("values", Cells.assignments(vocabulary.factType(row.factType()), example.values()));
        line.put("note", example.note());
        return line;
    }
}
