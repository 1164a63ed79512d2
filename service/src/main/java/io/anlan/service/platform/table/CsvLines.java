// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** CSV for people: UTF-8 with the mark by which Excel knows it, and no cell that a spreadsheet would execute. */
public final class CsvLines {

    private CsvLines() {}

    public static byte[] of(List<List<String>> lines) {
        var text = new StringBuilder("\ufeff");
        try (var printer = CSVFormat.EXCEL.print(text)) {
            for (List<String> line : lines) {
                printer.printRecord(line.stream().map(CsvLines::harmless).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** An apostrophe makes a spreadsheet show a formula instead of executing it. */
    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
