// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.desk;

import io.anlan.service.hiddendanger.HiddenDangerAction;
import java.util.EnumSet;
import java.util.Set;

/** What somebody takes a record for; as the rules' list {@code workTask} names it. */
public enum DeskTask {
    SUPPLY_FACTS,
    SUBMIT_PLAN,
    REVIEW_PLAN,
    RECTIFY,
    ACCEPT,
    DECIDE_MORE_TIME,
    REVIEW_RESUMPTION;

    /** What an act does, or takes out of the hands of whoever is at it. A dismissal leaves nothing to decide. */
    public static Set<DeskTask> touchedBy(HiddenDangerAction action) {
        return switch (action) {
            case SUPPLY_FACTS -> Set.of(SUPPLY_FACTS);
            case SUBMIT_PLAN -> Set.of(SUBMIT_PLAN);
            case APPROVE_PLAN, REJECT_PLAN -> Set.of(REVIEW_PLAN);
            case RECTIFY -> Set.of(RECTIFY);
            case ACCEPT, REJECT -> Set.of(ACCEPT);
            case DISMISS -> EnumSet.of(SUPPLY_FACTS, REVIEW_PLAN, ACCEPT, DECIDE_MORE_TIME, REVIEW_RESUMPTION);
            case REOPEN -> Set.of();
        };
    }
}
