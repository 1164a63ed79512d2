// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.file;

import io.anlan.service.rulebook.file.ReadSheet.ReadLine;
import io.anlan.service.rulebook.file.RuleImport.CellChange;
import io.anlan.service.rulebook.file.RuleImport.LineChange;
import io.anlan.service.rulebook.file.RuleImport.LineChange.LineChangeKind;
import io.anlan.service.rulebook.sheet.SheetLine;
import io.anlan.service.rulebook.sheet.SheetName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Finds each line of a sheet that was brought back in the draft: by what names it, and lines without a name as a whole. */
final class Comparison {

    private final SheetName sheet;
    private final List<SheetLine> draft;
    private final Set<UUID> taken = new HashSet<>();
    private final List<SheetLine> result = new ArrayList<>();
    private final List<LineChange> changes = new ArrayList<>();

    private Comparison(SheetName sheet, List<SheetLine> draft) {
        this.sheet = sheet;
        this.draft = draft;
    }

    static Comparison of(ReadSheet read, List<SheetLine> draft) {
        var comparison = new Comparison(read.name(), draft);
        comparison.match(read.lines());
        return comparison;
    }

    /** The sheet as it would be, with the keys of the lines that were found. */
    List<SheetLine> result() {
        return result;
    }

    List<LineChange> changes() {
        return changes;
    }

    private void match(List<ReadLine> lines) {
        Map<String, Deque<SheetLine>> byName = new HashMap<>();
        for (SheetLine line : draft) {
            byName.computeIfAbsent(name(line.cells()), none -> new ArrayDeque<>())
                    .add(line);
        }
        int last = -1;
        for (ReadLine read : lines) {
            SheetLine found =
                    byName.getOrDefault(name(read.cells()), new ArrayDeque<>()).poll();
            var written = new SheetLine(found == null ? UUID.randomUUID() : found.key(), read.cells());
            result.add(written);
            if (found == null) {
                changes.add(
                        new LineChange(sheet, LineChangeKind.ADDED, null, id(written), cells(Map.of(), read.cells())));
                continue;
            }
            taken.add(found.key());
            int place = draft.indexOf(found);
            List<CellChange> cells = cells(found.cells(), read.cells());
            if (!cells.isEmpty() || place < last) {
                changes.add(new LineChange(
                        sheet,
                        cells.isEmpty() ? LineChangeKind.MOVED : LineChangeKind.CHANGED,
                        found.key(),
                        id(written),
                        cells));
            }
            last = Math.max(last, place);
        }
        draft.stream()
                .filter(line -> !taken.contains(line.key()))
                .forEach(line -> changes.add(new LineChange(
                        sheet, LineChangeKind.REMOVED, line.key(), id(line), cells(line.cells(), Map.of()))));
    }

    private String name(Map<String, String> cells) {
        return switch (sheet) {
            case HEADER -> "";
            case ROWS -> cells.getOrDefault("measure_id", cells.getOrDefault("id", ""));
            case PARAMETERS -> cells.getOrDefault("name", "") + "\n" + cells.getOrDefault("from", "");
            case STANDARDS -> cells.getOrDefault("number", "");
            case SCENARIOS -> cells.getOrDefault("scenario", "") + "\n" + cells.getOrDefault("on", "");
            case EXAMPLES ->
                cells.getOrDefault("row", "") + "\n" + cells.getOrDefault("note", "") + "\n"
                        + cells.getOrDefault("expectation", "");
        };
    }

    private String id(SheetLine line) {
        String name = name(line.cells());
        int end = name.indexOf('\n');
        return end < 0 ? name : name.substring(0, end);
    }

    private static List<CellChange> cells(Map<String, String> before, Map<String, String> after) {
        var columns = new TreeSet<>(before.keySet());
        columns.addAll(after.keySet());
        return columns.stream()
                .map(column -> new CellChange(column, before.getOrDefault(column, ""), after.getOrDefault(column, "")))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }
}
