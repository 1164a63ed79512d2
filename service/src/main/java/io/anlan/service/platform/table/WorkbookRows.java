// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** Rows of one sheet of a workbook that passed the gate. */
final class WorkbookRows {

    /** Excel shows 15 digits; what a binary fraction adds beyond them is not what the person typed. */
    private static final MathContext AS_SHOWN = new MathContext(15);

    private static final int MOST_ZEROS = 30;

    private WorkbookRows() {}

    static List<String> titles(byte[] workbook) {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return book.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .map(Sheet::getName)
                    .toList();
        } catch (IOException | ExcelReaderException e) {
            throw WorkbookGate.unreadable();
        }
    }

    static void read(byte[] workbook, String preferredSheet, Consumer<TableRow> sink) {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            Sheet sheet = book.findSheet(preferredSheet)
                    .or(() -> book.getSheets()
                            .filter(candidate -> candidate.getVisibility() == SheetVisibility.VISIBLE)
                            .findFirst())
                    .orElseThrow(WorkbookGate::unreadable);
            int[] last = {0};
            try (var rows = sheet.openStream()) {
                rows.forEach(row -> {
                    last[0] = Math.max(last[0] + 1, row.getRowNum());
                    var read = row(row, last[0]);
                    if (read.cells().stream().anyMatch(cell -> !cell.blank())) {
                        sink.accept(read);
                    }
                });
            }
        } catch (IOException | ExcelReaderException | IndexOutOfBoundsException | NumberFormatException e) {
            throw WorkbookGate.unreadable();
        }
    }

    private static TableRow row(Row row, int number) {
        List<TableCell> cells = new ArrayList<>();
        for (int column = 0; column < row.getCellCount(); column++) {
            cells.add(cell(TableCell.reference(column, number), row.getCell(column)));
        }
        return new TableRow(number, cells);
    }

    private static TableCell cell(String reference, @Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return new TableCell(reference, TableCell.Kind.TEXT, "");
        }
        return switch (cell.getType()) {
            case NUMBER -> new TableCell(reference, TableCell.Kind.NUMBER, plain(cell.asNumber()));
            case BOOLEAN -> new TableCell(reference, TableCell.Kind.FLAG, String.valueOf(cell.getValue()));
            default -> new TableCell(reference, TableCell.Kind.TEXT, PlainText.of(cell.getRawValue()));
        };
    }

    private static String plain(BigDecimal number) {
        var shown = number.round(AS_SHOWN).stripTrailingZeros();
        return Math.abs((long) shown.scale()) > MOST_ZEROS ? shown.toString() : shown.toPlainString();
    }
}
