// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.release;

import org.jspecify.annotations.Nullable;

/**
 * Why a warning is left as it is.
 *
 * @param code of the finding
 * @param rowId of the finding; null or empty for one about the pack as a whole
 */
public record WarningReason(
        @Nullable String code,
        @Nullable String rowId,
        @Nullable String reason) {

    boolean answers(String findingCode, String findingRow) {
        return findingCode.equals(code)
                && findingRow.equals(rowId == null ? "" : rowId)
                && reason != null
                && !reason.isBlank();
    }
}
