// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.outbox;

import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Delivers again what a listener failed on, or what was under way in a node that is gone. What waits at the start is
 * delivered by the start itself. So a listener may see an event twice and must not mind.
 */
@Component
class Redelivery {

    private final IncompleteEventPublications waiting;
    private final OutboxSettings settings;

    Redelivery(IncompleteEventPublications waiting, OutboxSettings settings) {
        this.waiting = waiting;
        this.settings = settings;
    }

    @Scheduled(
            fixedDelayString = "${anlan.outbox.retry-interval:1m}",
            initialDelayString = "${anlan.outbox.retry-interval:1m}")
    void deliver() {
        waiting.resubmitIncompletePublicationsOlderThan(settings.retryAfter());
    }
}
