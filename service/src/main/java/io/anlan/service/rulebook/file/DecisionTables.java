// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.file;

import io.anlan.service.rulebook.PackHead;
import io.anlan.service.rulebook.sheet.SheetLine;
import io.anlan.service.rulebook.sheet.Sheets;
import java.util.List;

/** Lines of rows as decision tables of DMN 1.3 and back; the rules themselves write and read them. */
public interface DecisionTables {

    /**
     * Writes all rows.
     *
     * @throws io.anlan.service.platform.Refusal {@code rulebook/does-not-fit} naming the cells DMN cannot say, {@code
     *     rulebook/not-ready} those that cannot be read
     */
    String write(PackHead head, Sheets sheets);

    /**
     * Reads tables as lines of rows, which find those of the draft again by the ids of their rows.
     *
     * @throws io.anlan.service.platform.Refusal {@code rulebook/file-has-problems} naming line, rule and column
     */
    List<SheetLine> read(PackHead head, Sheets sheets, String xml);
}
