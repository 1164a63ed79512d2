// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.webhook;

import io.anlan.service.notification.NoticesAdded.Added;
import io.anlan.service.notification.delivery.Addressees;
import io.anlan.service.notification.delivery.Bundle;
import io.anlan.service.notification.delivery.Channel;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which other systems are told of a notice; at once, for systems do not sleep. */
@Component
class WebhookAddressees implements Addressees {

    private final Webhooks webhooks;

    WebhookAddressees(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }

    @Override
    public List<Addressee> of(Added notice, Instant now) {
        return webhooks.toldOf(notice).stream()
                .map(id -> new Addressee(id.toString(), Bundle.SINGLE, now))
                .toList();
    }
}
