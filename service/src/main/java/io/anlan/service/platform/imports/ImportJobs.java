// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.imports;

import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.job.WorkLock;
import io.anlan.service.platform.scope.ServiceScope;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.TaskExecutor;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** Runs imports in the background, one after the other, and tidies up after a node that died. */
final class ImportJobs {

    private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);

    private final ImportKind kind;
    private final ImportSteps<?> steps;
    private final TaskExecutor executor;
    private final DataSource database;

    ImportJobs(ImportKind kind, ImportSteps<?> steps, TaskExecutor executor, DataSource database) {
        this.kind = kind;
        this.steps = steps;
        this.executor = executor;
        this.database = database;
    }

    /** @param id of an import that is committed as CHECKING */
    void check(UUID id) {
        submit(id, ImportStatus.CHECKING, steps::check);
    }

    /** @param id of an import that is committed as IMPORTING */
    void importAll(UUID id) {
        submit(id, ImportStatus.IMPORTING, steps::importAll);
    }

    private void submit(UUID id, ImportStatus status, Consumer<UUID> step) {
        try {
            executor.execute(new DelegatingSecurityContextRunnable(() -> run(id, status, step)));
        } catch (TaskRejectedException e) {
            steps.failed(id, kind.busy());
        }
    }

    private void run(UUID id, ImportStatus status, Consumer<UUID> step) {
        try (var lock = WorkLock.tryTake(database, id).orElse(null)) {
            if (lock != null && steps.waits(id, status)) {
                step.accept(id);
                LOG.info("{} {}: step {} ended", kind.audited(), id, status);
            }
        } catch (Refusal refusal) {
            steps.failed(id, refusal.wording());
        } catch (DataIntegrityViolationException e) {
            LOG.warn("{} {}: refused by the database", kind.audited(), id, e);
            steps.failed(id, twice(e) ? kind.twice() : kind.defect());
        } catch (SQLException | RuntimeException e) { // the edge of the job
            LOG.error("{} {}: step {} failed", kind.audited(), id, status, e);
            steps.failed(id, kind.defect());
        }
    }

    private boolean twice(DataIntegrityViolationException e) {
        String reason = String.valueOf(e.getMostSpecificCause().getMessage());
        return kind.onlyOnce().stream().anyMatch(reason::contains);
    }

    /** Whose lock is free died while it ran: its transaction is rolled back, so nothing of it was kept. */
    void tidyUp() {
        ServiceScope.run(() -> steps.running().forEach(this::declareInterrupted));
    }

    private void declareInterrupted(UUID id) {
        try (var lock = WorkLock.tryTake(database, id).orElse(null)) {
            if (lock != null) {
                steps.failed(id, kind.interrupted());
                LOG.warn("{} {}: interrupted by a restart", kind.audited(), id);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Import " + id + " could not be looked after", e);
        }
    }
}
