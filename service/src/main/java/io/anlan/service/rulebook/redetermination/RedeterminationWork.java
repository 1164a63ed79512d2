// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.redetermination;

import io.anlan.service.hiddendanger.Redetermination;
import io.anlan.service.hiddendanger.Redetermination.Again;
import io.anlan.service.hiddendanger.Redetermination.RulesAgain;
import io.anlan.service.hiddendanger.register.StoredCases;
import io.anlan.service.hiddendanger.register.StoredCases.OpenCase;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.job.WorkInPieces;
import io.anlan.service.platform.scope.ServiceScope;
import io.anlan.service.rulebook.Revision;
import io.anlan.service.rulebook.RevisionState;
import io.anlan.service.rulebook.Revisions;
import io.anlan.service.rulebook.publication.PublicationManagement;
import io.anlan.service.rulebook.redetermination.RedeterminationReport.CaseState;
import io.anlan.service.rulebook.redetermination.RedeterminationReport.RedeterminationStatus;
import io.anlan.service.rulebook.redetermination.Redeterminations.Order;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Applies rules to cases under way once they are law: each case in a transaction of its own, as somebody may act on it at
 * the same time, and a page of cases with how far it came. A case looked at twice, after a crash, says the same twice and
 * is changed once.
 */
@Component
class RedeterminationWork implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(RedeterminationWork.class);
    private static final int PAGE = 200;
    private static final int ATTEMPTS = 3;

    private final TaskExecutor executor;
    private final Redeterminations redeterminations;
    private final RedeterminedCases listed;
    private final Redetermination redetermination;
    private final StoredCases cases;
    private final Revisions revisions;
    private final PublicationManagement publications;
    private final WorkInPieces pieces;
    private final Clock clock;
    private final TransactionTemplate transaction;

    RedeterminationWork(
            @Qualifier("redeterminationExecutor") TaskExecutor executor,
            Redeterminations redeterminations,
            RedeterminedCases listed,
            Redetermination redetermination,
            StoredCases cases,
            Revisions revisions,
            PublicationManagement publications,
            DataSource database,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.executor = executor;
        this.redeterminations = redeterminations;
        this.listed = listed;
        this.redetermination = redetermination;
        this.cases = cases;
        this.revisions = revisions;
        this.publications = publications;
        this.pieces = new WorkInPieces("Redetermination", database);
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What is due, and what a node that died left; one that is being worked on is passed over. */
    @Scheduled(fixedDelayString = "${anlan.rulebook.redetermine-every:PT2S}", initialDelayString = "PT10S")
    void resume() {
        List<Order> due = Objects.requireNonNull(transaction.execute(status -> redeterminations.due(clock.instant())));
        due.forEach(order -> executor.execute(() -> ServiceScope.run(() -> work(order.publication()))));
    }

    private void work(long publication) {
        byte[] name = ("redetermination/" + publication).getBytes(StandardCharsets.UTF_8);
        pieces.work(
                UUID.nameUUIDFromBytes(name),
                () -> begun(publication) ? () -> page(publication) : () -> false,
                () -> ended(publication, RedeterminationStatus.FAILED));
    }

    /** Not before this node decides with it, and never when it was taken back before. */
    private boolean begun(long publication) {
        if (publications.inForce().publication() < publication) {
            return false;
        }
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Order order = redeterminations.find(publication).orElseThrow();
            RevisionState state = revisions.demand(order.revision()).state();
            if (state != RevisionState.LIVE && state != RevisionState.STAGED) {
                redeterminations.ended(publication, RedeterminationStatus.LAPSED, clock.instant());
                return false;
            }
            if (order.status() == RedeterminationStatus.WAITING) {
                redeterminations.begin(publication, cases.openExtent(), clock.instant());
            }
            return order.status() == RedeterminationStatus.WAITING || order.status() == RedeterminationStatus.RUNNING;
        }));
    }

    /** Whether there may be more. */
    private boolean page(long publication) {
        Order order = Objects.requireNonNull(
                transaction.execute(status -> redeterminations.find(publication).orElseThrow()));
        Revision revision = Objects.requireNonNull(transaction.execute(status -> revisions.demand(order.revision())));
        List<OpenCase> page = cases.open(order.last(), order.until(), PAGE);
        if (page.isEmpty()) {
            ended(publication, RedeterminationStatus.DONE);
            return false;
        }
        RulesAgain rules = rules(publication, revision);
        long unread = page.stream().filter(one -> !decided(one, rules)).count();
        long last = page.get(page.size() - 1).ordinal();
        transaction.executeWithoutResult(status -> redeterminations.advance(publication, last, page.size(), unread));
        return true;
    }

    static RulesAgain rules(long publication, Revision revision) {
        return new RulesAgain(
                publication,
                revision.packId(),
                revision.reference(),
                revision.kind().equals("DEADLINES"));
    }

    /** False when its facts cannot be read any more. */
    private boolean decided(OpenCase one, RulesAgain rules) {
        for (int attempt = 1; ; attempt++) {
            try {
                transaction.executeWithoutResult(status -> decide(one, rules));
                return true;
            } catch (ConcurrencyFailureException somebodyActs) {
                if (attempt == ATTEMPTS) {
                    throw somebodyActs;
                }
                LOG.debug("{} is being acted on", one.number(), somebodyActs);
            } catch (Refusal notOfThisVocabulary) { // counted and shown
                LOG.debug("{} cannot be asked about", one.number(), notOfThisVocabulary);
                return false;
            }
        }
    }

    private void decide(OpenCase one, RulesAgain rules) {
        Optional<Again> asked = redetermination.ask(one.number(), rules);
        if (asked.isEmpty()) {
            return;
        }
        Again again = asked.get();
        boolean changes = !again.before().sameAs(again.after());
        if (changes) {
            listed.add(
                    rules.publication(),
                    one.ordinal(),
                    again,
                    again.ordered() ? CaseState.TO_DECIDE : CaseState.TAKEN,
                    clock.instant());
        }
        boolean newer = !again.before().bySameVersion(again.after());
        if (!again.ordered() && !rules.ofDeadlines() && (changes || newer)) {
            redetermination.take(again, rules);
        }
    }

    private void ended(long publication, RedeterminationStatus as) {
        transaction.executeWithoutResult(status -> redeterminations.ended(publication, as, clock.instant()));
    }

    @Override
    public void destroy() {
        pieces.stop();
    }
}
