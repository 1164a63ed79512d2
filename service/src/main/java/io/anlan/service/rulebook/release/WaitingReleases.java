// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.release;

import io.anlan.service.hiddendanger.register.RuleTasks;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Role;
import io.anlan.service.rulebook.Revision;
import io.anlan.service.rulebook.RevisionState;
import io.anlan.service.rulebook.Revisions;
import io.anlan.service.rulebook.RulebookPolicy;
import io.anlan.service.rulebook.redetermination.OpenCases;
import io.anlan.service.rulebook.release.ReleaseActions.ReleaseAction;
import io.anlan.service.rulebook.release.RuleDecision.ReleaseOutcome;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose turn it is: what somebody may do next, they find among their own work; nobody finds what they wrote to judge. */
@Component
class WaitingReleases implements RuleTasks {

    private static final int SHOWN = 50;
    private static final Role[] PEOPLE = {Role.RULE_AUTHOR, Role.RULE_REVIEWER, Role.RULE_LEGAL, Role.RULE_APPROVER};
    private static final Map<ReleaseAction, RuleWait> WAITS = Map.of(
            ReleaseAction.REVIEW, RuleWait.REVIEW_RULES,
            ReleaseAction.LEGAL_REVIEW, RuleWait.REVIEW_RULES_AS_LAWYER,
            ReleaseAction.APPROVE, RuleWait.APPROVE_RULES,
            ReleaseAction.PUBLISH, RuleWait.PUBLISH_RULES);

    private final Revisions revisions;
    private final RuleDecisions decisions;
    private final ReleaseActions actions;
    private final RulebookPolicy policy;
    private final OpenCases cases;

    WaitingReleases(
            Revisions revisions,
            RuleDecisions decisions,
            ReleaseActions actions,
            RulebookPolicy policy,
            OpenCases cases) {
        this.revisions = revisions;
        this.decisions = decisions;
        this.actions = actions;
        this.policy = policy;
        this.cases = cases;
    }

    @Override
    public @Nullable RuleWork ofCurrentActor() {
        boolean decides = policy.actor().is(Role.DISTRICT_REGULATOR, Role.CITY_REGULATOR);
        if (!decides && !policy.actor().is(PEOPLE)) {
            return null;
        }
        List<RuleTask> waiting = !policy.actor().is(PEOPLE)
                ? List.of()
                : revisions.waiting().stream()
                        .flatMap(revision -> wait(revision).map(wait -> task(revision, wait)).stream())
                        .sorted(Comparator.comparing(RuleTask::since).thenComparing(RuleTask::reference))
                        .toList();
        return new RuleWork(
                waiting.size(),
                waiting.subList(0, Math.min(SHOWN, waiting.size())),
                decides ? cases.toDecide() : List.of());
    }

    private Optional<RuleWait> wait(Revision revision) {
        if (revision.state() == RevisionState.RETURNED) {
            return wrote(revision) ? Optional.of(RuleWait.REVISE_RULES) : Optional.empty();
        }
        return actions.of(revision).stream()
                .filter(WAITS::containsKey)
                .map(WAITS::get)
                .findFirst();
    }

    private boolean wrote(Revision revision) {
        Actor actor = policy.actor();
        return policy.mayWrite(revision)
                && (revision.author().equals(actor.username()) || decisions.wrote(revision.id(), actor.username()));
    }

    private RuleTask task(Revision revision, RuleWait wait) {
        Optional<RuleDecision> last = decisions.of(revision.id()).stream().max(Comparator.comparing(RuleDecision::at));
        Instant since = last.map(RuleDecision::at).orElse(revision.createdAt());
        return new RuleTask(
                revision.id(),
                revision.packId(),
                revision.reference(),
                revision.title(),
                wait,
                since,
                last.filter(decision -> decision.outcome() == ReleaseOutcome.RETURNED)
                        .map(RuleDecision::opinion)
                        .orElse(null));
    }
}
