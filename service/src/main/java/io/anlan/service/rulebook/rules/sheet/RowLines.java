// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.rules.sheet;

import io.anlan.rules.authoring.PackDraft;
import io.anlan.rules.authoring.PackText;
import io.anlan.rules.model.Row;
import io.anlan.rules.vocabulary.Vocabulary;
import io.anlan.service.rulebook.sheet.SheetLine;
import io.anlan.service.rulebook.sheet.SheetName;
import io.anlan.service.rulebook.sheet.Sheets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Finds the lines of a draft that rows from another form of it were. */
public final class RowLines {

    private static final int FIRST_LINE = 2;

    private final PackDraft draft;
    private final List<SheetLine> lines;
    private final Vocabulary vocabulary;

    public RowLines(PackDraft draft, Sheets sheets, Vocabulary vocabulary) {
        this.draft = draft;
        this.lines = sheets.of(SheetName.ROWS);
        this.vocabulary = vocabulary;
    }

    /** The line of the row of that number of the draft. */
    public SheetLine line(int row) {
        return lines.get(draft.rowLines().get(row) - FIRST_LINE);
    }

    /** Lines that cannot be read as rows. */
    public List<SheetLine> unread() {
        Set<UUID> read = new HashSet<>();
        for (int i = 0; i < draft.rowLines().size(); i++) {
            read.add(line(i).key());
        }
        return lines.stream().filter(line -> !read.contains(line.key())).toList();
    }

    /**
     * A line for each row: the one with its id, the first of them first, or a new one.
     *
     * @param sense makes two rows equal that say the same in the other form; a row that says the same keeps its cells
     */
    public List<SheetLine> found(List<Row> rows, UnaryOperator<Row> sense) {
        Map<String, Deque<SheetLine>> byId = new HashMap<>();
        lines.forEach(line -> byId.computeIfAbsent(line.cell("id").strip(), none -> new ArrayDeque<>())
                .add(line));
        Map<UUID, Row> said = new HashMap<>();
        for (int i = 0; i < draft.rowLines().size(); i++) {
            said.put(line(i).key(), bare(draft.pack().rows().get(i), sense));
        }
        String text = PackText.of(draft.pack().with(rows), vocabulary).rows();
        List<SheetLine> canonical =
                CsvSheet.read(SheetName.ROWS, text, "text of " + draft.pack().id());
        List<SheetLine> found = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            SheetLine was = byId.getOrDefault(row.id(), new ArrayDeque<>()).poll();
            if (was == null) {
                found.add(canonical.get(i));
            } else if (bare(row, sense).equals(said.get(was.key()))) {
                found.add(was);
            } else {
                found.add(new SheetLine(was.key(), canonical.get(i).cells()));
            }
        }
        return found;
    }

    private static Row bare(Row row, UnaryOperator<Row> sense) {
        return sense.apply(row.with(List.of()));
    }

    /** With the lines that cannot be read where they stood: each behind the one it followed. */
    public List<SheetLine> withUnread(List<SheetLine> found) {
        Set<UUID> there = new HashSet<>();
        found.forEach(line -> there.add(line.key()));
        Set<UUID> unread = new HashSet<>();
        unread().forEach(line -> unread.add(line.key()));
        List<SheetLine> all = new ArrayList<>();
        Map<UUID, List<SheetLine>> behind = new HashMap<>();
        List<SheetLine> place = all;
        for (SheetLine line : lines) {
            if (there.contains(line.key())) {
                place = behind.computeIfAbsent(line.key(), none -> new ArrayList<>());
            } else if (unread.contains(line.key())) {
                place.add(line);
            }
        }
        for (SheetLine line : found) {
            all.add(line);
            all.addAll(behind.getOrDefault(line.key(), List.of()));
        }
        return all;
    }
}
