// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.process.move;

import io.anlan.service.platform.Actor;
import io.anlan.service.platform.CurrentActor;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.audit.Act;
import io.anlan.service.platform.audit.AuditTrail;
import io.anlan.service.platform.problem.Complaints;
import io.anlan.service.process.move.MoveViews.MigrationReport;
import io.anlan.service.process.move.MoveViews.MigrationStatus;
import io.anlan.service.process.move.MoveViews.MigrationView;
import io.anlan.service.process.move.MoveViews.MoveOutcome;
import io.anlan.service.process.move.MoveViews.OlderDrawing;
import io.anlan.service.process.move.MoveViews.ProcessVersions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An administrator proposes that instances move to the newest drawing, the city's regulator confirms it, another person. */
@Service
public class MoveDesk {

    private static final int SHOWN = 20;

    private final MovePreview preview;
    private final MoveBook book;
    private final MoveWork work;
    private final AuditTrail audit;
    private final CurrentActor currentActor;
    private final Clock clock;
    private final TransactionTemplate transaction;

    MoveDesk(
            MovePreview preview,
            MoveBook book,
            MoveWork work,
            AuditTrail audit,
            CurrentActor currentActor,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.preview = preview;
        this.book = book;
        this.work = work;
        this.audit = audit;
        this.currentActor = currentActor;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What would move and what would not.
     *
     * @param wanted step of an older drawing, step of the newest, beside those called alike
     * @throws Refusal {@code process/unknown}
     */
    public ProcessVersions versions(String process, Map<String, String> wanted) {
        return within(() -> preview.of(process, wanted));
    }

    /** @throws Refusal {@code process/unknown}, {@code process/migration-open}, {@code process/nothing-to-move}, {@code process/words-needed} */
    public MigrationView propose(String process, @Nullable Map<String, String> counterparts, @Nullable String reason) {
        Map<String, String> wanted = counterparts == null ? Map.of() : counterparts;
        return within(() -> {
            ProcessVersions versions = preview.of(process, wanted);
            if (book.anyOpen(process)) {
                throw conflict(
                        "process/migration-open",
                        "该流程已有一次迁移待确认或正在进行",
                        "A migration of this process waits or runs already.");
            }
            long total =
                    versions.older().stream().mapToLong(OlderDrawing::instances).sum();
            if (total == 0) {
                throw conflict("process/nothing-to-move", "没有按旧流程图办理的实例", "No instance follows an older drawing.");
            }
            Complaints.demandWords("process/words-needed", "/reason", reason);
            Actor actor = currentActor.actor();
            UUID id = book.propose(
                    process, versions.newest(), wanted, Objects.requireNonNull(reason), total, actor, clock.instant());
            keep(find(id), "proposed", reason);
            return find(id);
        });
    }

    /** @throws Refusal {@code process/unknown-migration}, {@code process/migration-decided}, {@code process/own-migration} */
    public MigrationView confirm(UUID id) {
        MigrationView confirmed = decide(id, MigrationStatus.RUNNING, "confirmed", null);
        work.begin(id);
        return confirmed;
    }

    /** @throws Refusal as {@link #confirm}, and {@code process/words-needed} */
    public MigrationView refuse(UUID id, @Nullable String reason) {
        return decide(id, MigrationStatus.REFUSED, "refused", reason);
    }

    private MigrationView decide(UUID id, MigrationStatus as, String act, @Nullable String words) {
        return within(() -> {
            MigrationView it = find(id);
            if (it.status() != MigrationStatus.PROPOSED) {
                throw decided();
            }
            Actor actor = currentActor.actor();
            if (book.proposedBy(id).equals(actor.username())) {
                throw new Refusal(
                        "process/own-migration",
                        HttpStatus.FORBIDDEN,
                        new Wording("不能确认自己提出的迁移", "Nobody decides a migration of their own."));
            }
            if (as == MigrationStatus.REFUSED) {
                Complaints.demandWords("process/words-needed", "/reason", words);
            }
            if (!book.decide(id, as, actor, words, clock.instant())) {
                throw decided();
            }
            keep(it, act, words);
            return find(id);
        });
    }

    /** The last twenty, newest first. */
    public List<MigrationView> latest() {
        return within(() -> book.latest(SHOWN));
    }

    /**
     * How far it is, and what came of each instance whose record the reader may see.
     *
     * @throws Refusal {@code process/unknown-migration}
     */
    public MigrationReport report(UUID id, @Nullable MoveOutcome outcome, int offset, int limit) {
        return within(() -> new MigrationReport(
                find(id), book.count(id, outcome), book.page(id, outcome, Math.max(0, offset), limit)));
    }

    private MigrationView find(UUID id) {
        return book.find(id)
                .orElseThrow(() -> new Refusal(
                        "process/unknown-migration",
                        HttpStatus.NOT_FOUND,
                        new Wording("没有这次流程迁移", "There is no such migration.")));
    }

    private void keep(MigrationView it, String act, @Nullable String words) {
        audit.append(new Act(
                "process-migration",
                it.id().toString(),
                currentActor.actor().unit(),
                act,
                Map.of(),
                Map.of(
                        "process",
                        it.process(),
                        "toVersion",
                        it.toVersion(),
                        "total",
                        it.total(),
                        "counterparts",
                        it.counterparts()),
                words));
    }

    private <T> T within(Supplier<T> act) {
        return Objects.requireNonNull(transaction.execute(status -> act.get()));
    }

    private static Refusal decided() {
        return conflict("process/migration-decided", "这次迁移已有决定", "It was decided already.");
    }

    private static Refusal conflict(String type, String zh, String en) {
        return new Refusal(type, HttpStatus.CONFLICT, new Wording(zh, en));
    }
}
