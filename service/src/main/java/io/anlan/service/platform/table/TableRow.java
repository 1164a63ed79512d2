// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.table;

import java.util.List;

/**
 * One row with at least one cell that is not blank.
 *
 * @param number as people know it, from 1
 */
public record TableRow(int number, List<TableCell> cells) {

    public TableRow {
        cells = List.copyOf(cells);
    }

    /** The cell in a column counted from 0; a blank one beyond the last. */
    public TableCell cell(int column) {
        return column < cells.size()
                ? cells.get(column)
                : new TableCell(TableCell.reference(column, number), TableCell.Kind.TEXT, "");
    }
}
