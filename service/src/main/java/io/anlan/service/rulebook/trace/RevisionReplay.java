// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.trace;

import io.anlan.service.hiddendanger.determination.ExplainedDecision;
import io.anlan.service.hiddendanger.register.OtherRules;
import io.anlan.service.hiddendanger.register.StoredCase;
import io.anlan.service.rulebook.Revision;
import io.anlan.service.rulebook.Revisions;
import io.anlan.service.rulebook.RulebookPolicy;
import io.anlan.service.rulebook.RulebookRefusals;
import io.anlan.service.rulebook.RulebookTrail;
import io.anlan.service.rulebook.draft.RevisionContent;
import io.anlan.service.rulebook.release.ReleaseRefusals;
import io.anlan.service.rulebook.simulation.Trial.Reasons;
import io.anlan.service.rulebook.simulation.Trials;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Decides one stored record by any revision its asker may read. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RevisionReplay implements OtherRules {

    private final Revisions revisions;
    private final RevisionContent content;
    private final Trials trials;
    private final RulebookPolicy policy;
    private final RulebookTrail trail;

    RevisionReplay(
            Revisions revisions, RevisionContent content, Trials trials, RulebookPolicy policy, RulebookTrail trail) {
        this.revisions = revisions;
        this.content = content;
        this.trials = trials;
        this.policy = policy;
        this.trail = trail;
    }

    @Override
    public DecidedOtherwise decide(UUID id, StoredCase one) {
        if (!policy.mayRead()) {
            throw ReleaseRefusals.notYourRole();
        }
        Revision revision = revisions.demand(id);
        if (!revision.decidesHiddenDangers()) {
            throw RulebookRefusals.noSimulation();
        }
        Reasons then = trials.of(content.texts(revision)).reasonsThen(one);
        trail.keep(revision, "replayed", Map.of(), Map.of("number", one.number()), null);
        return new DecidedOtherwise(
                id,
                revision.reference(),
                then.asOf(),
                then.decision().findings().stream()
                        .map(ExplainedDecision.Finding::criterion)
                        .distinct()
                        .toList(),
                then.decision(),
                then.deadline());
    }
}
