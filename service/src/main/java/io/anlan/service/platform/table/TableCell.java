// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.table;

/**
 * One cell as it was written.
 *
 * @param reference as people know it, e.g. {@code C5}
 * @param text without surrounding white space; a number as plain decimal, a flag as {@code true} or {@code false}
 */
public record TableCell(String reference, Kind kind, String text) {

    /** NUMBER and FLAG come from workbooks only; a workbook's dates are numbers. */
    public enum Kind {
        TEXT,
        NUMBER,
        FLAG
    }

    public boolean blank() {
        return text.isEmpty();
    }

    /** {@code C5} for column 2, row 5: columns count from 0, rows from 1. */
    static String reference(int column, int row) {
        return columnName(column) + row;
    }

    /** {@code C} for column 2: columns count from 0. */
    public static String columnName(int column) {
        var letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.append((char) ('A' + (rest - 1) % 26));
        }
        return letters.reverse().toString();
    }
}
