// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.release;

import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Role;
import io.anlan.service.rulebook.Revision;
import io.anlan.service.rulebook.RevisionState;
import io.anlan.service.rulebook.RulebookPolicy;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the present person may do with a revision now. */
@Component
public class ReleaseActions {

    private final RulebookPolicy policy;
    private final RuleDecisions decisions;

    ReleaseActions(RulebookPolicy policy, RuleDecisions decisions) {
        this.policy = policy;
        this.decisions = decisions;
    }

    /** In the caller's transaction. */
    public List<ReleaseAction> of(Revision revision) {
        List<ReleaseAction> actions = new ArrayList<>();
        if (policy.mayWrite(revision)) {
            actions.add(ReleaseAction.WRITE);
            actions.add(ReleaseAction.SUBMIT);
        }
        decide(revision, ReleaseStep.REVIEW, ReleaseAction.REVIEW, actions);
        decide(revision, ReleaseStep.LEGAL_REVIEW, ReleaseAction.LEGAL_REVIEW, actions);
        decide(revision, ReleaseStep.APPROVAL, ReleaseAction.APPROVE, actions);
        boolean approved = revision.state() == RevisionState.APPROVED;
        if (revision.state().publishable() && policy.mayPublish(revision)) {
            actions.add(ReleaseAction.PUBLISH);
        }
        boolean open = revision.state().editable() || revision.state().inRelease() || approved;
        if (open && policy.mayWithdraw(revision)) {
            actions.add(ReleaseAction.WITHDRAW);
        }
        if (policy.actor().is(Role.RULE_AUTHOR, Role.RULE_REVIEWER, Role.RULE_LEGAL, Role.RULE_APPROVER) && open) {
            actions.add(ReleaseAction.COMMENT);
        }
        return actions;
    }

    private void decide(Revision revision, ReleaseStep step, ReleaseAction action, List<ReleaseAction> actions) {
        Actor actor = policy.actor();
        if (revision.state() != step.state() || !actor.is(step.role())) {
            return;
        }
        boolean own = revision.author().equals(actor.username()) || decisions.wrote(revision.id(), actor.username());
        boolean again = decisions.of(revision.id()).stream()
                .anyMatch(earlier -> earlier.round() == revision.round()
                        && earlier.step() != ReleaseStep.SUBMISSION
                        && earlier.by().equals(actor.username()));
        if (!own && !again) {
            actions.add(action);
        }
    }

    /** What there is to do. */
    public enum ReleaseAction {
        WRITE,
        SUBMIT,
        REVIEW,
        LEGAL_REVIEW,
        APPROVE,
        PUBLISH,
        WITHDRAW,
        COMMENT
    }
}
