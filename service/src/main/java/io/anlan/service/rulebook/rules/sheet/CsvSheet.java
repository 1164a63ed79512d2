// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.rules.sheet;

import io.anlan.service.rulebook.sheet.SheetLine;
import io.anlan.service.rulebook.sheet.SheetName;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** CSV as the rules read and write it, as lines. */
final class CsvSheet {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private CsvSheet() {}

    /** @param seed of the keys: the same lines of the same content have the same keys */
    static List<SheetLine> read(SheetName name, String csv, String seed) {
        try (var parser = FORMAT.parse(new StringReader(csv))) {
            List<CSVRecord> records = parser.getRecords();
            List<String> header = records.get(0).toList();
            List<SheetLine> lines = new ArrayList<>();
            for (CSVRecord record : records.subList(1, records.size())) {
                Map<String, String> cells = new LinkedHashMap<>();
                for (int i = 0; i < record.size(); i++) {
                    if (!record.get(i).isEmpty()) {
                        cells.put(header.get(i), record.get(i));
                    }
                }
                lines.add(new SheetLine(key(name, seed, lines.size()), cells));
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException("Frozen rules cannot be read", e);
        }
    }

    static UUID key(SheetName name, String seed, int index) {
        return UUID.nameUUIDFromBytes((seed + "/" + name + "/" + index).getBytes(StandardCharsets.UTF_8));
    }

    static String write(List<String> columns, List<SheetLine> lines) {
        var text = new StringWriter();
        try (var printer = new CSVPrinter(text, FORMAT)) {
            printer.printRecord(columns);
            for (SheetLine line : lines) {
                printer.printRecord(columns.stream().map(line::cell).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
