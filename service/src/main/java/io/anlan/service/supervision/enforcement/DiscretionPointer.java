// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.enforcement;

import io.anlan.service.platform.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/**
 * Where in the law to look for a conduct: a pointer for the case officer, never a verdict and never an amount for a case.
 *
 * @param id stable, e.g. {@code 安法-102}
 * @param article e.g. 安全生产法第一百零二条
 * @param organization what the article says of the organisation
 * @param persons what it says of persons
 * @param benchmark the national discretion benchmark, where known
 * @param verified whether the text was seen in a public source
 */
public record DiscretionPointer(
        String id,
        String article,
        Wording conduct,
        Wording organization,
        Wording persons,
        String benchmark,
        boolean verified) {

    private static final String FILE = "supervision/discretion.csv";
    private static final int CELLS = 10;

    /** All there are, in the order of the articles. */
    static List<DiscretionPointer> all() {
        try {
            return new ClassPathResource(FILE)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(DiscretionPointer::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The application lacks " + FILE, e);
        }
    }

    private static DiscretionPointer of(String line) {
        String[] cells = line.split("\\|", -1);
        if (cells.length != CELLS) {
            throw new IllegalStateException(FILE + " needs " + CELLS + " cells in: " + line);
        }
        return new DiscretionPointer(
                cells[0],
                cells[1],
                new Wording(cells[2], cells[3]),
                new Wording(cells[4], cells[5]),
                new Wording(cells[6], cells[7]),
                cells[8],
                cells[9].equals("yes"));
    }
}
