// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.rules.sheet;

import io.anlan.rules.InvalidPack.Cell;
import io.anlan.rules.InvalidPack.Problem;
import io.anlan.rules.authoring.PackDraft;
import io.anlan.service.rulebook.Workbench.RuleFinding;
import io.anlan.service.rulebook.Workbench.RuleFinding.RuleSeverity;
import io.anlan.service.rulebook.sheet.SheetLine;
import io.anlan.service.rulebook.sheet.SheetName;
import io.anlan.service.rulebook.sheet.Sheets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where in the sheets something stands that the rules name by text, line and column. */
public final class FindingPlace {

    private static final Map<String, SheetName> TEXTS = Map.of(
            "header",
            SheetName.HEADER,
            "rows",
            SheetName.ROWS,
            "examples",
            SheetName.EXAMPLES,
            "scenarios",
            SheetName.SCENARIOS);
    private static final int FIRST_LINE = 2;

    private final Sheets sheets;

    private FindingPlace(Sheets sheets) {
        this.sheets = sheets;
    }

    public static FindingPlace of(Sheets sheets) {
        return new FindingPlace(sheets);
    }

    @Nullable
    public SheetName sheet(String text, @Nullable String column) {
        return column != null && column.startsWith("parameters") ? SheetName.PARAMETERS : TEXTS.get(text);
    }

    /** The line of a text; the one line of the header. */
    @Nullable
    public SheetLine line(@Nullable SheetName sheet, @Nullable Integer line) {
        if (sheet == SheetName.HEADER) {
            return sheets.header();
        }
        if (sheet == null || sheet == SheetName.PARAMETERS || line == null) {
            return null;
        }
        List<SheetLine> lines = sheets.of(sheet);
        return line < FIRST_LINE || line - FIRST_LINE >= lines.size() ? null : lines.get(line - FIRST_LINE);
    }

    /** A path of the header as its sheet calls it, e.g. {@code title_zh}; every other name as it is. */
    @Nullable
    public String column(@Nullable SheetName sheet, @Nullable String column) {
        if (column == null || sheet != SheetName.HEADER) {
            return sheet == SheetName.PARAMETERS ? null : column;
        }
        return column.replace("header.", "").replace('.', '_');
    }

    /** Of a text in which lines are called by what stands first in them. */
    public RuleFinding finding(Problem problem, String name) {
        return finding(problem, (cell, line) -> line == null ? null : line.cell(name), (sheet, column) -> column);
    }

    public RuleFinding finding(Problem problem, PackDraft draft) {
        return finding(problem, (cell, line) -> draft.rowId(cell), this::column);
    }

    private RuleFinding finding(Problem problem, Naming row, Columns columns) {
        Cell cell = problem.cell();
        SheetName sheet = cell == null ? null : sheet(cell.sheet(), cell.column());
        SheetLine line = cell == null ? null : line(sheet, cell.line());
        return new RuleFinding(
                RuleSeverity.ERROR,
                problem.code(),
                sheet,
                line == null ? null : line.key(),
                cell == null ? null : row.of(cell, line),
                cell == null ? null : columns.of(sheet, cell.column()),
                PackReading.wording(problem),
                List.of(),
                null);
    }

    /** What the row of a cell is called. */
    private interface Naming {
        @Nullable
        String of(Cell cell, @Nullable SheetLine line);
    }

    /** What a column of a text is called in its sheet. */
    private interface Columns {
        @Nullable
        String of(@Nullable SheetName sheet, @Nullable String column);
    }
}
