// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.draft;

import io.anlan.service.rulebook.PackHead;
import io.anlan.service.rulebook.PackTexts;
import io.anlan.service.rulebook.Revision;
import io.anlan.service.rulebook.Revision.Origin;
import io.anlan.service.rulebook.Revisions;
import io.anlan.service.rulebook.RulebookRefusals;
import io.anlan.service.rulebook.Workbench;
import io.anlan.service.rulebook.sheet.SheetLine;
import io.anlan.service.rulebook.sheet.SheetName;
import io.anlan.service.rulebook.sheet.Sheets;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a revision says, as sheets and as text, whether it is a draft or law; in the caller's transaction. */
@Component
public class RevisionContent {

    private final Revisions revisions;
    private final DraftRows rows;
    private final Workbench bench;

    RevisionContent(Revisions revisions, DraftRows rows, Workbench bench) {
        this.revisions = revisions;
        this.rows = rows;
        this.bench = bench;
    }

    /** Authored ones keep the lines they were written in. */
    public Sheets sheets(Revision revision) {
        return revision.origin() == Origin.AUTHORED
                ? rows.sheets(revision.id())
                : bench.sheets(
                        PackHead.of(revision), revisions.texts(revision.id()).orElseThrow());
    }

    /**
     * As it was submitted; as it stands while it is a draft, or when it never was submitted.
     *
     * @throws io.anlan.service.platform.Refusal {@code rulebook/not-ready} when a draft cannot be read as it is
     */
    public PackTexts texts(Revision revision) {
        return Optional.of(revision)
                .filter(one -> !one.state().editable())
                .flatMap(one -> revisions.texts(one.id()))
                .orElseGet(() -> bench.texts(PackHead.of(revision), sheets(revision)));
    }

    /** The text of the version a draft is to follow; nothing for the first of its pack. */
    public Optional<PackTexts> before(Revision revision) {
        return Optional.ofNullable(revision.basedOn())
                .flatMap(revisions::find)
                .filter(earlier -> earlier.packId().equals(revision.packId()))
                .flatMap(earlier -> revisions.texts(earlier.id()));
    }

    /**
     * What a line calls itself.
     *
     * @throws io.anlan.service.platform.Refusal {@code rulebook/unknown-row}
     */
    public String rowId(Revision revision, UUID key) {
        Sheets sheets = sheets(revision);
        return sheets.names().stream()
                .flatMap(name -> sheets.of(name).stream())
                .filter(line -> line.key().equals(key))
                .findFirst()
                .map(line -> Stream.of("id", "row", "name", "measure_id", "number")
                        .map(line::cell)
                        .filter(cell -> !cell.isEmpty())
                        .findFirst()
                        .orElse(""))
                .orElseThrow(RulebookRefusals::unknownRow);
    }

    List<RuleRow> rows(Revision revision) {
        if (revision.origin() == Origin.AUTHORED) {
            return rows.of(revision.id());
        }
        List<RuleRow> lines = new ArrayList<>();
        Sheets sheets = sheets(revision);
        for (SheetName name : sheets.names()) {
            BigDecimal position = BigDecimal.ZERO;
            for (SheetLine line : sheets.of(name)) {
                position = position.add(BigDecimal.ONE);
                lines.add(new RuleRow(
                        line.key(), name, position, line.cells(), 0, revision.author(), revision.createdAt(), false));
            }
        }
        return lines;
    }

    /** The sheets as they would be with lines that are not saved yet. */
    public static Sheets overlaid(Sheets saved, List<DraftLine> typed) {
        Map<SheetName, List<SheetLine>> sheets = new EnumMap<>(SheetName.class);
        saved.byName().forEach((name, lines) -> sheets.put(name, new ArrayList<>(lines)));
        for (DraftLine line : typed) {
            List<SheetLine> lines = sheets.computeIfAbsent(line.sheet(), none -> new ArrayList<>());
            int index = lines.stream().map(SheetLine::key).toList().indexOf(line.key());
            var written = new SheetLine(line.key(), line.cells());
            if (line.deleted()) {
                if (index >= 0 && line.sheet() != SheetName.HEADER) {
                    lines.remove(index);
                }
            } else if (index >= 0) {
                lines.set(index, written);
            } else if (line.sheet() != SheetName.HEADER) {
                lines.add(written);
            }
        }
        return new Sheets(sheets);
    }
}
