// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.draft;

import io.anlan.service.platform.Actor;
import io.anlan.service.rulebook.Revision;
import io.anlan.service.rulebook.Revisions;
import io.anlan.service.rulebook.RulebookPolicy;
import io.anlan.service.rulebook.RulebookTrail;
import io.anlan.service.rulebook.draft.DraftRows.Change;
import io.anlan.service.rulebook.sheet.SheetLine;
import io.anlan.service.rulebook.sheet.SheetName;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes whole sheets of a draft by one change; in the caller's transaction, which holds the draft. */
@Component
public class DraftReplacement {

    private final Revisions revisions;
    private final DraftRows rows;
    private final RulebookPolicy policy;
    private final RulebookTrail trail;
    private final Clock clock;

    DraftReplacement(Revisions revisions, DraftRows rows, RulebookPolicy policy, RulebookTrail trail, Clock clock) {
        this.revisions = revisions;
        this.rows = rows;
        this.policy = policy;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Lines keep their keys; those that are not named any more are taken out.
     *
     * @param act how the trail calls it
     * @return the count of the draft with these changes
     */
    public long replace(Revision draft, Map<SheetName, List<SheetLine>> sheets, String act) {
        Actor actor = policy.actor();
        var change = new Change(revisions.change(draft.id()), actor.username(), clock.instant());
        Map<UUID, RuleRow> left = new LinkedHashMap<>();
        rows.of(draft.id()).stream()
                .filter(row -> sheets.containsKey(row.sheet()))
                .forEach(row -> left.put(row.key(), row));
        sheets.forEach((name, lines) -> write(draft.id(), name, lines, left, change));
        left.values().forEach(row -> rows.write(draft.id(), with(row, row.position(), row.cells(), true), change));
        trail.keep(
                draft,
                act,
                Map.of(),
                Map.of("sheets", sheets.keySet(), "change", change.number(), "takenOut", left.size()),
                null);
        return change.number();
    }

    private void write(UUID draft, SheetName name, List<SheetLine> lines, Map<UUID, RuleRow> left, Change change) {
        BigDecimal position = BigDecimal.ZERO;
        for (SheetLine line : lines) {
            position = position.add(BigDecimal.ONE);
            RuleRow was = left.remove(line.key());
            if (was == null) {
                rows.insert(draft, name, position, line, change);
            } else if (was.position().compareTo(position) != 0 || !was.cells().equals(line.cells())) {
                rows.write(draft, with(was, position, line.cells(), false), change);
            }
        }
    }

    private static RuleRow with(RuleRow row, BigDecimal position, Map<String, String> cells, boolean deleted) {
        return new RuleRow(
                row.key(), row.sheet(), position, cells, row.version(), row.changedBy(), row.changedAt(), deleted);
    }
}
