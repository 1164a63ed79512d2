// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.file;

import io.anlan.service.rulebook.file.ReadSheet.ReadLine;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where in a file the lines were read that a draft would have. */
final class FilePlaces {

    private final Map<UUID, ReadLine> lines = new HashMap<>();

    void put(UUID key, ReadLine line) {
        lines.put(key, line);
    }

    /** Whether {@code /ROWS/<key>/<column>} is about a line of the file. */
    boolean has(String pointer) {
        return line(pointer).isPresent();
    }

    private Optional<ReadLine> line(String pointer) {
        String[] parts = pointer.split("/", -1);
        return parts.length < 3 || !parts[2].matches("[0-9a-f-]{36}")
                ? Optional.empty()
                : Optional.ofNullable(lines.get(UUID.fromString(parts[2])));
    }

    /** From {@code /ROWS/<key>/<column>} to {@code /ROWS/C5}. */
    String of(String pointer) {
        String[] parts = pointer.split("/", -1);
        ReadLine line = line(pointer).orElseThrow();
        String first = line.places().values().stream().findFirst().orElse("");
        return "/" + parts[1] + "/" + (parts.length > 3 ? line.places().getOrDefault(parts[3], first) : first);
    }
}
