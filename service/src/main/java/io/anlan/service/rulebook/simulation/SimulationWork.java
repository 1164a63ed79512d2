// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.simulation;

import io.anlan.service.hiddendanger.register.StoredCase;
import io.anlan.service.hiddendanger.register.StoredCases;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.job.WorkLock;
import io.anlan.service.platform.scope.ServiceScope;
import io.anlan.service.rulebook.simulation.Differences.Found;
import io.anlan.service.rulebook.simulation.Simulation.SimulationStatus;
import io.anlan.service.rulebook.simulation.Simulations.Stage;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
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
 * Works through a simulation for the service itself, limited to the unit of whoever asked. Each batch is one transaction that
 * also says how far it came: a node that dies costs one batch, and a cancelled one ends with the batch it is at.
 */
@Component
class SimulationWork implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(SimulationWork.class);
    private static final int BATCH = 1000;

    private final TaskExecutor executor;
    private final Simulations simulations;
    private final Differences differences;
    private final StoredCases cases;
    private final Trials trials;
    private final DataSource database;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final AtomicBoolean stopping = new AtomicBoolean();

    SimulationWork(
            @Qualifier("simulationExecutor") TaskExecutor executor,
            Simulations simulations,
            Differences differences,
            StoredCases cases,
            Trials trials,
            DataSource database,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.executor = executor;
        this.simulations = simulations;
        this.differences = differences;
        this.cases = cases;
        this.trials = trials;
        this.database = database;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    void begin(UUID id) {
        executor.execute(() -> ServiceScope.run(() -> work(id)));
    }

    /** What nobody works on any more is gone on with: after a restart, or when another node died. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT10S")
    void resume() {
        List<UUID> running = Objects.requireNonNull(transaction.execute(status -> simulations.running()));
        running.forEach(this::begin);
    }

    void work(UUID id) {
        try (var lock = WorkLock.tryTake(database, id).orElse(null)) {
            if (lock == null) {
                return; // somebody is at it
            }
            Trial trial = trials.of(Objects.requireNonNull(transaction.execute(status -> simulations.texts(id))));
            while (!stopping.get() && batch(id, trial)) {
                LOG.debug("Simulation {}: a batch is committed", id);
            }
        } catch (SQLException | RuntimeException e) { // the edge of the job
            LOG.error("Simulation {} failed", id, e);
            transaction.executeWithoutResult(status -> simulations.ended(id, SimulationStatus.FAILED, clock.instant()));
        }
    }

    /** One transaction; whether there may be more. */
    private boolean batch(UUID id, Trial trial) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Optional<Stage> next = simulations.next(id);
            if (next.isEmpty()) {
                return false;
            }
            Stage stage = next.get();
            List<StoredCase> page = cases.page(stage.window(), stage.after(), stage.until(), BATCH);
            if (page.isEmpty()) {
                simulations.ended(id, SimulationStatus.DONE, clock.instant());
                return false;
            }
            compare(id, trial, page);
            return true;
        }));
    }

    private void compare(UUID id, Trial trial, List<StoredCase> page) {
        List<Found> changed = new ArrayList<>();
        long unread = 0;
        for (StoredCase one : page) {
            try {
                var found = new Found(one, trial.now(one), trial.then(one));
                if (!found.now().differences(found.then()).isEmpty()) {
                    changed.add(found);
                }
            } catch (Refusal notOfThisVocabulary) { // counted and shown
                LOG.debug("{} cannot be asked about", one.number(), notOfThisVocabulary);
                unread++;
            }
        }
        differences.add(id, changed);
        simulations.advance(id, page.get(page.size() - 1).ordinal(), page.size(), changed.size(), unread);
    }

    @Override
    public void destroy() {
        stopping.set(true);
    }
}
