// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.publication;

import io.anlan.service.rulebook.ReleaseMoved;
import io.anlan.service.rulebook.Revision;
import io.anlan.service.rulebook.RulebookTrail;
import io.anlan.service.rulebook.publication.RulePublication.PublicationKind;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** When a publication is law; asked by the process of its release. */
@Component
public class Effect {

    private final PublicationLog log;
    private final RulebookTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Effect(PublicationLog log, RulebookTrail trail, ApplicationEventPublisher events, Clock clock) {
        this.log = log;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    public boolean isEffective(Revision revision) {
        return !effectiveAt(revision).isAfter(clock.instant());
    }

    /** Not so while it holds in some districts only. */
    public boolean isEverywhere(Revision revision) {
        return last(revision).kind() != PublicationKind.STAGE;
    }

    public Instant effectiveAt(Revision revision) {
        return last(revision).effectiveAt();
    }

    private RulePublication last(Revision revision) {
        return log.lastOf(revision.id())
                .orElseThrow(() -> new IllegalStateException(revision.reference() + " was never published"));
    }

    /** Nothing is switched here: from this instant on the log itself says so. Whoever has to know is told. */
    public void takeEffect(Revision revision) {
        trail.keep(revision, "took-effect", Map.of(), Map.of("effectiveAt", effectiveAt(revision)), null);
        events.publishEvent(ReleaseMoved.of(revision, clock.instant(), null));
    }
}
