// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.file;

import io.anlan.service.rulebook.sheet.SheetName;
import java.util.List;
import java.util.Map;

/** One sheet of a file. */
record ReadSheet(SheetName name, List<ReadLine> lines) {

    /**
     * @param cells text by column, without empty ones
     * @param places where each column's cell stands, e.g. {@code C5}
     */
    record ReadLine(Map<String, String> cells, Map<String, String> places) {}
}
