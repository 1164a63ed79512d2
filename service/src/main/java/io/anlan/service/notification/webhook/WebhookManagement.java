// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.webhook;

import io.anlan.service.notification.NoticeTopic;
import io.anlan.service.notification.delivery.DeliveryLog;
import io.anlan.service.notification.delivery.Outcome;
import io.anlan.service.notification.delivery.TrialRecord;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.CurrentActor;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.audit.Act;
import io.anlan.service.platform.audit.AuditTrail;
import io.anlan.service.platform.problem.Complaints;
import io.anlan.service.platform.version.SeenVersion;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Which other systems are told, as administrators decide it. */
@Service
public class WebhookManagement {

    private static final String KIND = "webhook";
    private static final int LONGEST_NAME = 100;

    private final Webhooks webhooks;
    private final WebhookAddress addresses;
    private final WebhookPost post;
    private final WebhookSettings settings;
    private final DeliveryLog log;
    private final AuditTrail audit;
    private final CurrentActor currentActor;
    private final Clock clock;
    private final TransactionTemplate transaction;

    WebhookManagement(
            Webhooks webhooks,
            WebhookAddress addresses,
            WebhookPost post,
            WebhookSettings settings,
            DeliveryLog log,
            AuditTrail audit,
            CurrentActor currentActor,
            Clock clock,
            TransactionTemplate transaction) {
        this.webhooks = webhooks;
        this.addresses = addresses;
        this.post = post;
        this.settings = settings;
        this.log = log;
        this.audit = audit;
        this.currentActor = currentActor;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** What an administrator says of a webhook. */
    public record Wanted(
            @Nullable String name,
            @Nullable String url,
            @Nullable Set<NoticeTopic> topics) {}

    /** @param secret told this once and never again */
    public record WithSecret(Webhook webhook, String secret) {}

    @Transactional(readOnly = true)
    public List<Webhook> all() {
        return webhooks.all();
    }

    /** @throws Refusal {@code notification/unknown-webhook} */
    @Transactional(readOnly = true)
    public Webhook demand(UUID id) {
        return webhooks.find(id).orElseThrow(WebhookRefusals::unknown);
    }

    /** Told of everything in the unit of whoever registers it. */
    public WithSecret register(Wanted wanted) {
        check(wanted);
        return transaction.execute(status -> {
            Actor actor = currentActor.actor();
            String secret = Signature.newSecret();
            var webhook = new Webhook(
                    UUID.randomUUID(),
                    0,
                    actor.unit(),
                    actor.industries(),
                    String.valueOf(wanted.name()).strip(),
                    String.valueOf(wanted.url()),
                    topics(wanted),
                    WebhookState.ACTIVE,
                    null,
                    clock.instant(),
                    actor.username());
            webhooks.add(webhook, secret);
            audit.append(new Act(
                    KIND, webhook.id().toString(), webhook.scope(), "registered", Map.of(), described(webhook), null));
            return new WithSecret(webhook, secret);
        });
    }

    public Webhook change(UUID id, long version, Wanted wanted) {
        transaction.executeWithoutResult(status -> demand(id));
        check(wanted);
        return transaction.execute(status -> {
            Webhook before = demand(id);
            return keep(
                    "changed",
                    before,
                    version,
                    new Webhook(
                            id,
                            version,
                            before.scope(),
                            before.industries(),
                            String.valueOf(wanted.name()).strip(),
                            String.valueOf(wanted.url()),
                            topics(wanted),
                            before.state(),
                            before.failingSince(),
                            before.createdAt(),
                            before.createdBy()));
        });
    }

    @Transactional
    public Webhook pause(UUID id, long version) {
        return move("paused", demand(id), version, WebhookState.PAUSED);
    }

    /** What waited meanwhile is sent now. */
    @Transactional
    public Webhook resume(UUID id, long version) {
        return move("resumed", demand(id), version, WebhookState.ACTIVE);
    }

    /** The secret before signs beside it for a day, so that the receiver can change over. */
    @Transactional
    public WithSecret renewSecret(UUID id, long version) {
        Webhook webhook = demand(id);
        SeenVersion.demand(version, webhook.version());
        String secret = Signature.newSecret();
        webhooks.renewSecret(id, secret, clock.instant().plus(settings.secretOverlap()));
        audit.append(new Act(KIND, id.toString(), webhook.scope(), "secret-renewed", Map.of(), Map.of(), null));
        return new WithSecret(demand(id), secret);
    }

    @Transactional
    public void remove(UUID id, long version) {
        Webhook webhook = demand(id);
        SeenVersion.demand(version, webhook.version());
        webhooks.remove(id, clock.instant());
        audit.append(new Act(KIND, id.toString(), webhook.scope(), "removed", described(webhook), Map.of(), null));
    }

    /** Sends at once something that means nothing; kept in the log like everything that was sent. */
    public Outcome ping(UUID id) {
        Webhook webhook = transaction.execute(status -> demand(id));
        Instant now = clock.instant();
        List<String> secrets = transaction.execute(status -> webhooks.secrets(id, now));
        var delivery = UUID.randomUUID();
        long began = System.nanoTime();
        Outcome outcome = post.ping(webhook.url(), delivery, secrets, now);
        long millis = (System.nanoTime() - began) / 1_000_000;
        transaction.executeWithoutResult(status ->
                log.keep(new TrialRecord(delivery, webhook.id().toString(), webhook.scope(), now, outcome, millis)));
        return outcome;
    }

    private Webhook move(String act, Webhook before, long version, WebhookState state) {
        return keep(
                act,
                before,
                version,
                new Webhook(
                        before.id(),
                        version,
                        before.scope(),
                        before.industries(),
                        before.name(),
                        before.url(),
                        before.topics(),
                        state,
                        null,
                        before.createdAt(),
                        before.createdBy()));
    }

    private Webhook keep(String act, Webhook before, long version, Webhook after) {
        SeenVersion.demand(version, webhooks.change(after) ? before.version() : -1);
        audit.append(
                Act.change(KIND, before.id().toString(), before.scope(), act, described(before), described(after)));
        return demand(before.id());
    }

    private void check(Wanted wanted) {
        var complaints = new Complaints().text("/name", wanted.name(), LONGEST_NAME);
        addresses
                .complaint(wanted.url())
                .ifPresent(wrong -> complaints.add(wrong.pointer(), wrong.code(), wrong.message()));
        if (topics(wanted).isEmpty()) {
            complaints.present("/topics", null);
        }
        complaints.refuse("notification/invalid-webhook", WebhookRefusals.INVALID);
    }

    private static Set<NoticeTopic> topics(Wanted wanted) {
        return wanted.topics() == null ? Set.of() : Set.copyOf(wanted.topics());
    }

    private static Map<String, Object> described(Webhook webhook) {
        Map<String, Object> values = new TreeMap<>();
        values.put("name", webhook.name());
        values.put("url", webhook.url());
        values.put("topics", webhook.topics().stream().map(Enum::name).sorted().toList());
        values.put("state", webhook.state().name());
        return values;
    }
}
