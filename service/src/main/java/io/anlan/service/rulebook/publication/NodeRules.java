// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.publication;

import io.anlan.service.platform.scope.ServiceScope;
import io.anlan.service.rulebook.Revisions;
import io.anlan.service.rulebook.RulesNotLoaded;
import io.anlan.service.rulebook.attribute.NodeVocabulary;
import io.anlan.service.rulebook.publication.LawInForce.LiveRevision;
import io.anlan.service.rulebook.publication.LawInForce.StagedRevision;
import io.anlan.service.rulebook.publication.LivePacks.NotCompiled;
import io.anlan.service.rulebook.publication.LivePacks.Ref;
import io.anlan.service.rulebook.publication.LivePacks.StagedRef;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps what this node decides with equal to what the log says is law now. What cannot be compiled is never live: the
 * earlier rules stay, and somebody is told. Before this node serves anybody it has read the whole log.
 */
@Component
class NodeRules implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(NodeRules.class);
    private static final String CATALOGUE = "CONTROL_MEASURES";

    private final LawInForce inForce;
    private final Revisions revisions;
    private final ShippedRevisions shipped;
    private final LivePacks packs;
    private final NodeVocabulary vocabulary;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Set<String> refused = new TreeSet<>();
    private Loaded loaded = new Loaded(0, Map.of());
    private @Nullable Law tried;

    NodeRules(
            LawInForce inForce,
            Revisions revisions,
            ShippedRevisions shipped,
            LivePacks packs,
            NodeVocabulary vocabulary,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.inForce = inForce;
        this.revisions = revisions;
        this.shipped = shipped;
        this.packs = packs;
        this.vocabulary = vocabulary;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** After all beans are there and before any of them serves: the web server starts later. */
    @Override
    public void afterSingletonsInstantiated() {
        ServiceScope.run(() -> {
            vocabulary.follow();
            transaction.executeWithoutResult(status -> shipped.takeOver());
            List<LiveRevision> published = Objects.requireNonNull(transaction.execute(status -> inForce.published()));
            published.forEach(this::learn);
            follow();
        });
        if (loaded.publication() == 0) {
            throw new IllegalStateException("No rules could be loaded. Maybe the log of publications is damaged.");
        }
    }

    /** Looks what may be mentioned and what is law now, and follows both; whether the law changed. */
    synchronized boolean follow() {
        vocabulary.follow();
        Law law = Objects.requireNonNull(transaction.execute(status -> law()));
        if (law.equals(tried)) {
            return false;
        }
        tried = law;
        Map<String, LiveRevision> usable = new TreeMap<>();
        for (LiveRevision revision : law.revisions()) {
            LiveRevision earlier = loaded.byPack().get(revision.packId());
            if (learn(revision)) {
                usable.put(revision.packId(), revision);
            } else if (earlier != null) {
                usable.put(revision.packId(), earlier);
            }
        }
        List<StagedRef> staged = law.staged().stream()
                .filter(stage -> learn(stage.itself()))
                .map(stage -> new StagedRef(stage.itself().ref(), stage.districts()))
                .toList();
        try {
            packs.replace(refs(usable, false), staged, refs(usable, true), law.number());
        } catch (NotCompiled e) {
            tell("publication " + law.number(), law.number(), e);
            return false;
        }
        loaded = new Loaded(law.number(), usable);
        LOG.info("Publication {} is law on this node: {}", law.number(), loaded.refs());
        return true;
    }

    private Law law() {
        Instant now = clock.instant();
        return new Law(inForce.number(now), inForce.live(now), inForce.staged(now));
    }

    private boolean learn(LiveRevision revision) {
        if (packs.knows(revision.kind(), revision.ref())) {
            return true;
        }
        if (refused.contains(revision.ref().toString())) {
            return false;
        }
        try {
            packs.learn(
                    revision.kind(),
                    Objects.requireNonNull(transaction.execute(status -> revisions
                            .texts(revision.revision())
                            .orElseThrow(() -> new IllegalStateException("No text of " + revision)))));
            return true;
        } catch (NotCompiled e) {
            tell(revision.ref().toString(), loaded.publication(), e);
            return false;
        }
    }

    /** Once for each cause: this is asked every second. */
    private void tell(String what, long publication, NotCompiled why) {
        if (refused.add(what)) {
            LOG.error("{} cannot be law on this node; what was law before stays", what, why);
            Instant now = clock.instant();
            transaction.executeWithoutResult(status ->
                    events.publishEvent(new RulesNotLoaded(what, publication, String.valueOf(why.getMessage()), now)));
        }
    }

    /** What this node decides with. */
    synchronized Loaded loaded() {
        return loaded;
    }

    private static List<Ref> refs(Map<String, LiveRevision> live, boolean catalogues) {
        List<Ref> refs = new ArrayList<>();
        for (LiveRevision revision : live.values()) {
            if (revision.kind().equals(CATALOGUE) == catalogues) {
                refs.add(revision.ref());
            }
        }
        return refs;
    }

    private record Law(long number, List<LiveRevision> revisions, List<StagedRevision> staged) {}

    /** What this node decides with: for each pack the version in force, or the last one that could be. */
    record Loaded(long publication, Map<String, LiveRevision> byPack) {

        /** As {@code pack@version}. */
        List<String> refs() {
            return byPack.values().stream()
                    .map(revision -> revision.ref().toString())
                    .toList();
        }
    }
}
