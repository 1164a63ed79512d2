// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.release;

import io.anlan.service.platform.Role;
import io.anlan.service.rulebook.RevisionState;

/** What is decided on a draft, by whom, and where it waits for that. */
public enum ReleaseStep {
    SUBMISSION(Role.RULE_AUTHOR, RevisionState.DRAFT),
    REVIEW(Role.RULE_REVIEWER, RevisionState.IN_REVIEW),
    LEGAL_REVIEW(Role.RULE_LEGAL, RevisionState.LEGAL_REVIEW),
    APPROVAL(Role.RULE_APPROVER, RevisionState.IN_APPROVAL);

    private final Role role;
    private final RevisionState state;

    ReleaseStep(Role role, RevisionState state) {
        this.role = role;
        this.state = state;
    }

    Role role() {
        return role;
    }

    RevisionState state() {
        return state;
    }
}
