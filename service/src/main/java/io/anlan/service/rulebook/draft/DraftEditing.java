// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.draft;

import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Violation;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.problem.Complaints;
import io.anlan.service.rulebook.PackHead;
import io.anlan.service.rulebook.Revision;
import io.anlan.service.rulebook.Revisions;
import io.anlan.service.rulebook.RulebookPolicy;
import io.anlan.service.rulebook.RulebookTrail;
import io.anlan.service.rulebook.Workbench;
import io.anlan.service.rulebook.draft.DraftRows.Change;
import io.anlan.service.rulebook.sheet.SheetLine;
import io.anlan.service.rulebook.sheet.SheetName;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes lines of drafts, one after the other. Who was slower hears of it and loses nothing. */
@Service
public class DraftEditing {

    private static final int MOST_LINES = 8000;
    private static final int LONGEST_CELL = 1000;
    private static final String ROW = "row";

    private final Revisions revisions;
    private final DraftRows rows;
    private final DraftConflicts conflicts;
    private final Workbench bench;
    private final RulebookPolicy policy;
    private final RulebookTrail trail;
    private final Clock clock;
    private final TransactionTemplate transaction;

    DraftEditing(
            Revisions revisions,
            DraftRows rows,
            DraftConflicts conflicts,
            Workbench bench,
            RulebookPolicy policy,
            RulebookTrail trail,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.revisions = revisions;
        this.rows = rows;
        this.conflicts = conflicts;
        this.bench = bench;
        this.policy = policy;
        this.trail = trail;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Adds a line.
     *
     * @param key chosen by the client, so that a repetition adds nothing; null lets the service choose
     * @param after the line it follows; null puts it first
     * @throws Refusal {@code rulebook/invalid-line}, {@code rulebook/unknown-row} and those of {@link RulebookPolicy}
     */
    public RuleRow add(UUID id, @Nullable UUID key, SheetName sheet, @Nullable UUID after, Map<String, String> cells) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Revision draft = draft(id);
            if (key != null && rows.exists(id, key)) {
                return rows.demand(id, key);
            }
            Map<String, String> kept = accepted(draft, sheet, cells);
            if (sheet == SheetName.HEADER || rows.count(id) >= MOST_LINES) {
                throw invalid("/sheet", "该表不能再增加行", "No line can be added to this sheet.");
            }
            var line = new SheetLine(key == null ? UUID.randomUUID() : key, kept);
            rows.insert(id, sheet, rows.place(id, sheet, after), line, change(id));
            trail.keep(
                    draft,
                    "line-added",
                    Map.of(),
                    Map.of(ROW, line.key().toString(), "sheet", sheet, "cells", kept),
                    null);
            return rows.demand(id, line.key());
        }));
    }

    /**
     * Writes the cells of a line.
     *
     * @throws Refusal {@code rulebook/row-changed} with the line of the other
     */
    public RuleRow write(UUID id, UUID key, long seen, Map<String, String> cells) {
        return edit(id, key, seen, cells, "line-written", row -> with(row, row.position(), cells, row.deleted()));
    }

    /** Takes a line out, or puts it back. */
    public RuleRow delete(UUID id, UUID key, long seen, boolean deleted) {
        String act = deleted ? "line-taken-out" : "line-put-back";
        return edit(id, key, seen, null, act, row -> with(row, row.position(), row.cells(), deleted));
    }

    /** @param after the line it is to follow; null puts it first */
    public RuleRow move(UUID id, UUID key, long seen, @Nullable UUID after) {
        return edit(
                id,
                key,
                seen,
                null,
                "line-moved",
                row -> key.equals(after)
                        ? row
                        : with(row, rows.place(id, row.sheet(), after), row.cells(), row.deleted()));
    }

    private RuleRow edit(
            UUID id,
            UUID key,
            long seen,
            @Nullable Map<String, String> cells,
            String act,
            UnaryOperator<RuleRow> edit) {
        Attempt attempt = Objects.requireNonNull(transaction.execute(status -> {
            Revision draft = draft(id);
            RuleRow found = rows.demand(id, key);
            if (cells != null) {
                accepted(draft, found.sheet(), cells);
            }
            if (found.version() != seen) {
                if (cells != null) {
                    conflicts.keep(id, found, seen, cells, policy.actor().username(), clock.instant());
                }
                return new Attempt(found, false);
            }
            RuleRow now = edit.apply(found);
            if (found.sheet() == SheetName.HEADER && now.deleted()) {
                throw invalid("/sheet", "规则集说明不能删除", "What the pack says about itself cannot be taken out.");
            }
            rows.write(id, now, change(id));
            keep(draft, act, found, now);
            return new Attempt(rows.demand(id, key), true);
        }));
        if (!attempt.done()) {
            throw changed(attempt.row());
        }
        return attempt.row();
    }

    private Revision draft(UUID id) {
        Revision draft = revisions.lock(id);
        policy.demandWriting(draft);
        return draft;
    }

    private Change change(UUID id) {
        Actor actor = policy.actor();
        return new Change(revisions.change(id), actor.username(), clock.instant());
    }

    private static RuleRow with(RuleRow row, BigDecimal position, Map<String, String> cells, boolean deleted) {
        Map<String, String> kept = new TreeMap<>(cells);
        kept.values().removeIf(String::isEmpty);
        return new RuleRow(
                row.key(), row.sheet(), position, kept, row.version(), row.changedBy(), row.changedAt(), deleted);
    }

    private Map<String, String> accepted(Revision draft, SheetName sheet, Map<String, String> cells) {
        PackHead head = PackHead.of(draft);
        var complaints = new Complaints();
        cells.forEach((column, cell) -> {
            if (!bench.hasColumn(head, sheet, column)) {
                complaints.add("/cells/" + column, "unknown-column", new Wording("没有这一列", "There is no such column."));
            }
            complaints.optionalText("/cells/" + column, cell, LONGEST_CELL);
        });
        complaints.refuse(
                "rulebook/invalid-line", new Wording("单元格填写有误，请逐项改正", "Cells are wrong; correct each of them."));
        Map<String, String> kept = new TreeMap<>(cells);
        kept.values().removeIf(String::isEmpty);
        return kept;
    }

    private static Refusal invalid(String pointer, String zh, String en) {
        var wording = new Wording(zh, en);
        return new Refusal(
                "rulebook/invalid-line",
                HttpStatus.UNPROCESSABLE_CONTENT,
                wording,
                List.of(new Violation(pointer, "not-possible", wording)));
    }

    private static Refusal changed(RuleRow found) {
        return new Refusal(
                        "rulebook/row-changed",
                        HttpStatus.CONFLICT,
                        new Wording(
                                "该行已被 " + found.changedBy() + " 修改；您填写的内容已保留，可在冲突记录中找回",
                                "The line was changed by " + found.changedBy()
                                        + " meanwhile; what you wrote is kept among the conflicts."))
                .having(found);
    }

    private void keep(Revision draft, String act, RuleRow before, RuleRow after) {
        Map<String, Object> old = new TreeMap<>(before.cells());
        Map<String, Object> young = new TreeMap<>(after.cells());
        old.entrySet().removeIf(cell -> cell.getValue().equals(after.cells().get(cell.getKey())));
        young.entrySet().removeIf(cell -> cell.getValue().equals(before.cells().get(cell.getKey())));
        trail.keep(
                draft,
                act,
                Map.of("cells", old),
                Map.of(ROW, after.key().toString(), "sheet", after.sheet(), "cells", young),
                null);
    }

    private record Attempt(RuleRow row, boolean done) {}
}
