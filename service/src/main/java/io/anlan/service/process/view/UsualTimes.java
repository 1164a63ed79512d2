// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.process.view;

import io.anlan.service.platform.Shanghai;
import io.anlan.service.process.view.Passages.StepPlace;
import io.anlan.service.process.view.Passages.Usual;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How long each step took in the year before, in the whole city (ADR 0105); asked again when it is ten minutes old. */
@Component
class UsualTimes {

    private static final Duration FRESH = Duration.ofMinutes(10);

    private final Passages passages;
    private volatile Known known = new Known(Instant.EPOCH, Map.of());

    UsualTimes(Passages passages) {
        this.passages = passages;
    }

    /** In the caller's transaction. */
    Map<StepPlace, Usual> at(Instant now) {
        Known last = known;
        if (Duration.between(last.at(), now).abs().compareTo(FRESH) < 0) {
            return last.times();
        }
        Instant from = now.atZone(Shanghai.ZONE).minusYears(1).toInstant();
        Known asked = new Known(now, Map.copyOf(passages.usual(from, now.plusSeconds(1))));
        known = asked;
        return asked.times();
    }

    private record Known(Instant at, Map<StepPlace, Usual> times) {}
}
