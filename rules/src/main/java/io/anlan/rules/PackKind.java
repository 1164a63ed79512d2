// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules;

/** What a pack decides. */
public enum PackKind {
    CONTROL_MEASURES,
    RISK_GRADING,
    DETERMINATION,
    DEADLINES,
    ESCALATION,
    LISTING,
    ROUTING,
    SCORING,
    REWARDS,
    SENSING
}
