// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.sheet;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * One line.
 *
 * @param key names the line for as long as the draft is worked on, whatever its cells say
 * @param cells text by column; a column without a cell is empty
 */
public record SheetLine(UUID key, Map<String, String> cells) {

    public SheetLine {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    public String cell(String column) {
        return cells.getOrDefault(column, "");
    }
}
