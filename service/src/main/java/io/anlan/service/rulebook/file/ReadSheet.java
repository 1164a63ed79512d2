// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.file;

import io.anlan.service.rulebook.sheet.SheetLine;
import io.anlan.service.rulebook.sheet.SheetName;
import java.util.List;
import java.util.Map;

/** One sheet of a file. */
record ReadSheet(SheetName name, List<ReadLine> lines) {

    /** Rows that were read whole, from a file without cells. */
    static ReadSheet ofRows(List<SheetLine> rows) {
        return new ReadSheet(
                SheetName.ROWS,
                rows.stream().map(row -> new ReadLine(row.cells(), Map.of())).toList());
    }

    /**
     * @param cells text by column, without empty ones
     * @param places where each column's cell stands, e.g. {@code C5}; empty for a line that stands in no cells
     */
    record ReadLine(Map<String, String> cells, Map<String, String> places) {}
}
