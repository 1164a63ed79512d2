// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.trace;

import io.anlan.service.platform.Wording;
import io.anlan.service.rulebook.PackHead;
import io.anlan.service.rulebook.Revision;
import io.anlan.service.rulebook.Revision.Origin;
import io.anlan.service.rulebook.Revisions;
import io.anlan.service.rulebook.RulebookRefusals;
import io.anlan.service.rulebook.Workbench;
import io.anlan.service.rulebook.sheet.SheetLine;
import io.anlan.service.rulebook.sheet.SheetName;
import io.anlan.service.rulebook.sheet.Sheets;
import io.anlan.service.rulebook.trace.RowCounts.Fired;
import io.anlan.service.rulebook.trace.RowUsage.RowBasis;
import io.anlan.service.rulebook.trace.RowUsage.RowChange;
import io.anlan.service.rulebook.trace.RowUsage.UsedRow;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells of each row that is law what it did, from which law it comes, and whose hand changed it last. */
@Service
@Transactional(readOnly = true)
public class RowDesk {

    private static final int MONTHS_BEFORE = 11;

    private final Revisions revisions;
    private final Workbench bench;
    private final RowCounts counts;
    private final Clock clock;

    RowDesk(Revisions revisions, Workbench bench, RowCounts counts, Clock clock) {
        this.revisions = revisions;
        this.bench = bench;
        this.counts = counts;
        this.clock = clock;
    }

    /**
     * @param days since when a row has to be in force to be called dead
     * @param deadOnly leaves all others out
     * @throws io.anlan.service.platform.Refusal {@code rulebook/unknown-pack}
     */
    public RowUsage usage(String packId, int days, boolean deadOnly) {
        Revision law = revisions.live(packId).orElseThrow(RulebookRefusals::unknownPack);
        Sheets sheets = bench.sheets(PackHead.of(law), revisions.texts(law.id()).orElseThrow());
        LocalDate today = LocalDate.now(clock);
        Map<String, Fired> fired = counts.of(packId, today.withDayOfMonth(1).minusMonths(MONTHS_BEFORE));
        Map<String, RowChange> changes = counts.changes(packId, law.version());
        RowChange began = began(packId, law);
        boolean counted = law.decidesHiddenDangers();
        LocalDate packSince = day(sheets.header().cell("validFrom"));
        Map<String, Long> records = counted
                ? counts.records(
                        packId,
                        sheets.of(SheetName.ROWS).stream().map(RowDesk::id).toList())
                : Map.of();
        List<UsedRow> all = sheets.of(SheetName.ROWS).stream()
                .map(line -> row(
                        line,
                        packSince,
                        fired.getOrDefault(id(line), new Fired()),
                        records.getOrDefault(id(line), 0L),
                        changes.getOrDefault(id(line), began),
                        counted ? today.minusDays(days) : null))
                .toList();
        long dead = all.stream().filter(UsedRow::dead).count();
        List<UsedRow> shown = deadOnly ? all.stream().filter(UsedRow::dead).toList() : all;
        return new RowUsage(packId, law.id(), law.version(), counted, !counts.anyWaiting(), days, dead, shown);
    }

    /** Rows nobody changed here are as they came with the application. */
    private RowChange began(String packId, Revision law) {
        Revision from = revisions.of(packId).stream()
                .filter(one -> one.version() <= law.version() && one.origin() == Origin.SHIPPED)
                .findFirst()
                .orElse(law);
        return new RowChange(from.id(), from.version(), from.author(), from.createdAt());
    }

    /** @param aliveSince rows in force since then that never decided are dead; null where nothing is counted */
    private static UsedRow row(
            SheetLine line,
            @Nullable LocalDate packSince,
            Fired fired,
            long records,
            RowChange change,
            @Nullable LocalDate aliveSince) {
        LocalDate since = later(day(line.cell("valid_from")), packSince);
        LocalDate until = day(line.cell("valid_to"));
        boolean dead = aliveSince != null && fired.all() == 0 && since != null && !since.isAfter(aliveSince);
        String sentence = line.cell("zh").isEmpty() ? line.cell("measure") : line.cell("zh");
        return new UsedRow(
                id(line),
                line.cell("criterion"),
                new Wording(sentence, line.cell("en").isEmpty() ? sentence : line.cell("en")),
                new RowBasis(
                        line.cell("regulation").isEmpty() ? line.cell("standard") : line.cell("regulation"),
                        line.cell("clause"),
                        line.cell("verified").equals("yes")),
                since,
                until,
                dead,
                fired.all(),
                fired.lastYear(),
                fired.lastAt(),
                fired.byVersion(),
                records,
                change);
    }

    private static String id(SheetLine line) {
        return line.cell("id").isEmpty() ? line.cell("measure_id") : line.cell("id");
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }

    /** What is law could be read once; a catalogue has no days for its rows. */
    private static @Nullable LocalDate day(String cell) {
        try {
            return cell.isEmpty() ? null : LocalDate.parse(cell);
        } catch (DateTimeException notADay) {
            throw new IllegalStateException("Law with the day " + cell, notADay);
        }
    }
}
