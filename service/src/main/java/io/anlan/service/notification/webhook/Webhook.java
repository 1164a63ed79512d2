// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.webhook;

import io.anlan.service.notification.NoticeTopic;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Another system that is told.
 *
 * @param scope path of the unit; it is told what happens there and below
 * @param industries as far as whoever registered it may see; empty for all
 * @param failingSince first failure after the last success; null while all is well
 */
public record Webhook(
        UUID id,
        long version,
        String scope,
        Set<String> industries,
        String name,
        String url,
        Set<NoticeTopic> topics,
        WebhookState state,
        @Nullable Instant failingSince,
        Instant createdAt,
        String createdBy) {}
