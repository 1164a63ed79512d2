// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.draft;

import io.anlan.service.rulebook.sheet.SheetName;
import java.util.Map;
import java.util.UUID;

/**
 * A line as somebody is typing it, not saved yet.
 *
 * @param key of the line it stands for; one the draft does not have makes a line at the end
 * @param deleted as if it were taken out
 */
public record DraftLine(UUID key, SheetName sheet, Map<String, String> cells, boolean deleted) {}
