// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.authoring;

import io.anlan.rules.InvalidPack.Cell;
import io.anlan.rules.InvalidPack.Problem;
import io.anlan.rules.RulePack;
import io.anlan.rules.model.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The part of a text that can be read as a pack, and everything that cannot.
 *
 * @param pack the rows and examples that can be read; with a stand-in for the header where that cannot
 * @param headerRead whether the header is the one that was written
 * @param problems in the order of the texts: header, rows, examples
 * @param rowLines the line of each row of the pack
 * @param conditionColumns for each row of the pack the columns in which its conditions stand
 * @param exampleLines the line of each example, row by row
 * @param rowIds what stands in the column of the row id, by sheet and line, for lines that cannot be read as well
 */
public record PackDraft(
        RulePack pack,
        boolean headerRead,
        List<Problem> problems,
        List<Integer> rowLines,
        List<List<String>> conditionColumns,
        List<Integer> exampleLines,
        Map<Cell, String> rowIds) {

    private static final int FIRST_LINE = 2;

    public PackDraft {
        problems = List.copyOf(problems);
        rowLines = List.copyOf(rowLines);
        conditionColumns = List.copyOf(conditionColumns);
        exampleLines = List.copyOf(exampleLines);
        rowIds = Map.copyOf(rowIds);
    }

    /** A pack as if its canonical text had been read. */
    public static PackDraft of(RulePack pack) {
        Map<Cell, String> ids = new HashMap<>();
        List<Integer> examples = new ArrayList<>();
        List<List<String>> columns = new ArrayList<>();
        for (int i = 0; i < pack.rows().size(); i++) {
            Row row = pack.rows().get(i);
            ids.put(new Cell("rows", i + FIRST_LINE, null), row.id());
            columns.add(RowsReader.columns(row.when().size()));
            for (int j = 0; j < row.examples().size(); j++) {
                int line = examples.size() + FIRST_LINE;
                ids.put(new Cell("examples", line, null), row.id());
                examples.add(line);
            }
        }
        List<Integer> lines = IntStream.range(0, pack.rows().size())
                .mapToObj(i -> i + FIRST_LINE)
                .toList();
        return new PackDraft(pack, true, List.of(), lines, columns, examples, ids);
    }

    /** The same without some rows and their examples. */
    public PackDraft without(Set<String> ids) {
        List<Row> rows = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        List<List<String>> columns = new ArrayList<>();
        List<Integer> examples = new ArrayList<>();
        int example = 0;
        for (int i = 0; i < pack.rows().size(); i++) {
            Row row = pack.rows().get(i);
            int next = example + row.examples().size();
            if (!ids.contains(row.id())) {
                rows.add(row);
                lines.add(rowLines.get(i));
                columns.add(conditionColumns.get(i));
                examples.addAll(exampleLines.subList(example, next));
            }
            example = next;
        }
        return new PackDraft(pack.with(rows), headerRead, problems, lines, columns, examples, rowIds);
    }

    /** A problem of the pack where it stands in the text that was read. */
    public Problem placed(Problem problem) {
        Cell cell = problem.cell();
        Integer line = cell == null ? null : cell.line();
        if (cell == null || line == null) {
            return problem;
        }
        int index = line - FIRST_LINE;
        boolean example = cell.sheet().equals("examples");
        int read = (example ? exampleLines : rowLines).get(index);
        String column = cell.column();
        if (!example && column != null && column.startsWith(RowsReader.WHEN)) {
            int condition = Integer.parseInt(column.substring(RowsReader.WHEN.length()));
            column = conditionColumns.get(index).get(condition - 1);
        }
        Cell placed = new Cell(cell.sheet(), read, column);
        return new Problem(problem.place(), placed, problem.code(), problem.message());
    }

    /** The line of a row; null when it is not one of the pack. */
    public @Nullable Integer lineOf(String id) {
        for (int i = 0; i < rowLines.size(); i++) {
            if (pack.rows().get(i).id().equals(id)) {
                return rowLines.get(i);
            }
        }
        return null;
    }

    /** The row a place belongs to; null when none is named there. */
    public @Nullable String rowId(Cell cell) {
        return rowIds.get(new Cell(cell.sheet(), cell.line(), null));
    }
}
