// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.redetermination;

import io.anlan.service.hiddendanger.determination.Determination.Outcome;
import io.anlan.service.hiddendanger.determination.ExplainedDeadline;
import io.anlan.service.hiddendanger.determination.ExplainedDecision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a publication changed in cases under way; counts and cases are those of the scope of whoever asks.
 *
 * @param total cases to look at, of everybody
 * @param done of them, those looked at
 * @param unread of them, those whose facts the vocabulary of today does not take
 * @param next cursor of the next page; null on the last
 */
public record RedeterminationReport(
        long publication,
        String packId,
        UUID revision,
        RedeterminationStatus status,
        Instant effectiveAt,
        long total,
        long done,
        long unread,
        CaseCounts counts,
        List<RedeterminedCase> items,
        @Nullable String next) {

    /** How it stands. */
    public enum RedeterminationStatus {
        /** For its instant to come. */
        WAITING,
        RUNNING,
        DONE,
        /** The rules were taken back before they were law. */
        LAPSED,
        FAILED
    }

    /** What became of a case. */
    public enum CaseState {
        /** It had no order yet and was decided again. */
        TAKEN,
        /** It has an order, so somebody decides whether that changes. */
        TO_DECIDE,
        ACCEPTED,
        LEFT
    }

    public record CaseCounts(long taken, long toDecide, long accepted, long left) {}

    /**
     * A case that changed, or would.
     *
     * @param acceptable whether the new answer can take the place of the old one; facts may be missing for it
     */
    public record RedeterminedCase(
            String number,
            String title,
            String enterpriseCode,
            String enterpriseName,
            String districtCode,
            String industry,
            CaseState state,
            boolean acceptable,
            CaseAnswer before,
            CaseAnswer after,
            Instant at,
            @Nullable CaseResolution resolution) {}

    /** @param dueOn null without an order */
    public record CaseAnswer(
            Outcome outcome,
            List<String> criteria,
            @Nullable LocalDate dueOn) {}

    public record CaseResolution(Instant at, String by, String byName, String reason) {}

    /** Both explanations of one case. */
    public record RedeterminedReasons(RedeterminedCase about, CaseReasons before, CaseReasons after) {}

    /** @param deadline null without an order */
    public record CaseReasons(
            ExplainedDecision decision, @Nullable ExplainedDeadline deadline) {}
}
