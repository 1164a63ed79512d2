// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.rules;

import io.anlan.service.platform.Wording;
import io.anlan.service.rulebook.PackHead;
import io.anlan.service.rulebook.Workbench;
import io.anlan.service.rulebook.Workbench.RuleChange;
import io.anlan.service.rulebook.sheet.RuleColumn;
import io.anlan.service.rulebook.sheet.SheetLine;
import io.anlan.service.rulebook.sheet.SheetName;
import io.anlan.service.rulebook.sheet.Sheets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a catalogue changes in another, measure by measure and column by column. */
final class LineDiff {

    private static final String ID = "measure_id";

    private LineDiff() {}

    static List<RuleChange> of(PackHead head, Sheets before, Sheets after, Workbench bench) {
        Map<String, SheetLine> old = byId(before);
        Map<String, SheetLine> young = byId(after);
        List<RuleColumn> columns = bench.columns(head, SheetName.ROWS, after);
        List<RuleChange> changes = new ArrayList<>();
        young.forEach((id, line) -> {
            SheetLine was = old.remove(id);
            if (was == null) {
                changes.add(new RuleChange(id, null, "ADDED", null, said(line.cell("measure"))));
            } else {
                compare(id, was, line, columns, changes);
            }
        });
        old.forEach((id, line) -> changes.add(new RuleChange(id, null, "REMOVED", said(line.cell("measure")), null)));
        return changes;
    }

    private static void compare(
            String id, SheetLine was, SheetLine now, List<RuleColumn> columns, List<RuleChange> changes) {
        for (RuleColumn column : columns) {
            String before = was.cell(column.name());
            String after = now.cell(column.name());
            if (!before.equals(after)) {
                String kind = before.isEmpty() ? "ADDED" : after.isEmpty() ? "REMOVED" : "CHANGED";
                changes.add(new RuleChange(
                        id,
                        column.name(),
                        kind,
                        before.isEmpty() ? null : said(before),
                        after.isEmpty() ? null : said(after)));
            }
        }
    }

    private static Map<String, SheetLine> byId(Sheets sheets) {
        Map<String, SheetLine> lines = new LinkedHashMap<>();
        sheets.of(SheetName.ROWS).forEach(line -> lines.put(line.cell(ID), line));
        return lines;
    }

    private static Wording said(String text) {
        return new Wording(text, text);
    }
}
