// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When deliveries are tried again.
 *
 * @param retryAfter waiting time after the first, second … failure; after as many failures and one more, it is given up
 * @param dispatchEvery how often a node looks for what is due
 * @param publicUrl where people reach this installation, for links; empty: no links
 */
@ConfigurationProperties("anlan.notification")
public record DeliverySettings(
        @DefaultValue({"1m", "5m", "30m", "2h", "12h"}) List<Duration> retryAfter,
        @DefaultValue("5s") Duration dispatchEvery,
        @DefaultValue("") String publicUrl) {

    public DeliverySettings {
        retryAfter = List.copyOf(retryAfter);
        publicUrl = publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
    }

    /**
     * When to try again; nothing when it is given up.
     *
     * @param failures since the beginning or the last replay, at least one
     */
    Optional<Instant> again(int failures, Instant now) {
        return failures > retryAfter.size() ? Optional.empty() : Optional.of(now.plus(retryAfter.get(failures - 1)));
    }
}
