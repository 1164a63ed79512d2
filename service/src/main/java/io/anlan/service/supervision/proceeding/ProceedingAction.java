// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.proceeding;

import java.util.Arrays;
import java.util.List;

/** What people may do in a proceeding, and at which of its statuses. */
public enum ProceedingAction {
    DECIDE_LISTING(ProceedingKind.LISTING, ProceedingStatus.PROPOSED),
    PUBLISH_LISTING(ProceedingKind.LISTING, ProceedingStatus.LISTED, ProceedingStatus.DELISTED),
    REPORT_PROGRESS(ProceedingKind.LISTING, ProceedingStatus.LISTED),
    RECORD_VISIT(ProceedingKind.LISTING, ProceedingStatus.LISTED, ProceedingStatus.ACCEPTED),
    REQUEST_EXTENSION(ProceedingKind.LISTING, ProceedingStatus.LISTED),
    DECIDE_EXTENSION(ProceedingKind.LISTING, ProceedingStatus.LISTED),
    ACCEPT_LISTED(ProceedingKind.LISTING, ProceedingStatus.LISTED),
    DECIDE_DELISTING(ProceedingKind.LISTING, ProceedingStatus.ACCEPTED),
    WITHDRAW_LISTING(ProceedingKind.LISTING, ProceedingStatus.PROPOSED),
    CALL(ProceedingKind.INTERVIEW, ProceedingStatus.PROPOSED),
    HOLD(ProceedingKind.INTERVIEW, ProceedingStatus.CALLED),
    NOTE_ABSENCE(ProceedingKind.INTERVIEW, ProceedingStatus.CALLED),
    FOLLOW_UP(ProceedingKind.INTERVIEW, ProceedingStatus.HELD),
    WITHDRAW_INTERVIEW(ProceedingKind.INTERVIEW, ProceedingStatus.PROPOSED, ProceedingStatus.CALLED),
    DECIDE_TRANSFER(ProceedingKind.ENFORCEMENT, ProceedingStatus.PROPOSED),
    DECIDE_FILING(ProceedingKind.ENFORCEMENT, ProceedingStatus.TRANSFERRED),
    RECORD_OUTCOME(ProceedingKind.ENFORCEMENT, ProceedingStatus.FILED),
    PUBLISH_PENALTY(ProceedingKind.ENFORCEMENT, ProceedingStatus.DECIDED),
    WITHDRAW_TRANSFER(ProceedingKind.ENFORCEMENT, ProceedingStatus.PROPOSED, ProceedingStatus.TRANSFERRED);

    private final ProceedingKind kind;
    private final ProceedingStatus status;
    private final ProceedingStatus otherStatus;

    ProceedingAction(ProceedingKind kind, ProceedingStatus status) {
        this(kind, status, status);
    }

    ProceedingAction(ProceedingKind kind, ProceedingStatus status, ProceedingStatus otherStatus) {
        this.kind = kind;
        this.status = status;
        this.otherStatus = otherStatus;
    }

    boolean fits(Proceeding it) {
        return kind == it.kind() && it.is(status, otherStatus) && it.endedAt() == null;
    }

    /** Whether somebody waits for it; what may be done at any time is not in anybody's queue. */
    boolean isAwaited() {
        return switch (this) {
            case REPORT_PROGRESS,
                    RECORD_VISIT,
                    REQUEST_EXTENSION,
                    WITHDRAW_LISTING,
                    WITHDRAW_INTERVIEW,
                    WITHDRAW_TRANSFER -> false;
            default -> true;
        };
    }

    ProceedingKind kind() {
        return kind;
    }

    /** All of a kind, in the order in which they are done. */
    static List<ProceedingAction> of(ProceedingKind kind) {
        return Arrays.stream(values()).filter(action -> action.kind == kind).toList();
    }
}
