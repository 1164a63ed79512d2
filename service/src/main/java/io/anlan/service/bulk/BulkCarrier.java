// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.bulk;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.anlan.service.bulk.Batch.Due;
import io.anlan.service.bulk.Batch.Item;
import io.anlan.service.bulk.Batch.Trouble;
import io.anlan.service.bulk.BulkView.BulkItemState;
import io.anlan.service.hiddendanger.HiddenDangerManagement;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.StandIns;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.audit.AuditRemark;
import io.anlan.service.platform.job.PassingTrouble;
import io.anlan.service.platform.scope.PersonScope;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries out what is due, each as an ordinary act of the person who ordered it, with that person's scope.
 *
 * <p>The act and the mark that it was done commit together: what a dying node leaves behind has not happened and waits for the
 * next look, on whichever node. Of two nodes, or of carrying out and taking back, the one that has the row goes first.
 */
@Component
class BulkCarrier {

    private static final Logger log = LoggerFactory.getLogger(BulkCarrier.class);
    private static final int AT_A_TIME = 50;
    private static final Trouble FAILED = new Trouble(
            "platform/internal",
            new Wording(
                    "办理时出现意外错误，未办理，请逐件办理",
                    "Something unexpected went wrong and it was not done. Decide it on its own."));

    private final Batches batches;
    private final Candidates candidates;
    private final HiddenDangerManagement management;
    private final ObjectProvider<StandIns> standIns;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BulkCarrier(
            Batches batches,
            Candidates candidates,
            HiddenDangerManagement management,
            ObjectProvider<StandIns> standIns,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.batches = batches;
        this.candidates = candidates;
        this.management = management;
        this.standIns = standIns;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${anlan.bulk.look-every:PT5S}", initialDelayString = "${anlan.bulk.look-every:PT5S}")
    void carryOut() {
        Objects.requireNonNull(transaction.execute(status -> batches.due(clock.instant(), AT_A_TIME))).stream()
                .collect(groupingBy(Due::batch, LinkedHashMap::new, toList()))
                .forEach(this::carryOut);
    }

    private void carryOut(long number, List<Due> items) {
        Batch batch = Objects.requireNonNull(
                transaction.execute(status -> batches.find(number).orElseThrow()));
        items.forEach(due -> carryOut(batch, due));
    }

    private void carryOut(Batch batch, Due due) {
        try {
            PersonScope.run(
                    batch.by(),
                    () -> transaction.executeWithoutResult(status -> AuditRemark.during(
                            Map.of(
                                    "bulk",
                                    Map.of(
                                            "batch",
                                            due.batch(),
                                            "others",
                                            batch.items().size() - 1)),
                            () -> act(batch, due))));
        } catch (Refusal refusal) {
            notDone(due, new Trouble(refusal.type(), refusal.wording()));
        } catch (OptimisticLockingFailureException simultaneous) {
            Refusal changed = HiddenDangerManagement.changedMeanwhile(due.number());
            notDone(due, new Trouble(changed.type(), changed.wording()));
        } catch (RuntimeException trouble) {
            if (PassingTrouble.is(trouble)) {
                log.warn("{} of batch {} waits for the next look: {}", due.number(), due.batch(), trouble.getMessage());
                return;
            }
            log.error("{} of batch {} could not be carried out", due.number(), due.batch(), trouble);
            notDone(due, FAILED);
        }
    }

    private void act(Batch batch, Due due) {
        if (!batches.take(due)) {
            return;
        }
        demandStillInPlace(batch.by());
        Item item = batch.items().stream()
                .filter(one -> one.number().equals(due.number()))
                .findFirst()
                .orElseThrow();
        var now = candidates.look(batch.act(), due.number());
        if (now.filter(found -> found.dossier().version() != item.version()).isPresent()) {
            throw HiddenDangerManagement.changedMeanwhile(due.number());
        }
        boolean admitted = now.filter(found ->
                        found.obstacle() != null || found.isAdmitted()) // what stands in the way says so itself
                .isPresent();
        if (!admitted) {
            throw BulkRefusals.noLongerAdmitted();
        }
        switch (batch.act()) {
            case ACCEPT -> management.accept(due.number(), item.version(), batch.opinion(), List.of(), List.of());
            case APPROVE_PLAN -> management.approvePlan(due.number(), item.version(), batch.opinion());
        }
        batches.settle(due, BulkItemState.DONE, clock.instant(), null);
    }

    /** Whoever ordered it in somebody's place has to have that place still. */
    private void demandStillInPlace(Actor by) {
        Actor.Absent absent = by.standsFor();
        if (absent != null
                && standIns.stream()
                        .flatMap(known -> known.deputies(clock.instant()).stream())
                        .noneMatch(deputy -> deputy.username().equals(by.username())
                                && deputy.unit().equals(by.unit())
                                && deputy.roles().equals(by.roles()))) {
            throw BulkRefusals.deputyEnded();
        }
    }

    private void notDone(Due due, Trouble trouble) {
        transaction.executeWithoutResult(
                status -> batches.settle(due, BulkItemState.NOT_DONE, clock.instant(), trouble));
    }
}
