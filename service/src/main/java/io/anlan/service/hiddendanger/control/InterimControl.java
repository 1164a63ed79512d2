// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.control;

import io.anlan.service.hiddendanger.HiddenDangerStatus;
import io.anlan.service.platform.Wording;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that holds until a hidden danger is rectified.
 *
 * @param position counts from 1 within the hidden danger
 * @param fromDay the first day; Asia/Shanghai
 * @param untilDay the last day of a suspension, at most six months later; null where none is set
 * @param plan round of the plan that declared it; null for what was ordered by itself
 * @param resumptions requests to lift it, in their order; it is in force until one is granted
 */
public record InterimControl(
        int position,
        ControlKind kind,
        Wording label,
        String description,
        LocalDate fromDay,
        @Nullable LocalDate untilDay,
        List<String> evidence,
        @Nullable Integer plan,
        Instant orderedAt,
        String orderedBy,
        @Nullable Instant expiredAt,
        ControlState state,
        List<Resumption> resumptions) {

    /** How a control stands. */
    public enum ControlState {
        IN_FORCE,
        /** Its last day has passed, and nobody consented yet to resume. */
        EXPIRED,
        LIFTED,
        /** The hidden danger was closed or dismissed while it held. */
        ENDED
    }

    /**
     * A request to resume, and what the review found.
     *
     * @param granted null while the review is awaited
     */
    public record Resumption(
            int round,
            String reason,
            List<String> evidence,
            Instant askedAt,
            String askedBy,
            @Schema(hidden = true) String askedByUser,
            @Nullable Boolean granted,
            @Nullable Instant reviewedAt,
            @Nullable String reviewedBy,
            @Nullable String opinion,
            List<String> reviewEvidence) {}

    static ControlState state(HiddenDangerStatus status, @Nullable Instant expiredAt, List<Resumption> resumptions) {
        if (resumptions.stream().anyMatch(one -> Boolean.TRUE.equals(one.granted()))) {
            return ControlState.LIFTED;
        }
        if (!status.isOpen()) {
            return ControlState.ENDED;
        }
        return expiredAt == null ? ControlState.IN_FORCE : ControlState.EXPIRED;
    }

    boolean holds() {
        return state == ControlState.IN_FORCE || state == ControlState.EXPIRED;
    }

    /** The request that waits for its review; null when none does. */
    @Nullable
    Resumption pending() {
        return resumptions.stream()
                .filter(one -> one.granted() == null)
                .findFirst()
                .orElse(null);
    }
}
