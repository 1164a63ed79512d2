// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.authoring.cell;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes a table as {@link CsvTable} reads it. */
public final class CsvWriter {

    private CsvWriter() {}

    public static String write(List<String> header, List<Map<String, String>> lines) {
        StringWriter text = new StringWriter();
        CSVFormat format = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            printer.printRecord(header);
            for (Map<String, String> line : lines) {
                printer.printRecord(header.stream()
                        .map(column -> line.getOrDefault(column, ""))
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
