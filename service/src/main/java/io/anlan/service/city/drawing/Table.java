// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.city.drawing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;

/** The small tables in {@code city/*.csv}. */
final class Table {

    private Table() {}

    static List<Map<String, String>> rows(String name) {
        try {
            var lines = new ClassPathResource("city/" + name + ".csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(",", -1))
                    .toList();
            return lines.stream().skip(1).map(cells -> row(lines.get(0), cells)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A cell of a row that has it. */
    static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    private static Map<String, String> row(String[] header, String[] cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < header.length; i++) {
            row.put(header[i], cells[i]);
        }
        return row;
    }
}
