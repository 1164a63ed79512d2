// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.delivery;

import io.anlan.service.notification.NoticesAdded;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Plans with each notice what goes out, in the same transaction: a notice that is not kept sends nothing. */
@Component
class Planner {

    private final List<Addressees> channels;
    private final Deliveries deliveries;
    private final Clock clock;

    Planner(List<Addressees> channels, Deliveries deliveries, Clock clock) {
        this.channels = channels;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(NoticesAdded event) {
        Instant now = clock.instant();
        for (var notice : event.added()) {
            for (var channel : channels) {
                for (var addressee : channel.of(notice, now)) {
                    deliveries.plan(notice, channel.channel(), addressee, now);
                }
            }
        }
    }
}
