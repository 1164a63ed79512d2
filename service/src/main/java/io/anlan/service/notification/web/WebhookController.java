// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.web;

import io.anlan.service.notification.NoticeTopic;
import io.anlan.service.notification.delivery.DeliveryRecord;
import io.anlan.service.notification.delivery.DeliveryState;
import io.anlan.service.notification.delivery.Outcome;
import io.anlan.service.notification.webhook.Webhook;
import io.anlan.service.notification.webhook.WebhookManagement;
import io.anlan.service.notification.webhook.WebhookManagement.Wanted;
import io.anlan.service.notification.webhook.WebhookManagement.WithSecret;
import io.anlan.service.notification.webhook.WebhookReplays;
import io.anlan.service.notification.webhook.WebhookState;
import io.anlan.service.platform.version.SeenVersion;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Which other systems are told, what was sent to them, and sending it again. */
@RestController
@RequestMapping("/api/webhooks")
@PreAuthorize("hasRole('ADMIN')")
class WebhookController {

    private static final String ONE = "/{webhook}";

    private final WebhookManagement webhooks;
    private final WebhookReplays replays;

    WebhookController(WebhookManagement webhooks, WebhookReplays replays) {
        this.webhooks = webhooks;
        this.replays = replays;
    }

    @GetMapping
    WebhookList webhooks() {
        return new WebhookList(webhooks.all().stream().map(WebhookView::of).toList());
    }

    /** The answer holds the secret, which is not told again. */
    @PostMapping
    ResponseEntity<WebhookWithSecret> registerWebhook(@RequestBody WebhookWish wish) {
        WithSecret made = webhooks.register(wish.wanted());
        return SeenVersion.created(
                "/api/webhooks/" + made.webhook().id(), made.webhook().version(), WebhookWithSecret.of(made));
    }

    @GetMapping(ONE)
    ResponseEntity<WebhookView> webhook(@PathVariable UUID webhook) {
        return answer(webhooks.demand(webhook));
    }

    @PutMapping(ONE)
    ResponseEntity<WebhookView> changeWebhook(
            @PathVariable UUID webhook,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody WebhookWish wish) {
        return answer(webhooks.change(webhook, SeenVersion.of(ifMatch), wish.wanted()));
    }

    @DeleteMapping(ONE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeWebhook(
            @PathVariable UUID webhook, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        webhooks.remove(webhook, SeenVersion.of(ifMatch));
    }

    @PostMapping(ONE + "/pause")
    ResponseEntity<WebhookView> pauseWebhook(
            @PathVariable UUID webhook, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return answer(webhooks.pause(webhook, SeenVersion.of(ifMatch)));
    }

    /** Also after the service disabled it; what waited is sent now. */
    @PostMapping(ONE + "/resumption")
    ResponseEntity<WebhookView> resumeWebhook(
            @PathVariable UUID webhook, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return answer(webhooks.resume(webhook, SeenVersion.of(ifMatch)));
    }

    /** Makes a new secret, told this once; the one before signs beside it for a day. */
    @PostMapping(ONE + "/secret")
    ResponseEntity<WebhookWithSecret> renewWebhookSecret(
            @PathVariable UUID webhook, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        WithSecret made = webhooks.renewSecret(webhook, SeenVersion.of(ifMatch));
        return SeenVersion.answer(made.webhook().version(), WebhookWithSecret.of(made));
    }

    /** Sends at once something that means nothing. */
    @PostMapping(ONE + "/ping")
    PingAnswer pingWebhook(@PathVariable UUID webhook) {
        Outcome outcome = webhooks.ping(webhook);
        return new PingAnswer(outcome.result() == Outcome.Result.SENT, outcome.status(), outcome.detail());
    }

    @GetMapping(ONE + "/deliveries")
    DeliveryPage webhookDeliveries(
            @PathVariable UUID webhook,
            @RequestParam(required = false) @Nullable DeliveryState state,
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(200) int limit) {
        var page = replays.log(webhook, state, cursor, limit);
        return new DeliveryPage(
                page.items(), page.next() == null ? null : page.next().toString());
    }

    @PostMapping(ONE + "/deliveries/{delivery}/replay")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void replayDelivery(@PathVariable UUID webhook, @PathVariable UUID delivery) {
        replays.replay(webhook, delivery);
    }

    @PostMapping(ONE + "/replays")
    ReplayCount replayDeliveries(@PathVariable UUID webhook, @Valid @RequestBody ReplayWish wish) {
        return new ReplayCount(
                replays.replay(webhook, wish.from(), wish.to(), Boolean.TRUE.equals(wish.onlyGivenUp())));
    }

    private static ResponseEntity<WebhookView> answer(Webhook webhook) {
        return SeenVersion.answer(webhook.version(), WebhookView.of(webhook));
    }

    record WebhookList(List<WebhookView> items) {}

    record WebhookView(
            UUID id,
            long version,
            String scope,
            String name,
            String url,
            List<NoticeTopic> topics,
            WebhookState state,
            @Nullable Instant failingSince,
            Instant createdAt,
            String createdBy) {

        static WebhookView of(Webhook webhook) {
            return new WebhookView(
                    webhook.id(),
                    webhook.version(),
                    webhook.scope(),
                    webhook.name(),
                    webhook.url(),
                    webhook.topics().stream().sorted().toList(),
                    webhook.state(),
                    webhook.failingSince(),
                    webhook.createdAt(),
                    webhook.createdBy());
        }
    }

    record WebhookWithSecret(WebhookView webhook, String secret) {
        static WebhookWithSecret of(WithSecret made) {
            return new WebhookWithSecret(WebhookView.of(made.webhook()), made.secret());
        }
    }

    record WebhookWish(
            @Nullable String name,
            @Nullable String url,
            @Nullable Set<NoticeTopic> topics) {
        Wanted wanted() {
            return new Wanted(name, url, topics);
        }
    }

    record DeliveryPage(
            List<DeliveryRecord> items, @Nullable String next) {}

    record PingAnswer(boolean arrived, @Nullable Integer status, String detail) {}

    record ReplayWish(
            @NotNull Instant from,
            @NotNull Instant to,
            @Nullable Boolean onlyGivenUp) {}

    record ReplayCount(int count) {}
}
