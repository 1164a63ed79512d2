// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.intake;

import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.job.WorkLock;
import io.anlan.service.platform.scope.ServiceScope;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.TaskExecutor;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;

/** Runs imports in the background, one after the other, and tidies up after a node that died. */
@Component
class RiskPointImportJobs {

    private static final Logger LOG = LoggerFactory.getLogger(RiskPointImportJobs.class);

    private static final Wording INTERRUPTED =
            new Wording("服务重启，处理中断；未导入任何风险点，请重试", "Interrupted by a restart; nothing was imported. Please try again.");
    private static final Wording DEFECT =
            new Wording("处理时发生内部错误；未导入任何风险点", "An internal error occurred; nothing was imported.");
    private static final Wording BUSY =
            new Wording("等待处理的文件过多，请稍后重新上传", "Too many files are waiting; please try again later.");

    private final TaskExecutor executor;
    private final RiskPointImportWork work;
    private final DataSource database;

    RiskPointImportJobs(
            @Qualifier("riskPointImportExecutor") TaskExecutor executor,
            RiskPointImportWork work,
            DataSource database) {
        this.executor = executor;
        this.work = work;
        this.database = database;
    }

    /** @param id of an import that is committed as CHECKING */
    void check(UUID id) {
        submit(id, RiskPointImportStatus.CHECKING, work::check);
    }

    /** @param id of an import that is committed as IMPORTING */
    void importAll(UUID id) {
        submit(id, RiskPointImportStatus.IMPORTING, work::importAll);
    }

    private void submit(UUID id, RiskPointImportStatus status, Consumer<UUID> step) {
        try {
            executor.execute(new DelegatingSecurityContextRunnable(() -> run(id, status, step)));
        } catch (TaskRejectedException e) {
            work.failed(id, BUSY);
        }
    }

    private void run(UUID id, RiskPointImportStatus status, Consumer<UUID> step) {
        try (var lock = WorkLock.tryTake(database, id).orElse(null)) {
            if (lock != null && work.waits(id, status)) {
                step.accept(id);
                LOG.info("Import of risk points {}: step {} ended", id, status);
            }
        } catch (Refusal refusal) {
            work.failed(id, refusal.wording());
        } catch (SQLException | RuntimeException e) { // the edge of the job
            LOG.error("Import of risk points {}: step {} failed", id, status, e);
            work.failed(id, DEFECT);
        }
    }

    /** Whose lock is free died while it ran: its transaction is rolled back, so nothing of it was kept. */
    @EventListener(ApplicationReadyEvent.class)
    void tidyUp() {
        ServiceScope.run(() -> work.running().forEach(this::declareInterrupted));
    }

    private void declareInterrupted(UUID id) {
        try (var lock = WorkLock.tryTake(database, id).orElse(null)) {
            if (lock != null) {
                work.failed(id, INTERRUPTED);
                LOG.warn("Import of risk points {}: interrupted by a restart", id);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Import " + id + " could not be looked after", e);
        }
    }
}
