// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.coverage;

import io.anlan.service.rulebook.PackHead;
import io.anlan.service.rulebook.Revision;
import io.anlan.service.rulebook.Revisions;
import io.anlan.service.rulebook.RulebookTrail;
import io.anlan.service.rulebook.draft.DraftLine;
import io.anlan.service.rulebook.draft.RevisionContent;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says how far the examples of a revision go. */
@Service
public class CoverageDesk {

    private final Revisions revisions;
    private final RevisionContent content;
    private final ExampleProof proof;
    private final ScenarioProof scenarios;
    private final RulebookTrail trail;

    CoverageDesk(
            Revisions revisions,
            RevisionContent content,
            ExampleProof proof,
            ScenarioProof scenarios,
            RulebookTrail trail) {
        this.revisions = revisions;
        this.content = content;
        this.proof = proof;
        this.scenarios = scenarios;
        this.trail = trail;
    }

    /** @param typed lines that are not saved yet */
    @Transactional
    public RuleCoverage coverage(UUID id, List<DraftLine> typed) {
        Revision revision = revisions.demand(id);
        trail.readAgain(revision, "coverage");
        return proof.of(PackHead.of(revision), RevisionContent.overlaid(content.sheets(revision), typed));
    }

    /** Every scenario told to the revision, step by step. */
    @Transactional
    public List<ScenarioOutcome> scenarios(UUID id, List<DraftLine> typed) {
        Revision revision = revisions.demand(id);
        trail.readAgain(revision, "scenarios");
        return scenarios.tell(PackHead.of(revision), RevisionContent.overlaid(content.sheets(revision), typed));
    }
}
