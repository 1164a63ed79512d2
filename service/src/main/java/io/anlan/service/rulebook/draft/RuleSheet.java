// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.draft;

import io.anlan.service.rulebook.sheet.RuleColumn;
import io.anlan.service.rulebook.sheet.SheetName;
import java.util.List;

/** One sheet with its columns and all its lines, in their order. */
public record RuleSheet(SheetName name, List<RuleColumn> columns, List<RuleRow> rows) {}
