// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.authoring;

import io.anlan.rules.Example;
import io.anlan.rules.authoring.cell.CsvTable;
import io.anlan.rules.authoring.cell.Notes;
import io.anlan.rules.model.Row;
import io.anlan.rules.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

    RowsReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** @throws InvalidPack naming every cell that is not understood */
    List<Row> read(String name, String text, Map<String, List<Example>> examples) {
        Notes notes = new Notes();
        List<Row> rows =
                new ArrayList<>(read(table(name, text, notes), examples, notes).values());
        notes.refuse();
        return rows;
    }

    /** The rows that can be read, by line; of the others every cell that cannot is noted. */
    Map<Integer, Row> read(CsvTable table, Map<String, List<Example>> examples, Notes notes) {
        Map<Integer, Row> rows = new TreeMap<>();
        for (CsvTable.Line line : table.lines()) {
            notes.accept(() -> {
                RowCells row = new RowCells(line, vocabulary);
                refuseWhatIsWrong(line, row);
                rows.put(line.number(), row.row(examples));
            });
        }
        return rows;
    }

    static CsvTable table(String name, String text, Notes notes) {
        return CsvTable.read(name, text, REQUIRED, RowsReader::optional, notes);
    }

    /** Every cell by itself, so that one that is wrong does not hide the others. */
    private static void refuseWhatIsWrong(CsvTable.Line line, RowCells row) {
        Notes notes = new Notes();
        for (String column : List.of("id", "criterion", "zh", "en", "regulation", "clause", "verified")) {
            notes.accept(() -> line.needed(column));
        }
        notes.accept(row::verified);
        notes.accept(row::from);
        notes.accept(() -> row.day("valid_to"));
        line.cells().keySet().stream()
                .filter(column -> column.startsWith(THEN))
                .forEach(column -> notes.accept(() -> row.answer(column)));
        if (notes.accept(row::type)) {
            for (String column : conditionColumns(line)) {
                notes.accept(() -> row.condition(column, row.type()));
            }
        }
        notes.refuse();
    }

    private static boolean optional(String column) {
        return column.matches("when_([1-9]|1[0-2])|then\\.[a-z][A-Za-z0-9]{0,63}");
    }

    /** The columns in which a line has conditions. */
    static List<String> conditionColumns(CsvTable.Line line) {
        return columns(MAX_CONDITIONS).stream()
                .filter(column -> !line.cell(column).isEmpty())
                .toList();
    }

    static List<String> columns(int count) {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            columns.add(WHEN + i);
        }
        return columns;
    }
}
