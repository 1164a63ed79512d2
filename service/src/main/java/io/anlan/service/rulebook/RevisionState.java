// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook;

/** Where a revision stands; the last five follow from the publications. */
public enum RevisionState {
    DRAFT,
    /** Sent back by a reviewer, a lawyer or the approver; a draft again. */
    RETURNED,
    IN_REVIEW,
    LEGAL_REVIEW,
    IN_APPROVAL,
    APPROVED,
    WITHDRAWN,
    /** Published for an instant to come. */
    SCHEDULED,
    LIVE,
    /** Law in some districts, on its way to being law everywhere. */
    STAGED,
    SUPERSEDED,
    ROLLED_BACK;

    /** Whether its lines may be changed. */
    public boolean editable() {
        return this == DRAFT || this == RETURNED;
    }

    /** Whether it may be published, or published further. */
    public boolean publishable() {
        return this == APPROVED || this == STAGED;
    }

    /** Whether it is, was or is going to be law, and so may be read by all readers of rules. */
    public boolean published() {
        return this == SCHEDULED || this == LIVE || this == STAGED || this == SUPERSEDED || this == ROLLED_BACK;
    }

    /** Whether it was submitted and not decided on yet. */
    public boolean inRelease() {
        return this == IN_REVIEW || this == LEGAL_REVIEW || this == IN_APPROVAL;
    }
}
