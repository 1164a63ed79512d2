// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.file;

import io.anlan.service.rulebook.Workbench.RuleFinding;
import io.anlan.service.rulebook.sheet.SheetName;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file compared with a draft.
 *
 * @param sheets the sheets the file has; the others stay as they are
 * @param changes line by line
 * @param findings what would be wrong with the draft
 */
public record RuleImport(UUID id, List<SheetName> sheets, List<LineChange> changes, List<RuleFinding> findings) {

    /**
     * A line that is added, taken out, changed or moved.
     *
     * @param row key of the line in the draft; null for a new one
     * @param rowId as the line calls itself
     */
    public record LineChange(
            SheetName sheet, LineChangeKind kind, @Nullable UUID row, String rowId, List<CellChange> cells) {

        /** What happens to a line. */
        public enum LineChangeKind {
            ADDED,
            REMOVED,
            CHANGED,
            MOVED
        }
    }

    /** @param before empty where there was nothing */
    public record CellChange(String column, String before, String after) {}
}
