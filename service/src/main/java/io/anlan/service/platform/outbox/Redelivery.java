// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.outbox;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.EventPublication.Status;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Delivers again what a listener failed on, or what was under way in a node that is gone; ever more seldom, and in the end
 * not at all. What waits at the start is delivered by the start itself. So a listener may see an event twice and must not
 * mind.
 */
@Component
class Redelivery {

    private static final Logger log = LoggerFactory.getLogger(Redelivery.class);

    private final IncompleteEventPublications waiting;
    private final SetAside setAside;
    private final OutboxSettings settings;
    private final Clock clock;

    Redelivery(IncompleteEventPublications waiting, SetAside setAside, OutboxSettings settings, Clock clock) {
        this.waiting = waiting;
        this.setAside = setAside;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${anlan.outbox.retry-interval:1m}",
            initialDelayString = "${anlan.outbox.retry-interval:1m}")
    void deliver() {
        Instant now = clock.instant();
        setAside.release(now.minus(OutboxSettings.LOST));
        setAside.take(settings.attempts(), now).forEach(event -> log.error("Put aside, undelivered: {}", event));
        waiting.resubmitIncompletePublications(event -> isDue(event, now));
    }

    /** So that nobody forgets them: once a day, and soon after each start. */
    @Scheduled(fixedDelayString = "P1D", initialDelayString = "PT1M")
    void remind() {
        setAside.all()
                .forEach(event -> log.warn(
                        "Undelivered since long; once its cause is gone: select outbox.deliver_again('{}'). {}",
                        event.id(),
                        event));
    }

    private boolean isDue(EventPublication event, Instant now) {
        var last = Objects.requireNonNullElse(event.getLastResubmissionDate(), event.getPublicationDate());
        return event.getStatus() != Status.RESUBMITTED
                && event.getCompletionAttempts() < settings.attempts()
                && !settings.due(event.getCompletionAttempts(), last).isAfter(now);
    }
}
