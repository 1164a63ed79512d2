// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.process.move;

import io.anlan.service.platform.Wording;
import io.anlan.service.platform.job.WorkInPieces;
import io.anlan.service.platform.scope.ServiceScope;
import io.anlan.service.process.move.Counterparts.Found;
import io.anlan.service.process.move.MoveViews.MigrationStatus;
import io.anlan.service.process.move.MoveViews.MigrationView;
import io.anlan.service.process.move.Versions.Follower;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves instance by instance, each in a transaction that also writes its line of the report; whoever gets the lock goes on
 * with those that have no line, so a node that dies costs nothing that was done.
 */
@Component
class MoveWork implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(MoveWork.class);
    private static final int BATCH = 100;
    private static final Wording REFUSED = new Wording(
            "流程引擎不能把它移到新流程图，仍按旧图办理", "The process engine cannot move it; it goes on along its own drawing.");

    private final TaskExecutor executor;
    private final MoveBook book;
    private final Versions versions;
    private final Counterparts counterparts;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final WorkInPieces pieces;
    private final Clock clock;
    private final TransactionTemplate transaction;

    MoveWork(
            @Qualifier("moveExecutor") TaskExecutor executor,
            MoveBook book,
            Versions versions,
            Counterparts counterparts,
            RuntimeService runtime,
            RepositoryService repository,
            DataSource database,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.executor = executor;
        this.book = book;
        this.versions = versions;
        this.counterparts = counterparts;
        this.runtime = runtime;
        this.repository = repository;
        this.pieces = new WorkInPieces("Migration", database);
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    void begin(UUID id) {
        executor.execute(() -> ServiceScope.run(() -> work(id)));
    }

    /** What nobody works on any more is gone on with: after a restart, or when another node died. */
    @Scheduled(fixedDelayString = "${anlan.migration.look-every:PT1M}", initialDelayString = "PT5S")
    void resume() {
        List<UUID> running = Objects.requireNonNull(transaction.execute(status -> book.running()));
        running.forEach(this::begin);
    }

    void work(UUID id) {
        pieces.work(id, () -> () -> batch(id), () -> ended(id, MigrationStatus.FAILED));
    }

    private void ended(UUID id, MigrationStatus as) {
        transaction.executeWithoutResult(status -> book.ended(id, as, clock.instant()));
    }

    /** Whether there may be more. */
    private boolean batch(UUID id) {
        Optional<MigrationView> asked = Objects.requireNonNull(transaction.execute(status -> book.find(id)));
        MigrationView it =
                asked.filter(one -> one.status() == MigrationStatus.RUNNING).orElse(null);
        if (it == null) {
            return false;
        }
        ProcessDefinition target = versions.of(it.process()).stream()
                .filter(one -> one.getVersion() == it.toVersion())
                .findFirst()
                .orElseThrow();
        List<Follower> next = Objects.requireNonNull(
                transaction.execute(status -> versions.next(it.process(), target.getId(), id, BATCH)));
        if (next.isEmpty()) {
            ended(id, MigrationStatus.DONE);
            return false;
        }
        Map<String, Found> plans = new HashMap<>();
        for (Follower one : next) {
            if (pieces.isStopping()) {
                return false;
            }
            Found found = plans.computeIfAbsent(
                    one.definition(),
                    from -> counterparts.between(repository.getProcessDefinition(from), target, it.counterparts()));
            move(id, one, found);
        }
        return true;
    }

    private void move(UUID id, Follower one, Found found) {
        Optional<Wording> left = one.steps().stream()
                .filter(step -> !found.pairs().containsKey(step))
                .findFirst()
                .map(step -> found.why().getOrDefault(step, REFUSED));
        try {
            transaction.executeWithoutResult(status -> {
                if (left.isEmpty()) {
                    runtime.newMigration(found.plan())
                            .processInstanceIds(one.instance())
                            .execute();
                }
                book.note(id, one, left.orElse(null), clock.instant());
            });
        } catch (OptimisticLockingException moving) {
            LOG.debug("Migration {}: {} moves by itself right now and is looked at again", id, one.key());
        } catch (ProcessEngineException refused) {
            LOG.info("Migration {}: {} is left", id, one.key(), refused);
            transaction.executeWithoutResult(status -> book.note(id, one, REFUSED, clock.instant()));
        }
    }

    @Override
    public void destroy() {
        pieces.stop();
    }
}
