// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.webhook;

import io.anlan.service.notification.delivery.DeliveryLog;
import io.anlan.service.notification.delivery.DeliveryRecord;
import io.anlan.service.notification.delivery.DeliveryState;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.audit.Act;
import io.anlan.service.platform.audit.AuditTrail;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was sent to another system, and sending it again under the same id. */
@Service
public class WebhookReplays {

    private final Webhooks webhooks;
    private final DeliveryLog log;
    private final AuditTrail audit;
    private final Clock clock;

    WebhookReplays(Webhooks webhooks, DeliveryLog log, AuditTrail audit, Clock clock) {
        this.webhooks = webhooks;
        this.log = log;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param items newest first
     * @param next to go on before; null on the last page
     */
    public record Page(List<DeliveryRecord> items, @Nullable UUID next) {}

    /** @param limit 1 to 200 */
    @Transactional(readOnly = true)
    public Page log(UUID id, @Nullable DeliveryState state, @Nullable UUID before, int limit) {
        demand(id);
        List<DeliveryRecord> found = log.of(id.toString(), state, before, limit + 1);
        return found.size() <= limit
                ? new Page(found, null)
                : new Page(
                        List.copyOf(found.subList(0, limit)),
                        found.get(limit - 1).id());
    }

    /** @throws Refusal {@code notification/not-replayable} for a trial, or for what waits to be sent anyway */
    @Transactional
    public void replay(UUID id, UUID delivery) {
        Webhook webhook = demand(id);
        if (!log.replay(id.toString(), delivery, clock.instant())) {
            throw WebhookRefusals.notReplayable();
        }
        audit.append(new Act(
                "webhook",
                id.toString(),
                webhook.scope(),
                "replayed",
                Map.of(),
                Map.of("delivery", delivery.toString()),
                null));
    }

    /**
     * @param to not included
     * @param onlyGivenUp whether what arrived stays out
     * @return how many go out again, at most {@link DeliveryLog#MOST_REPLAYED}
     */
    @Transactional
    public int replay(UUID id, Instant from, Instant to, boolean onlyGivenUp) {
        Webhook webhook = demand(id);
        int count = log.replay(id.toString(), from, to, onlyGivenUp, clock.instant());
        audit.append(new Act(
                "webhook",
                id.toString(),
                webhook.scope(),
                "replayed",
                Map.of(),
                Map.of("from", from.toString(), "to", to.toString(), "onlyGivenUp", onlyGivenUp, "count", count),
                null));
        return count;
    }

    private Webhook demand(UUID id) {
        return webhooks.find(id).orElseThrow(WebhookRefusals::unknown);
    }
}
