// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When deliveries are tried again.
 *
 * @param retryAfter age at which an event that is still there counts as not delivered
 * @param retryInterval how often those are looked for
 */
@ConfigurationProperties("anlan.outbox")
record OutboxSettings(
        @DefaultValue("2m") Duration retryAfter,
        @DefaultValue("1m") Duration retryInterval) {}
