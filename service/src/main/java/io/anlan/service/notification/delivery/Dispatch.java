// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.delivery;

import io.anlan.service.notification.delivery.Outcome.Result;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due along one channel, one recipient after the other. What is sent is marked in the transaction that holds the
 * row, so that no two nodes send the same; only a crash between the other side's answer and the commit sends something again,
 * under the same id. A recipient that failed is passed over for the rest of the round: one that never answers costs the others
 * one time-out.
 */
@Component
public class Dispatch {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

    private final Deliveries deliveries;
    private final DeliverySettings settings;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Dispatch(Deliveries deliveries, DeliverySettings settings, Clock clock, PlatformTransactionManager transactions) {
        this.deliveries = deliveries;
        this.settings = settings;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Until nothing is due; acts for the service. */
    public void round(Courier courier) {
        Set<String> passed = new HashSet<>();
        while (courier.isReady() && !Thread.currentThread().isInterrupted()) {
            Optional<Result> result = transaction.execute(status -> next(courier, passed));
            if (result.isEmpty() || result.get() == Result.BLOCKED) {
                return;
            }
        }
    }

    /** One recipient; nothing when nobody is left. */
    private Optional<Result> next(Courier courier, Set<String> passed) {
        Instant now = clock.instant();
        Optional<String> recipient = deliveries.nextRecipient(courier.channel(), passed, now);
        if (recipient.isEmpty()) {
            return Optional.empty();
        }
        if (!deliveries.reserve(courier.channel(), recipient.get())) {
            passed.add(recipient.get());
            return Optional.of(Result.HELD);
        }
        List<Letter> letters = deliveries.take(courier.channel(), recipient.get(), now);
        if (letters.isEmpty()) {
            return Optional.of(Result.HELD); // another node was faster
        }
        long began = System.nanoTime();
        Outcome outcome = deliver(courier, letters, now);
        if (outcome.result() != Result.SENT) {
            passed.add(recipient.get());
        }
        if (outcome.result() != Result.HELD) {
            keep(courier, letters, outcome, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began), now);
        }
        return Optional.of(outcome.result());
    }

    /** The edge of the job: what one delivery stumbles over must not keep back all others. */
    private static Outcome deliver(Courier courier, List<Letter> letters, Instant now) {
        try {
            return courier.deliver(letters, now);
        } catch (RuntimeException e) {
            LOG.error("A delivery by {} failed in an unforeseen way", courier.channel(), e);
            return Outcome.failed(e);
        }
    }

    private void keep(Courier courier, List<Letter> letters, Outcome outcome, long millis, Instant now) {
        for (Letter letter : letters) {
            switch (outcome.result()) {
                case SENT -> deliveries.attempted(letter, DeliveryState.SENT, outcome, millis, null, now);
                case GIVEN_UP -> deliveries.attempted(letter, DeliveryState.GIVEN_UP, outcome, millis, null, now);
                default -> failed(courier, letter, outcome, millis, now);
            }
        }
        Letter first = letters.get(0);
        LOG.info(
                "{} of {} about {}: {} after {}",
                courier.channel(),
                letters.size(),
                first.notice().number(),
                outcome.result(),
                Duration.ofMillis(millis));
    }

    private void failed(Courier courier, Letter letter, Outcome outcome, long millis, Instant now) {
        Optional<Instant> again =
                settings.again(letter.round() + 1, now).map(wanted -> courier.notBefore(List.of(letter), wanted));
        deliveries.attempted(
                letter,
                again.isPresent() ? DeliveryState.FAILED : DeliveryState.GIVEN_UP,
                outcome,
                millis,
                again.orElse(null),
                now);
    }
}
