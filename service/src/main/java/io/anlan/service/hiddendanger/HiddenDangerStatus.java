// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import io.anlan.service.platform.Wording;
import java.util.Set;

/** Whose turn it is with a hidden danger, and where it may go from there. */
public enum HiddenDangerStatus {
    REGISTERED("已登记", "registered"),
    GRADED("已定级", "graded"),
    PLAN_SUBMITTED("方案待审", "plan submitted"),
    RECTIFYING("整改中", "rectifying"),
    SUBMITTED("待验收", "submitted"),
    CLOSED("已销号", "closed"),
    DISMISSED("已排除", "dismissed");

    private final String zh;
    private final String en;

    HiddenDangerStatus(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public Wording label() {
        return new Wording(zh, en);
    }

    public boolean isOpen() {
        return this != CLOSED && this != DISMISSED;
    }

    public boolean mayBecome(HiddenDangerStatus next) {
        return next == DISMISSED ? isOpen() : onwards().contains(next);
    }

    /** Where rules that are applied again may take it back to, or an end that is taken back. */
    public boolean mayReturnTo(HiddenDangerStatus earlier) {
        return switch (this) {
            case GRADED, PLAN_SUBMITTED -> earlier == REGISTERED;
            case RECTIFYING, SUBMITTED -> earlier == GRADED;
            case CLOSED -> earlier == REGISTERED || earlier == GRADED;
            case DISMISSED -> earlier.isOpen();
            case REGISTERED -> false;
        };
    }

    /** Whether an order to the enterprise is in force. */
    public boolean isOrdered() {
        return this == RECTIFYING || this == SUBMITTED;
    }

    private Set<HiddenDangerStatus> onwards() {
        return switch (this) {
            case REGISTERED -> Set.of(GRADED, RECTIFYING);
            case GRADED -> Set.of(PLAN_SUBMITTED);
            case PLAN_SUBMITTED -> Set.of(GRADED, RECTIFYING);
            case RECTIFYING -> Set.of(SUBMITTED);
            case SUBMITTED -> Set.of(RECTIFYING, CLOSED);
            case CLOSED, DISMISSED -> Set.of();
        };
    }
}
