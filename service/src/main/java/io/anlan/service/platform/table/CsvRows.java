// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Rows of a CSV file (RFC 4180); numbered as a spreadsheet numbers them. */
final class CsvRows {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();

    private CsvRows() {}

    static void read(String text, TableLimits limits, Consumer<TableRow> sink) {
        int rows = 0;
        try (var parser = FORMAT.parse(new StringReader(text))) {
            for (CSVRecord line : parser) {
                TableRow row = row(line, limits);
                if (row.cells().stream().allMatch(TableCell::blank)) {
                    continue;
                }
                if (++rows > limits.rows() + 1) {
                    throw RefusedFile.tooLarge(
                            "超过 " + limits.rows() + " 行，请拆分后再导入",
                            "More than " + limits.rows() + " rows; split the file and import the parts");
                }
                sink.accept(row);
            }
        } catch (IOException | UncheckedIOException e) {
            throw RefusedFile.unreadable("CSV 引号不配对，无法读取", "The CSV cannot be read: its quotes do not match");
        }
    }

    private static TableRow row(CSVRecord line, TableLimits limits) {
        int number = Math.toIntExact(line.getRecordNumber());
        if (line.size() > limits.columns()) {
            throw RefusedFile.tooLarge(
                    "第 " + number + " 行超出允许的 " + limits.columns() + " 列",
                    "Row " + number + " has more than the " + limits.columns() + " columns that are allowed");
        }
        List<TableCell> cells = new ArrayList<>();
        for (int column = 0; column < line.size(); column++) {
            cells.add(new TableCell(
                    TableCell.reference(column, number), TableCell.Kind.TEXT, PlainText.of(line.get(column))));
        }
        return new TableRow(number, cells);
    }
}
