// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** What no cell may hold, whatever its column. */
public final class CellRules {

    private CellRules() {}

    /** @param names headers of the columns, as they stand in the file; empty where there is none */
    public static List<RowProblem> problems(TableRow row, IntFunction<String> names, int longest) {
        List<RowProblem> problems = new ArrayList<>();
        for (int column = 0; column < row.cells().size(); column++) {
            TableCell cell = row.cell(column);
            String name = names.apply(column).isEmpty() ? cell.reference() : names.apply(column);
            if (!cell.blank() && names.apply(column).isEmpty()) {
                problems.add(RowProblem.of(
                        row.number(), name, cell.text(), "unknown-column", "此列没有表头", "This column has no header"));
            }
            if (cell.text().length() > longest) {
                problems.add(RowProblem.of(
                        row.number(),
                        name,
                        cell.text(),
                        "too-long",
                        "不得超过" + longest + "字",
                        "At most " + longest + " characters"));
            } else if (cell.text().chars().anyMatch(CellRules::control)) {
                problems.add(RowProblem.of(
                        row.number(), name, "", "control-character", "含控制字符", "Holds control characters"));
            } else if (formula(cell)) {
                problems.add(RowProblem.of(
                        row.number(),
                        name,
                        cell.text(),
                        "formula",
                        "单元格 " + cell.reference() + " 像公式，请改为普通文字",
                        "Cell " + cell.reference() + " looks like a formula; write it as plain text"));
            }
        }
        return problems;
    }

    /** A spreadsheet that opens an export of this text would execute it. */
    private static boolean formula(TableCell cell) {
        if (cell.kind() != TableCell.Kind.TEXT || cell.blank()) {
            return false;
        }
        char first = cell.text().charAt(0);
        return first == '='
                || first == '@'
                || ((first == '+' || first == '-') && !cell.text().matches("[+-][0-9.]*[^(=!]{0,16}"));
    }

    private static boolean control(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\t';
    }
}
