// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.authoring;

import io.anlan.rules.Example;
import io.anlan.rules.FactValue;
import io.anlan.rules.authoring.cell.Cells;
import io.anlan.rules.authoring.cell.CsvTable;
import io.anlan.rules.authoring.cell.CsvWriter;
import io.anlan.rules.authoring.cell.Notes;
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
        Notes notes = new Notes();
        Map<String, List<Example>> examples = new LinkedHashMap<>();
        read(table(name, text, notes), notes)
                .forEach(read -> examples.computeIfAbsent(read.row(), row -> new ArrayList<>())
                        .add(read.example()));
        notes.refuse();
        return examples;
    }

    /** The examples that can be read; of the others every cell that cannot is noted. */
    List<Read> read(CsvTable table, Notes notes) {
        List<Read> examples = new ArrayList<>();
        for (CsvTable.Line line : table.lines()) {
            notes.accept(() -> {
                refuseWhatIsWrong(line);
                examples.add(new Read(line.number(), line.needed("row"), example(line)));
            });
        }
        return examples;
    }

    static CsvTable table(String name, String text, Notes notes) {
        return CsvTable.read(name, text, HEADER, column -> false, notes);
    }

    /** An example with the line on which it stands. */
    record Read(int line, String row, Example example) {}

    private void refuseWhatIsWrong(CsvTable.Line line) {
        Notes notes = new Notes();
        notes.accept(() -> line.needed("row"));
        notes.accept(() -> expectation(line));
        notes.accept(() -> line.needed("boundary"));
        notes.accept(() -> day(line));
        notes.accept(() -> values(line, "enterprise", vocabulary.enterprise()));
        if (notes.accept(() -> type(line))) {
            notes.accept(() -> values(line, "values", type(line)));
        }
        notes.refuse();
    }

    private Example example(CsvTable.Line line) {
        return new Example(
                expectation(line),
                line.needed("boundary").equals("yes"),
                day(line),
                values(line, "enterprise", vocabulary.enterprise()),
                values(line, "values", type(line)),
                line.cell("note"));
    }

    private FactType type(CsvTable.Line line) {
        String name = line.needed("fact_type");
        return vocabulary
                .find(name)
                .orElseThrow(() -> line.refused("fact_type", "未知事实类型：" + name, "unknown fact type " + name));
    }

    private static Example.Expectation expectation(CsvTable.Line line) {
        String name = line.needed("expectation");
        try {
            return Example.Expectation.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw line.refused("expectation", "未知取值：" + Cells.shorten(name), "unknown value " + Cells.shorten(name))
                    .because(e);
        }
    }

    private static LocalDate day(CsvTable.Line line) {
        try {
            return LocalDate.parse(line.needed("on"));
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
        return CsvWriter.write(HEADER, lines);
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
