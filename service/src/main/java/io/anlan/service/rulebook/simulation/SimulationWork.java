// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.simulation;

import io.anlan.service.platform.job.PassingTrouble;
import io.anlan.service.platform.job.WorkLock;
import io.anlan.service.platform.scope.ServiceScope;
import io.anlan.service.rulebook.simulation.Material.Look;
import io.anlan.service.rulebook.simulation.Material.Looked;
import io.anlan.service.rulebook.simulation.Material.Stage;
import io.anlan.service.rulebook.simulation.Simulation.SimulationStatus;
import java.sql.SQLException;
import java.time.Clock;
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

    private final TaskExecutor executor;
    private final Simulations simulations;
    private final Materials materials;
    private final DataSource database;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final AtomicBoolean stopping = new AtomicBoolean();

    SimulationWork(
            @Qualifier("simulationExecutor") TaskExecutor executor,
            Simulations simulations,
            Materials materials,
            DataSource database,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.executor = executor;
        this.simulations = simulations;
        this.materials = materials;
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
            Look look = Objects.requireNonNull(transaction.execute(
                    status -> materials.of(simulations.kind(id)).look(simulations.texts(id))));
            while (!stopping.get() && batch(id, look)) {
                LOG.debug("Simulation {}: a batch is committed", id);
            }
        } catch (SQLException | RuntimeException e) { // the edge of the job
            if (PassingTrouble.is(e)) { // the next look goes on where this one was
                LOG.warn("Simulation {} waits for its next look", id, e);
            } else {
                LOG.error("Simulation {} failed", id, e);
                transaction.executeWithoutResult(
                        status -> simulations.ended(id, SimulationStatus.FAILED, clock.instant()));
            }
        }
    }

    /** One transaction; whether there may be more. */
    private boolean batch(UUID id, Look look) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Optional<Stage> next = simulations.next(id);
            if (next.isEmpty()) {
                return false;
            }
            Looked looked = look.next(id, next.get());
            if (looked.done() == 0) {
                simulations.ended(id, SimulationStatus.DONE, clock.instant());
                return false;
            }
            simulations.advance(id, looked);
            return true;
        }));
    }

    @Override
    public void destroy() {
        stopping.set(true);
    }
}
