// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.table;

import io.anlan.service.platform.Wording;

/**
 * Something in the table that cannot be taken.
 *
 * @param row as the spreadsheet numbers it
 * @param column header of the column, as it stands in the file
 * @param value what stands there, shortened
 * @param code stable, e.g. {@code unknown-term}
 */
public record RowProblem(int row, String column, String value, String code, Wording message) {

    private static final int SHOWN = 100;

    public RowProblem {
        value = value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
    }

    public static RowProblem of(int row, String column, String value, String code, String zh, String en) {
        return new RowProblem(row, column, value, code, new Wording(zh, en));
    }
}
