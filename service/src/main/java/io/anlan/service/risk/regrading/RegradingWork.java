// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.regrading;

import io.anlan.service.platform.Wording;
import io.anlan.service.platform.job.WorkInPieces;
import io.anlan.service.platform.scope.ServiceScope;
import io.anlan.service.risk.regrading.Regradings.Span;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works through a regrading for the service itself. Each batch is one transaction that also says how far it came; whoever
 * gets the lock goes on there, so a node that dies costs one batch.
 */
@Component
class RegradingWork implements DisposableBean {

    private static final Wording DEFECT = new Wording(
            "处理时发生内部错误；已评定的保持，其余未变", "An internal error occurred; what was graded stays, the rest is as before.");

    private final TaskExecutor executor;
    private final Regradings regradings;
    private final RegradingBatch batch;
    private final RegradingSettings settings;
    private final WorkInPieces pieces;
    private final Clock clock;
    private final TransactionTemplate transaction;

    RegradingWork(
            @Qualifier("regradingExecutor") TaskExecutor executor,
            Regradings regradings,
            RegradingBatch batch,
            RegradingSettings settings,
            DataSource database,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.executor = executor;
        this.regradings = regradings;
        this.batch = batch;
        this.settings = settings;
        this.pieces = new WorkInPieces("Regrading", database);
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    void begin(UUID id) {
        executor.execute(() -> ServiceScope.run(() -> work(id)));
    }

    /** What nobody works on any more is gone on with: after a restart, or when another node died. */
    @Scheduled(fixedDelayString = "${anlan.regrading.look-every:PT1M}", initialDelayString = "PT5S")
    void resume() {
        List<UUID> running = Objects.requireNonNull(transaction.execute(status -> regradings.running()));
        running.forEach(this::begin);
    }

    void work(UUID id) {
        pieces.work(
                id,
                () -> () -> batch(id),
                () -> transaction.executeWithoutResult(status -> regradings.ended(id, clock.instant(), DEFECT)));
    }

    /** One transaction; whether there may be more. */
    boolean batch(UUID id) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Instant now = clock.instant();
            Optional<Span> span = regradings.next(id, settings.batch());
            if (span.isEmpty()) {
                regradings.ended(id, now, null);
                return false;
            }
            regradings.advance(id, span.get(), batch.grade(span.get(), id, now));
            return true;
        }));
    }

    @Override
    public void destroy() {
        pieces.stop();
    }
}
