// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.release;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A remark on a draft.
 *
 * @param row the line it is about; null for the pack as a whole
 * @param rowId as the line called itself
 */
public record RuleComment(
        UUID id,
        int round,
        @Nullable UUID row,
        @Nullable String rowId,
        String text,
        String by,
        String byName,
        Instant at) {}
