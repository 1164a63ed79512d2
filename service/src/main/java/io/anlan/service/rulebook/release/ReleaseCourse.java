// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.release;

import io.anlan.service.rulebook.Revision;
import io.anlan.service.rulebook.Revisions;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the process of a release asks; answered from what was decided. */
@Component
public class ReleaseCourse {

    /** Kinds that decide on duties and sanctions. */
    private static final Set<String> FOR_LAWYERS = Set.of("DETERMINATION", "LISTING", "DEADLINES");

    private final Revisions revisions;
    private final RuleDecisions decisions;

    ReleaseCourse(Revisions revisions, RuleDecisions decisions) {
        this.revisions = revisions;
        this.decisions = decisions;
    }

    static boolean needsLegalReview(Revision revision) {
        return FOR_LAWYERS.contains(revision.kind());
    }

    public boolean needsLegalReview(String reference) {
        return needsLegalReview(revision(reference));
    }

    public boolean agreed(String reference, ReleaseStep step) {
        return decisions.agreed(revision(reference), step);
    }

    /** The text is frozen, and this round was submitted with a reason for whatever was left. */
    public boolean isSubmitted(String reference) {
        Revision revision = revision(reference);
        return decisions.of(revision.id()).stream()
                .anyMatch(decision -> decision.round() == revision.round()
                        && decision.step() == ReleaseStep.SUBMISSION
                        && decision.digest().equals(revision.digest()));
    }

    public Revision revision(String reference) {
        int at = reference.lastIndexOf('@');
        return revisions
                .find(reference.substring(0, at), Integer.parseInt(reference.substring(at + 1)))
                .orElseThrow(() -> new IllegalStateException("No revision " + reference));
    }
}
