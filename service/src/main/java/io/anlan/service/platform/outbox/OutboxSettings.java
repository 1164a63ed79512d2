// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.outbox;

import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When deliveries are tried again: after {@code retryAfter}, then after twice as long each time, at most
 * {@code longestWait}. As shipped, an event is put aside about a day after it happened.
 *
 * @param retryAfter age at which an event that is still there counts as not delivered
 * @param retryInterval how often those are looked for
 * @param longestWait between two attempts
 * @param attempts after which an event is put aside
 */
@ConfigurationProperties("anlan.outbox")
record OutboxSettings(
        @DefaultValue("2m") Duration retryAfter,
        @DefaultValue("1m") Duration retryInterval,
        @DefaultValue("6h") Duration longestWait,
        @DefaultValue("12") int attempts) {

    /** A resubmission that nobody took up for this long was lost with its node. */
    static final Duration LOST = Duration.ofHours(1);

    /**
     * When the next attempt is due.
     *
     * @param made attempts made so far
     * @param last time of the last of them
     */
    Instant due(int made, Instant last) {
        int doublings = Math.min(Math.max(made - 1, 0), 30);
        var wait = retryAfter.multipliedBy(1L << doublings);
        return last.plus(wait.compareTo(longestWait) < 0 ? wait : longestWait);
    }
}
