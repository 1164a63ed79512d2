// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.simulation;

import io.anlan.service.platform.job.WorkInPieces;
import io.anlan.service.platform.scope.ServiceScope;
import io.anlan.service.rulebook.simulation.Material.Look;
import io.anlan.service.rulebook.simulation.Material.Looked;
import io.anlan.service.rulebook.simulation.Material.Stage;
import io.anlan.service.rulebook.simulation.Simulation.SimulationStatus;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
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

    private final TaskExecutor executor;
    private final Simulations simulations;
    private final Materials materials;
    private final WorkInPieces pieces;
    private final Clock clock;
    private final TransactionTemplate transaction;

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
        this.pieces = new WorkInPieces("Simulation", database);
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
        pieces.work(
                id,
                () -> batches(id),
                () -> transaction.executeWithoutResult(
                        status -> simulations.ended(id, SimulationStatus.FAILED, clock.instant())));
    }

    private BooleanSupplier batches(UUID id) {
        Look look = Objects.requireNonNull(
                transaction.execute(status -> materials.of(simulations.kind(id)).look(simulations.texts(id))));
        return () -> batch(id, look);
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
        pieces.stop();
    }
}
