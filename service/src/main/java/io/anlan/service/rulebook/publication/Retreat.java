// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.publication;

import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import io.anlan.service.rulebook.Revision;
import io.anlan.service.rulebook.Revisions;
import io.anlan.service.rulebook.publication.LawInForce.StagedRevision;
import io.anlan.service.rulebook.publication.RulePublication.PublicationKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Where a pack goes back to, and from when. */
@Component
class Retreat {

    private final Revisions revisions;
    private final PublicationLog log;
    private final LawInForce inForce;

    Retreat(Revisions revisions, PublicationLog log, LawInForce inForce) {
        this.revisions = revisions;
        this.log = log;
        this.inForce = inForce;
    }

    /**
     * What is to come is recalled first, and so is what holds in some districts only; else it goes back to what was law
     * before.
     *
     * @param to null for what that says
     * @throws Refusal {@code rulebook/nothing-to-roll-back}
     */
    Plan plan(Revision live, @Nullable UUID to, Instant now) {
        String packId = live.packId();
        Optional<RulePublication> scheduled = scheduled(packId, now);
        Optional<StagedRevision> staged = inForce.staged(now).stream()
                .filter(stage -> stage.packId().equals(packId))
                .findFirst();
        boolean recall = scheduled.isPresent() || staged.isPresent();
        Revision back = to == null ? (recall ? live : before(live, now)) : revisions.demand(to);
        boolean stays = back.id().equals(live.id());
        if (!back.packId().equals(packId) || !inForce.wasLaw(back.id()) || (stays && !recall)) {
            throw nothing();
        }
        List<Instant> from = new ArrayList<>();
        if (!stays || staged.isPresent()) {
            from.add(now);
        }
        scheduled.filter(any -> stays).ifPresent(next -> from.add(next.effectiveAt()));
        List<Revision> ended = Stream.concat(
                        staged.map(StagedRevision::revision).stream(),
                        scheduled.filter(any -> stays).map(RulePublication::revision).stream())
                .distinct()
                .map(revisions::demand)
                .toList();
        return new Plan(back, from, ended);
    }

    private Optional<RulePublication> scheduled(String packId, Instant now) {
        return log.of(packId).stream()
                .filter(publication -> publication.effectiveAt().isAfter(now))
                .findFirst()
                .filter(publication -> publication.kind() != PublicationKind.ROLLBACK);
    }

    /** What was law before the present one. */
    private Revision before(Revision live, Instant now) {
        return log.of(live.packId()).stream()
                .filter(publication -> publication.kind() != PublicationKind.STAGE)
                .filter(publication -> !publication.effectiveAt().isAfter(now))
                .sorted(Comparator.comparing(RulePublication::effectiveAt)
                        .thenComparing(RulePublication::number)
                        .reversed())
                .dropWhile(publication -> publication.revision().equals(live.id()))
                .findFirst()
                .map(publication -> revisions.demand(publication.revision()))
                .orElseThrow(Retreat::nothing);
    }

    private static Refusal nothing() {
        return new Refusal(
                "rulebook/nothing-to-roll-back",
                HttpStatus.CONFLICT,
                new Wording("该规则集没有可回退的版本", "There is nothing this pack could be rolled back to."));
    }

    /**
     * What there is to do.
     *
     * @param from the instants from which it is law again
     * @param ended revisions whose release ends with this
     */
    record Plan(Revision back, List<Instant> from, List<Revision> ended) {}
}
