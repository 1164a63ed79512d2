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
import java.util.Objects;
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
                refuseWhatIsWrong(line);
                rows.put(line.number(), row(line, examples));
            });
        }
        return rows;
    }

    static CsvTable table(String name, String text, Notes notes) {
        return CsvTable.read(name, text, REQUIRED, RowsReader::optional, notes);
    }

    /** Every cell by itself, so that one that is wrong does not hide the others. */
    private void refuseWhatIsWrong(CsvTable.Line line) {
        Notes notes = new Notes();
        for (String column : List.of("id", "criterion", "zh", "en", "regulation", "clause", "verified")) {
            notes.accept(() -> line.needed(column));
        }
        notes.accept(() -> verified(line));
        notes.accept(() -> from(line));
        notes.accept(() -> day(line, "valid_to"));
        line.cells().keySet().stream()
                .filter(column -> column.startsWith(THEN))
                .forEach(column -> notes.accept(() -> answer(line, column)));
        if (notes.accept(() -> type(line))) {
            for (String column : conditionColumns(line)) {
                notes.accept(() -> condition(line, column, type(line)));
            }
        }
        notes.refuse();
    }

    private static boolean optional(String column) {
        return column.matches("when_([1-9]|1[0-2])|then\\.[a-z][A-Za-z0-9]{0,63}");
    }

    private Row row(CsvTable.Line line, Map<String, List<Example>> examples) {
        String id = line.needed("id");
        FactType type = type(line);
        return new Row(
                id,
                line.needed("criterion"),
                new Labels(line.needed("zh"), line.needed("en")),
                type.name(),
                conditions(line, type),
                answers(line),
                basis(line),
                from(line),
                day(line, "valid_to"),
                examples.getOrDefault(id, List.of()));
    }

    private FactType type(CsvTable.Line line) {
        String name = line.needed("fact_type");
        return vocabulary
                .find(name)
                .orElseThrow(() -> line.refused("fact_type", "未知事实类型：" + name, "unknown fact type " + name));
    }

    private static LocalDate from(CsvTable.Line line) {
        line.needed("valid_from");
        return Objects.requireNonNull(day(line, "valid_from"));
    }

    private static boolean verified(CsvTable.Line line) {
        String verified = line.cell("verified");
        if (!verified.isEmpty() && !verified.equals("yes") && !verified.equals("no")) {
            throw line.refused("verified", "应为 yes 或 no", "yes or no expected");
        }
        return verified.equals("yes");
    }

    private static Basis basis(CsvTable.Line line) {
        String penalty = line.cell("penalty");
        return new Basis(
                line.needed("regulation"), line.needed("clause"), verified(line), penalty.isEmpty() ? null : penalty);
    }

    private List<Condition> conditions(CsvTable.Line line, FactType type) {
        List<Condition> conditions = new ArrayList<>();
        for (String column : conditionColumns(line)) {
            conditions.add(condition(line, column, type));
        }
        return conditions;
    }

    private Condition condition(CsvTable.Line line, String column, FactType type) {
        try {
            return cells.condition(type, line.cell(column));
        } catch (Cells.Refused e) {
            throw line.refused(column, e.zh(), e.en());
        }
    }

    private Map<String, FactValue> answers(CsvTable.Line line) {
        Map<String, FactValue> answers = new TreeMap<>();
        for (String column : line.cells().keySet()) {
            FactValue answer = column.startsWith(THEN) ? answer(line, column) : null;
            if (answer != null) {
                answers.put(column.substring(THEN.length()), answer);
            }
        }
        return answers;
    }

    private @Nullable FactValue answer(CsvTable.Line line, String column) {
        String cell = line.cell(column);
        String name = column.substring(THEN.length());
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

    private static @Nullable LocalDate day(CsvTable.Line line, String column) {
        String cell = line.cell(column);
        try {
            return cell.isEmpty() ? null : LocalDate.parse(cell);
        } catch (DateTimeException e) {
            throw line.refused(column, "应为日期", "a day such as 2023-05-15 expected")
                    .because(e);
        }
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
