// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.publication;

import io.anlan.service.platform.CurrentActor;
import io.anlan.service.rulebook.PackHead;
import io.anlan.service.rulebook.PackTexts;
import io.anlan.service.rulebook.Revision;
import io.anlan.service.rulebook.Revision.Origin;
import io.anlan.service.rulebook.RevisionState;
import io.anlan.service.rulebook.Revisions;
import io.anlan.service.rulebook.RulebookLocks;
import io.anlan.service.rulebook.Workbench;
import io.anlan.service.rulebook.publication.LivePacks.ShippedText;
import io.anlan.service.rulebook.publication.PublicationLog.NewPublication;
import io.anlan.service.rulebook.publication.RulePublication.PublicationKind;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes over what comes with the application, each text once. A text corrected by a later application is one version more;
 * it becomes law by itself only where people have not put a version of their own in its place.
 */
@Component
class ShippedRevisions {

    private static final Logger LOG = LoggerFactory.getLogger(ShippedRevisions.class);

    private final Revisions revisions;
    private final PublicationLog log;
    private final LivePacks packs;
    private final Workbench bench;
    private final RulebookLocks locks;
    private final CurrentActor service;
    private final Clock clock;

    ShippedRevisions(
            Revisions revisions,
            PublicationLog log,
            LivePacks packs,
            Workbench bench,
            RulebookLocks locks,
            CurrentActor service,
            Clock clock) {
        this.revisions = revisions;
        this.log = log;
        this.packs = packs;
        this.bench = bench;
        this.locks = locks;
        this.service = service;
        this.clock = clock;
    }

    /** In the caller's transaction, which holds off other nodes that start at the same time. */
    void takeOver() {
        locks.shipped();
        packs.shipped().stream()
                .filter(text -> !revisions.knowsShipped(text.texts().digest()))
                .forEach(this::takeOver);
    }

    private void takeOver(ShippedText text) {
        int next = revisions.nextVersion(text.packId());
        int version = Math.max(text.version(), next);
        Revision revision = revision(text, version);
        PackTexts texts = version == text.version() ? text.texts() : renumbered(text, revision);
        boolean replaced = revisions
                .live(text.packId())
                .filter(live -> live.origin() == Origin.AUTHORED)
                .isPresent();
        revisions.add(revision, texts, text.texts().digest());
        if (replaced) {
            LOG.warn("{} comes with the application, but a version written here stays law", revision.reference());
            return;
        }
        log.append(
                new NewPublication(
                        revision,
                        PublicationKind.PUBLISH,
                        List.of(),
                        revision.createdAt(),
                        "随系统发布 Shipped with the application"),
                service.actor(),
                revision.createdAt());
        LOG.info("{} was taken over from the application", revision.reference());
    }

    private PackTexts renumbered(ShippedText text, Revision revision) {
        PackHead head = PackHead.of(revision);
        return bench.texts(head, bench.sheets(head, text.texts()));
    }

    private Revision revision(ShippedText text, int version) {
        Instant now = clock.instant();
        return new Revision(
                UUID.randomUUID(),
                text.packId(),
                version,
                text.kind(),
                RevisionState.APPROVED,
                Origin.SHIPPED,
                "",
                null,
                text.jurisdiction(),
                text.industries(),
                text.title(),
                null,
                service.actor().username(),
                service.actor().name(),
                now,
                0,
                0,
                0,
                text.texts().digest());
    }
}
