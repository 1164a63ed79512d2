// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.text;

import io.anlan.service.platform.Refusal;
import io.anlan.service.rulebook.PackHead;
import io.anlan.service.rulebook.Revision;
import io.anlan.service.rulebook.Revisions;
import io.anlan.service.rulebook.RulebookPolicy;
import io.anlan.service.rulebook.RulebookTrail;
import io.anlan.service.rulebook.Workbench;
import io.anlan.service.rulebook.Workbench.RuleFinding;
import io.anlan.service.rulebook.draft.DraftReplacement;
import io.anlan.service.rulebook.draft.RevisionContent;
import io.anlan.service.rulebook.sheet.SheetLine;
import io.anlan.service.rulebook.sheet.SheetName;
import io.anlan.service.rulebook.sheet.Sheets;
import io.anlan.service.rulebook.text.RuleTexts.Read;
import io.anlan.service.rulebook.text.RuleTexts.RuleLines;
import io.anlan.service.rulebook.text.RuleTexts.TextMistake;
import io.anlan.service.rulebook.text.RuleTexts.Written;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Shows the rows of a revision as a text, and takes a text as the rows of a draft. */
@Service
public class DrlDesk {

    private final Revisions revisions;
    private final RevisionContent content;
    private final DraftReplacement replacement;
    private final LostDrls lost;
    private final RuleTexts texts;
    private final Workbench bench;
    private final RulebookPolicy policy;
    private final RulebookTrail trail;
    private final Clock clock;
    private final TransactionTemplate transaction;

    DrlDesk(
            Revisions revisions,
            RevisionContent content,
            DraftReplacement replacement,
            LostDrls lost,
            RuleTexts texts,
            Workbench bench,
            RulebookPolicy policy,
            RulebookTrail trail,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.revisions = revisions;
        this.content = content;
        this.replacement = replacement;
        this.lost = lost;
        this.texts = texts;
        this.bench = bench;
        this.policy = policy;
        this.trail = trail;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @throws Refusal {@code rulebook/no-drl} for a pack that has no such form */
    public DrlContent text(UUID id) {
        return inTransaction(() -> {
            Revision revision = withForm(revisions.demand(id));
            trail.read(revision, "drl");
            return contentOf(revision);
        });
    }

    private DrlContent contentOf(Revision revision) {
        Written written = texts.write(PackHead.of(revision), content.sheets(revision));
        return new DrlContent(revision.changes(), written.text(), written.rules(), written.unread());
    }

    /** What would be wrong with a draft of that text; nothing is changed. */
    public DrlCheck check(UUID id, String text) {
        return inTransaction(() -> {
            Revision revision = withForm(revisions.demand(id));
            trail.readAgain(revision, "drl-check");
            PackHead head = PackHead.of(revision);
            Sheets now = content.sheets(revision);
            Read read = texts.read(head, now, text);
            List<RuleFinding> findings = read.mistakes().isEmpty()
                    ? bench.check(
                            head,
                            now.with(SheetName.ROWS, read.rows()),
                            content.before(revision).orElse(null))
                    : List.of();
            return new DrlCheck(read.mistakes(), read.rules(), findings);
        });
    }

    /**
     * Makes a text the rows of a draft.
     *
     * @param seen the count of the changes of the draft when the text was opened
     * @throws Refusal {@code rulebook/text-has-mistakes}, {@code rulebook/text-outdated} when the draft was changed meanwhile,
     *     and those of {@link RulebookPolicy}
     */
    public DrlContent write(UUID id, long seen, String text) {
        Attempt attempt = inTransaction(() -> {
            Revision draft = revisions.lock(id);
            policy.demandWriting(draft);
            withForm(draft);
            Sheets now = content.sheets(draft);
            Read read = texts.read(PackHead.of(draft), now, text);
            if (!read.mistakes().isEmpty()) {
                throw DrlRefusals.mistakes(read.mistakes());
            }
            if (draft.changes() != seen) {
                lost.keep(id, text, seen, draft.changes(), policy.actor().username(), clock.instant());
                return new Attempt(contentOf(draft), false);
            }
            List<SheetLine> rows = fresh(now.of(SheetName.ROWS), read.rows());
            if (!rows.equals(now.of(SheetName.ROWS))) {
                replacement.replace(draft, Map.of(SheetName.ROWS, rows), "text-written");
            }
            return new Attempt(contentOf(revisions.demand(id)), true);
        });
        if (!attempt.done()) {
            throw DrlRefusals.outdated().having(attempt.content());
        }
        return attempt.content();
    }

    /** Texts that came too late, newest first. */
    public List<LostDrl> lost(UUID id) {
        return inTransaction(() -> {
            trail.readAgain(revisions.demand(id), "conflicts");
            return lost.of(id);
        });
    }

    /** A rule that is new gets a key of its own; the reader's is good for its answer only. */
    private static List<SheetLine> fresh(List<SheetLine> now, List<SheetLine> read) {
        Set<UUID> known = new HashSet<>();
        now.forEach(line -> known.add(line.key()));
        return read.stream()
                .map(line -> known.contains(line.key()) ? line : new SheetLine(UUID.randomUUID(), line.cells()))
                .toList();
    }

    private Revision withForm(Revision revision) {
        return Optional.of(revision)
                .filter(one -> texts.possible(PackHead.of(one)))
                .orElseThrow(DrlRefusals::noForm);
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private record Attempt(DrlContent content, boolean done) {}

    /**
     * The rows of a revision as a text.
     *
     * @param changes what has to be seen by who writes the text
     * @param unread keys of lines that cannot be read as rows: they have no place in the text and stay as they are
     */
    public record DrlContent(long changes, String text, List<RuleLines> rules, List<UUID> unread) {}

    /**
     * What a text comes to.
     *
     * @param findings of the review, by the keys of {@code rules}; empty while there are mistakes
     */
    public record DrlCheck(List<TextMistake> mistakes, List<RuleLines> rules, List<RuleFinding> findings) {}
}
