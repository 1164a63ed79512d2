// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.webhook;

import io.anlan.service.notification.WebhookDisabled;
import io.anlan.service.notification.delivery.Channel;
import io.anlan.service.notification.delivery.Courier;
import io.anlan.service.notification.delivery.Letter;
import io.anlan.service.notification.delivery.Outcome;
import io.anlan.service.notification.delivery.Outcome.Result;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes deliveries to other systems; one that failed for days is left alone until an administrator has looked at it. */
@Component
class WebhookCourier implements Courier {

    private final Webhooks webhooks;
    private final WebhookPost post;
    private final WebhookSettings settings;
    private final ApplicationEventPublisher publisher;

    WebhookCourier(Webhooks webhooks, WebhookPost post, WebhookSettings settings, ApplicationEventPublisher publisher) {
        this.webhooks = webhooks;
        this.post = post;
        this.settings = settings;
        this.publisher = publisher;
    }

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public Outcome deliver(List<Letter> letters, Instant now) {
        Letter letter = letters.get(0);
        UUID id = UUID.fromString(letter.recipient());
        Optional<Webhook> webhook = webhooks.find(id);
        if (webhook.isEmpty()) {
            return Outcome.givenUp("The webhook was removed");
        }
        if (webhook.get().state() != WebhookState.ACTIVE) {
            return Outcome.held();
        }
        Outcome outcome = post.send(webhook.get().url(), letter, webhooks.secrets(id, now), now);
        if (outcome.result() == Result.SENT) {
            webhooks.succeeded(id);
        } else {
            failed(webhook.get(), now);
        }
        return outcome;
    }

    private void failed(Webhook webhook, Instant now) {
        Instant since = webhook.failingSince();
        if (since == null) {
            webhooks.failing(webhook.id(), now);
        } else if (!now.isBefore(since.plus(settings.disableAfter())) && webhooks.disable(webhook.id())) {
            String id = webhook.id().toString();
            publisher.publishEvent(new WebhookDisabled(id, webhook.name(), webhook.scope(), since, now));
        }
    }
}
