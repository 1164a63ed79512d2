// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.process.view;

import io.anlan.service.platform.Shanghai;
import io.anlan.service.platform.scope.ServiceScope;
import io.anlan.service.process.view.Passages.StepPlace;
import io.anlan.service.process.view.Passages.Usual;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How long each step took in the year before, in the whole city (ADR 0105). When that is ten minutes old it is asked again
 * beside whoever wants to know, who does not wait for a million passages; what is an hour old is waited for.
 */
@Component
class UsualTimes {

    private static final Logger LOG = LoggerFactory.getLogger(UsualTimes.class);
    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final Duration OLD = Duration.ofHours(1);

    private final Passages passages;
    private final TaskExecutor executor;
    private final TransactionTemplate transaction;
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile Known known = new Known(Instant.EPOCH, Map.of());

    UsualTimes(
            Passages passages,
            @Qualifier("usualTimesExecutor") TaskExecutor executor,
            PlatformTransactionManager transactions) {
        this.passages = passages;
        this.executor = executor;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    /** In the caller's transaction. */
    Map<StepPlace, Usual> at(Instant now) {
        Known last = known;
        Duration age = Duration.between(last.at(), now).abs();
        if (age.compareTo(OLD) >= 0) {
            return ask(now).times();
        }
        if (age.compareTo(FRESH) >= 0 && asking.compareAndSet(false, true)) {
            executor.execute(() -> askBeside(now));
        }
        return last.times();
    }

    private void askBeside(Instant now) {
        try {
            ServiceScope.run(() -> Objects.requireNonNull(transaction.execute(status -> ask(now))));
        } catch (DataAccessException | TransactionException notNow) {
            LOG.info("How long steps take is asked again later", notNow);
        } finally {
            asking.set(false);
        }
    }

    private Known ask(Instant now) {
        Instant from = now.atZone(Shanghai.ZONE).minusYears(1).toInstant();
        Known asked = new Known(now, Map.copyOf(passages.usual(from, now.plusSeconds(1))));
        known = asked;
        return asked;
    }

    private record Known(Instant at, Map<StepPlace, Usual> times) {}
}
