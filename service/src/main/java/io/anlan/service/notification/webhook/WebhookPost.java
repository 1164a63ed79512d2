// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.webhook;

import io.anlan.service.notification.Notice;
import io.anlan.service.notification.NoticeTraits;
import io.anlan.service.notification.delivery.Letter;
import io.anlan.service.notification.delivery.Outcome;
import io.anlan.service.notification.delivery.RecordLinks;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes what other systems are told, signs and sends it. */
@Component
class WebhookPost implements DisposableBean {

    static final String DELIVERY = "Anlan-Delivery";
    static final String ATTEMPT = "Anlan-Attempt";
    static final String REPLAY = "Anlan-Replay";

    private final WebhookClient client;
    private final RecordLinks links;
    private final JsonMapper json;

    WebhookPost(WebhookSettings settings, RecordLinks links, JsonMapper json) {
        var guard = new AddressGuard(settings.allowedNetworks());
        this.client = new WebhookClient(settings, new GuardedResolver(SystemDefaultDnsResolver.INSTANCE, guard));
        this.links = links;
        this.json = json;
    }

    /** @param secrets each signs */
    Outcome send(String url, Letter letter, List<String> secrets, Instant now) {
        var numbers = new Numbers(letter.attempts() + 1, letter.replays());
        return send(url, letter.id(), content(letter), numbers, secrets, now);
    }

    /** Tells nothing, to see whether it arrives. */
    Outcome ping(String url, UUID id, List<String> secrets, Instant now) {
        Map<String, Object> content = Map.of("id", id.toString(), "kind", "PING", "at", now.toString());
        return send(url, id, content, new Numbers(1, 0), secrets, now);
    }

    private Outcome send(
            String url, UUID id, Map<String, Object> content, Numbers numbers, List<String> secrets, Instant now) {
        String body = json.writeValueAsString(content);
        Map<String, String> headers = Map.of(
                DELIVERY,
                id.toString(),
                ATTEMPT,
                Integer.toString(numbers.attempt()),
                REPLAY,
                Integer.toString(numbers.replay()),
                Signature.TIMESTAMP,
                Long.toString(now.getEpochSecond()),
                Signature.HEADER,
                Signature.of(body, now, secrets));
        return client.call(new WebhookCall(URI.create(url), body, headers));
    }

    private Map<String, Object> content(Letter letter) {
        Notice notice = letter.notice();
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("id", letter.id().toString());
        content.put("kind", notice.kind());
        content.put("topic", NoticeTraits.topicOf(notice.kind()).name());
        content.put("urgent", letter.urgent());
        content.put("at", notice.at().toString());
        content.put("subject", notice.subject().kind().name());
        content.put("number", notice.number());
        content.put("unit", letter.scope());
        content.put("text", Map.of("zh", notice.text().zh(), "en", notice.text().en()));
        content.put("link", links.to(notice));
        return content;
    }

    @Override
    public void destroy() throws IOException {
        client.close();
    }

    private record Numbers(int attempt, int replay) {}
}
