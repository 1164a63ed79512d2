// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.draft;

import io.anlan.service.platform.Wording;
import io.anlan.service.rulebook.PackHead;
import io.anlan.service.rulebook.Revision;
import io.anlan.service.rulebook.RevisionState;
import io.anlan.service.rulebook.Revisions;
import io.anlan.service.rulebook.RulebookPolicy;
import io.anlan.service.rulebook.RulebookTrail;
import io.anlan.service.rulebook.Workbench;
import io.anlan.service.rulebook.Workbench.ExampleOutcome;
import io.anlan.service.rulebook.Workbench.RuleChange;
import io.anlan.service.rulebook.Workbench.RuleFinding;
import io.anlan.service.rulebook.sheet.SheetName;
import io.anlan.service.rulebook.sheet.Sheets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What revisions say. Opening what is not yet law, comparing it and taking it away as a file is kept in the trail each time;
 * what a page that was opened asks again and again, while somebody types, once an hour.
 */
@Service
@Transactional
public class DraftReading {

    private final Revisions revisions;
    private final RevisionContent content;
    private final DraftRows rows;
    private final DraftConflicts conflicts;
    private final Presence presence;
    private final Workbench bench;
    private final RulebookPolicy policy;
    private final RulebookTrail trail;

    DraftReading(
            Revisions revisions,
            RevisionContent content,
            DraftRows rows,
            DraftConflicts conflicts,
            Presence presence,
            Workbench bench,
            RulebookPolicy policy,
            RulebookTrail trail) {
        this.revisions = revisions;
        this.content = content;
        this.rows = rows;
        this.conflicts = conflicts;
        this.presence = presence;
        this.bench = bench;
        this.policy = policy;
        this.trail = trail;
    }

    public Content content(UUID id) {
        Revision revision = revisions.demand(id);
        trail.read(revision, "sheets");
        PackHead head = PackHead.of(revision);
        Sheets sheets = content.sheets(revision);
        List<RuleRow> all = content.rows(revision);
        List<RuleSheet> shown = bench.sheetNames(head).stream()
                .map(name -> new RuleSheet(
                        name,
                        bench.columns(head, name, sheets),
                        all.stream().filter(row -> row.sheet() == name).toList()))
                .toList();
        return new Content(revision, revision.changes(), shown);
    }

    /** Lines changed since a count, and who is there. */
    public Changes changes(UUID id, long since) {
        Revision revision = revisions.demand(id);
        trail.readAgain(revision, "changes");
        return new Changes(revision.changes(), revision.state(), rows.since(id, since), presence.at(id));
    }

    /** Says where the present person is, and hears of the others. */
    public List<Present> heard(UUID id, @Nullable UUID row, @Nullable String column) {
        revisions.demand(id);
        presence.heard(id, policy.actor(), row, column);
        return presence.at(id);
    }

    public List<LostText> conflicts(UUID id) {
        trail.read(revisions.demand(id), "conflicts");
        return conflicts.of(id);
    }

    public List<RuleFinding> check(UUID id, List<DraftLine> typed) {
        Revision revision = revisions.demand(id);
        trail.readAgain(revision, "check");
        return bench.check(
                PackHead.of(revision),
                RevisionContent.overlaid(content.sheets(revision), typed),
                content.before(revision).orElse(null));
    }

    public Map<UUID, Wording> sentences(UUID id, List<DraftLine> typed) {
        Revision revision = revisions.demand(id);
        trail.readAgain(revision, "sentences");
        return bench.sentences(PackHead.of(revision), RevisionContent.overlaid(content.sheets(revision), typed));
    }

    public List<ExampleOutcome> examples(UUID id, List<DraftLine> typed) {
        Revision revision = revisions.demand(id);
        trail.readAgain(revision, "example-runs");
        return bench.examples(PackHead.of(revision), RevisionContent.overlaid(content.sheets(revision), typed));
    }

    /** @param from the earlier one; null for the one this was begun from */
    public RuleDifference difference(UUID id, @Nullable UUID from) {
        Revision later = revisions.demand(id);
        UUID before = from == null ? later.basedOn() : from;
        Revision earlier = before == null ? later : revisions.demand(before);
        trail.read(later, "difference");
        List<RuleChange> changes = bench.changes(PackHead.of(later), content.texts(earlier), content.texts(later));
        return new RuleDifference(earlier, later, changes);
    }

    /** All sheets, to be taken away as a file. */
    public Taken take(UUID id, String form) {
        Revision revision = revisions.demand(id);
        trail.read(revision, form);
        return new Taken(revision, content.sheets(revision));
    }

    /** @param changes what to ask for changes since */
    public record Content(Revision revision, long changes, List<RuleSheet> sheets) {}

    /** @param changes what to ask with the next time */
    public record Changes(long changes, RevisionState state, List<RuleRow> rows, List<Present> present) {}

    /** What a later revision changes in an earlier one. */
    public record RuleDifference(Revision earlier, Revision later, List<RuleChange> changes) {}

    /** The lines of a revision by sheet. */
    public record Taken(Revision revision, Sheets sheets) {

        public List<SheetName> names(Workbench bench) {
            return bench.sheetNames(PackHead.of(revision));
        }
    }
}
