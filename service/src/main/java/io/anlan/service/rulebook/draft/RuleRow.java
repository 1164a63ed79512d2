// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.draft;

import io.anlan.service.rulebook.sheet.SheetName;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A line of a draft.
 *
 * @param position orders the lines of a sheet; any number
 * @param cells text by column; empty cells are left out
 * @param version the entity tag of the line
 * @param deleted taken out; it stays, marked
 */
public record RuleRow(
        UUID key,
        SheetName sheet,
        BigDecimal position,
        Map<String, String> cells,
        long version,
        String changedBy,
        Instant changedAt,
        boolean deleted) {}
