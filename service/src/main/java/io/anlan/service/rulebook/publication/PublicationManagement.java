// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.publication;

import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.version.SeenVersion;
import io.anlan.service.rulebook.ReleaseMoved;
import io.anlan.service.rulebook.Revision;
import io.anlan.service.rulebook.Revisions;
import io.anlan.service.rulebook.RulebookPolicy;
import io.anlan.service.rulebook.RulebookRefusals;
import io.anlan.service.rulebook.RulebookTrail;
import io.anlan.service.rulebook.process.ReleaseWorkflow;
import io.anlan.service.rulebook.publication.PublicationLog.NewPublication;
import io.anlan.service.rulebook.publication.RulePublication.PublicationKind;
import io.anlan.service.rulebook.redetermination.Redeterminations;
import io.anlan.service.rulebook.release.ReleaseRefusals;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes approved revisions law, now or at an instant to come, and takes that back. */
@Service
public class PublicationManagement {

    private final Revisions revisions;
    private final PublicationLog log;
    private final LawInForce inForce;
    private final NodeRules node;
    private final LivePacks packs;
    private final RollOut rollOut;
    private final Retreat retreat;
    private final Redeterminations redeterminations;
    private final ReleaseWorkflow workflow;
    private final RulebookPolicy policy;
    private final RulebookTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transaction;

    PublicationManagement(
            Revisions revisions,
            PublicationLog log,
            LawInForce inForce,
            NodeRules node,
            LivePacks packs,
            RollOut rollOut,
            Retreat retreat,
            Redeterminations redeterminations,
            ReleaseWorkflow workflow,
            RulebookPolicy policy,
            RulebookTrail trail,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.revisions = revisions;
        this.log = log;
        this.inForce = inForce;
        this.node = node;
        this.packs = packs;
        this.rollOut = rollOut;
        this.retreat = retreat;
        this.redeterminations = redeterminations;
        this.workflow = workflow;
        this.policy = policy;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Makes an approved revision law, everywhere or in some districts first. When this returns, it is law on this node,
     * unless its instant is to come.
     *
     * @throws Refusal {@code rulebook/not-your-role}, {@code rulebook/illegal-transition}, {@code rulebook/outdated},
     *     {@code rulebook/in-the-past}, {@code rulebook/not-ready}, {@code rulebook/words-needed}, and what
     *     {@link RollOut} refuses
     */
    public Revision publish(UUID id, long seen, PublicationOrder order) {
        String words = RulebookRefusals.demandReason(order.reason());
        transaction.executeWithoutResult(status -> {
            Revision revision = revisions.lock(id);
            demandPublishing(revision);
            SeenVersion.demand(seen, revision.recordVersion());
            if (!revision.state().publishable()) {
                throw ReleaseRefusals.illegal(revision.state());
            }
            Instant now = clock.instant();
            Instant from = from(order, now);
            demandUpToDate(revision, from);
            rollOut.demandNoOther(revision, from);
            List<String> districts = rollOut.districts(revision, order.districts(), from);
            packs.tryOut(revision.kind(), revisions.texts(id).orElseThrow());
            PublicationKind kind = districts.isEmpty() ? PublicationKind.PUBLISH : PublicationKind.STAGE;
            long number = append(new NewPublication(revision, kind, districts, from, words), now, "published");
            if (Boolean.TRUE.equals(order.redetermine())) {
                redetermine(number, revision, from);
            }
            workflow.published(revision.reference());
            if (kind == PublicationKind.STAGE) {
                events.publishEvent(ReleaseMoved.of(revisions.demand(id), now, words));
            }
        });
        return followed(id);
    }

    private void redetermine(long number, Revision revision, Instant from) {
        if (!revision.decidesHiddenDangers()) {
            throw new Refusal(
                    "rulebook/no-redetermination",
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    new Wording(
                            "只有判定和期限规则可以对办理中的隐患重新判定",
                            "Only rules of determination and deadlines can be applied to cases under way."));
        }
        redeterminations.order(number, revision, from, policy.actor().username());
        trail.keep(revision, "redetermination-ordered", Map.of(), Map.of("publication", number), null);
    }

    private static Instant from(PublicationOrder order, Instant now) {
        Instant from = order.effectiveAt() == null ? now : order.effectiveAt().truncatedTo(ChronoUnit.MICROS);
        if (from.isBefore(now)) {
            throw inThePast();
        }
        return from;
    }

    /**
     * Takes the law of a pack back to what it was before, or what is still to come, or what holds in some districts only.
     *
     * @param to the revision to go back to; null for the one before
     * @throws Refusal {@code rulebook/unknown-pack}, {@code rulebook/not-your-role}, {@code rulebook/nothing-to-roll-back},
     *     {@code rulebook/words-needed}
     */
    public Revision rollBack(String packId, @Nullable UUID to, @Nullable String reason) {
        String words = RulebookRefusals.demandReason(reason);
        UUID target = Objects.requireNonNull(transaction.execute(status -> {
            Revision live = revisions.live(packId).orElseThrow(RulebookRefusals::unknownPack);
            demandPublishing(live);
            Instant now = clock.instant();
            Retreat.Plan plan = retreat.plan(live, to, now);
            for (Instant from : plan.from()) {
                append(
                        new NewPublication(plan.back(), PublicationKind.ROLLBACK, List.of(), from, words),
                        now,
                        "rolled-back-to");
            }
            events.publishEvent(ReleaseMoved.of(revisions.demand(plan.back().id()), now, words));
            plan.ended().forEach(ended -> workflow.withdrawn(ended.reference()));
            return plan.back().id();
        }));
        return followed(target);
    }

    private long append(NewPublication entry, Instant now, String act) {
        long number = log.append(entry, policy.actor(), now);
        trail.keep(
                entry.revision(),
                act,
                Map.of(),
                Map.of(
                        "publication",
                        number,
                        "kind",
                        entry.kind().name(),
                        "districts",
                        entry.districts(),
                        "effectiveAt",
                        entry.effectiveAt().toString(),
                        "digest",
                        String.valueOf(entry.revision().digest())),
                entry.reason());
        return number;
    }

    /** Whoever published sees it in force on this node; the others follow by the log. */
    private Revision followed(UUID id) {
        node.follow();
        return Objects.requireNonNull(transaction.execute(status -> revisions.demand(id)));
    }

    private void demandPublishing(Revision revision) {
        if (!policy.mayPublish(revision)) {
            throw ReleaseRefusals.notYourRole();
        }
    }

    /** What will be law at that instant has to be what the draft was begun from. */
    private void demandUpToDate(Revision revision, Instant from) {
        inForce.live(from).stream()
                .filter(then -> then.packId().equals(revision.packId()))
                .filter(then -> !then.revision().equals(revision.basedOn()))
                .findFirst()
                .ifPresent(then -> {
                    throw ReleaseRefusals.outdated(revision, revisions.demand(then.revision()));
                });
    }

    private static Refusal inThePast() {
        return new Refusal(
                "rulebook/in-the-past",
                HttpStatus.UNPROCESSABLE_CONTENT,
                new Wording("生效时刻不得早于现在", "Rules cannot become law in the past."));
    }

    /** The last publications of all packs, newest first. */
    public List<RulePublication> latest(int most) {
        return Objects.requireNonNull(transaction.execute(status -> log.latest(most)));
    }

    /** What this node decides with, as {@code pack@version}. */
    public InForce inForce() {
        NodeRules.Loaded loaded = node.loaded();
        return new InForce(loaded.publication(), loaded.refs());
    }

    /**
     * What a node decides with.
     *
     * @param publication number of the last publication that took effect
     * @param packs as {@code pack@version}
     */
    public record InForce(long publication, List<String> packs) {}
}
