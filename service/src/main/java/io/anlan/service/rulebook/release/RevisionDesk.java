// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.release;

import io.anlan.service.rulebook.Revision;
import io.anlan.service.rulebook.Revisions;
import io.anlan.service.rulebook.RulebookTrail;
import io.anlan.service.rulebook.process.ReleaseWorkflow;
import io.anlan.service.rulebook.process.ReleaseWorkflow.ReleasePosition;
import io.anlan.service.rulebook.release.ReleaseActions.ReleaseAction;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One revision with all that was decided and said about it, and what the present person may do. */
@Service
@Transactional
public class RevisionDesk {

    private final Revisions revisions;
    private final RuleDecisions decisions;
    private final ReleaseActions actions;
    private final ReleaseWorkflow workflow;
    private final RulebookTrail trail;

    RevisionDesk(
            Revisions revisions,
            RuleDecisions decisions,
            ReleaseActions actions,
            ReleaseWorkflow workflow,
            RulebookTrail trail) {
        this.revisions = revisions;
        this.decisions = decisions;
        this.actions = actions;
        this.workflow = workflow;
        this.trail = trail;
    }

    /** @throws io.anlan.service.platform.Refusal {@code rulebook/unknown} */
    public RevisionPage page(UUID id) {
        Revision revision = revisions.demand(id);
        trail.read(revision, "page");
        return new RevisionPage(revision, actions.of(revision), decisions.of(id), decisions.comments(id));
    }

    /** Where its release stands in the drawing. */
    public ReleasePosition position(UUID id) {
        return workflow.position(revisions.demand(id).reference());
    }

    /**
     * @param decisions oldest first
     * @param comments oldest first
     */
    public record RevisionPage(
            Revision revision,
            List<ReleaseAction> allowedActions,
            List<RuleDecision> decisions,
            List<RuleComment> comments) {}
}
