// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.webhook;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How other systems are called.
 *
 * @param allowedNetworks networks that may be called although they are private, e.g. {@code 10.12.0.0/16}
 * @param plainHttp whether {@code http} is taken beside {@code https}; what is sent can be read on the way then
 * @param connectWithin longest time to a connection
 * @param answerWithin longest time for the whole call
 * @param disableAfter how long it may fail before nothing is sent to it any more
 * @param secretOverlap how long the secret before also signs after a new one was made
 */
@ConfigurationProperties("anlan.notification.webhook")
record WebhookSettings(
        @DefaultValue List<String> allowedNetworks,
        @DefaultValue("false") boolean plainHttp,
        @DefaultValue("3s") Duration connectWithin,
        @DefaultValue("10s") Duration answerWithin,
        @DefaultValue("3d") Duration disableAfter,
        @DefaultValue("24h") Duration secretOverlap) {}
