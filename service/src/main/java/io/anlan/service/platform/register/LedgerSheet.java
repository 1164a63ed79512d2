// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.register;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook that is written while its rows come: a title, a line that says what is shown and when, the header, the rows.
 *
 * <p>Text is written into the rows as text, never as a formula and never into a table of strings that grows with them.
 */
public final class LedgerSheet {

    private static final int KEPT = 500;

    private final Workbook book;
    private final Worksheet sheet;
    private int row;

    public LedgerSheet(OutputStream out, String title, String filters, List<String> header) {
        book = new Workbook(out, "Anlan", "1.0");
        sheet = book.newWorksheet(title);
        text(0, title);
        row++;
        text(0, filters);
        row++;
        for (int column = 0; column < header.size(); column++) {
            text(column, header.get(column));
            sheet.style(row, column).bold().set();
        }
        row++;
        sheet.freezePane(0, row);
    }

    /** One row: numbers as numbers, whatever else as the text it says; null leaves the cell empty. */
    public void line(@Nullable Object... values) {
        for (int column = 0; column < values.length; column++) {
            if (values[column] instanceof Number number) {
                sheet.value(row, column, number);
            } else if (values[column] != null) {
                text(column, String.valueOf(values[column]));
            }
        }
        row++;
        if (row % KEPT == 0) {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException("Whoever wanted the ledger went away", e);
            }
        }
    }

    private void text(int column, String value) {
        if (!value.isEmpty()) {
            sheet.inlineString(row, column, value);
        }
    }

    /** Only this makes a workbook of it: what breaks off before does not open and cannot be taken for a shorter ledger. */
    public void end() throws IOException {
        sheet.finish();
        book.close();
    }
}
