// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules;

/** What a pack decides. */
public enum PackKind {
    CONTROL_MEASURES,
    RISK_GRADING,
    DETERMINATION,
    DEADLINES,
    CLOCKS,
    ESCALATION,
    LISTING,
    ROUTING,
    SCORING,
    REWARDS,
    SENSING;

    /** Whether silence is an answer too: where no row speaks, a clock goes on as it did, and nothing is due. */
    public boolean maySayNothing() {
        return this == CLOCKS || this == ESCALATION;
    }
}
