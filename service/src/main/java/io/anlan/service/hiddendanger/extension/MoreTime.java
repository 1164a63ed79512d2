// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.extension;

import io.anlan.service.evidence.EvidenceFile;
import io.anlan.service.platform.Role;
import io.anlan.service.platform.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All requests for more time of one hidden danger as the current actor sees them, with what that actor may do next.
 *
 * @param version of the hidden danger
 * @param dueOn its last day; null without an order
 * @param deferredUntil until when the danger is borne; null unless it is now
 * @param items the latest first
 */
public record MoreTime(
        String number,
        long version,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate deferredUntil,
        List<PostponementView> items,
        List<AllowedPostponement> allowedActions) {

    /**
     * One request.
     *
     * @param dueBefore the last day when it was made
     * @param decideBy last day to decide
     * @param late whether nobody had decided by then
     * @param why who decides, and why
     * @param verdict null unless it was decided
     * @param ending null unless it was withdrawn, lapsed or ended early
     */
    public record PostponementView(
            int round,
            PostponementKind kind,
            PostponementState state,
            LocalDate requestedTo,
            LocalDate dueBefore,
            String reason,
            String interimControls,
            List<EvidenceFile> evidence,
            Instant requestedAt,
            String requestedBy,
            LocalDate decideBy,
            boolean late,
            PostponementRoute why,
            @Nullable PostponementVerdict verdict,
            @Nullable PostponementEnding ending) {

        static PostponementView of(Postponement it, List<EvidenceFile> evidence) {
            Postponement.Asking asking = it.asking();
            return new PostponementView(
                    it.round(),
                    it.kind(),
                    it.state(),
                    asking.requestedTo(),
                    asking.dueBefore(),
                    asking.reason(),
                    asking.interimControls(),
                    evidence,
                    asking.requestedAt(),
                    asking.requestedByName(),
                    it.decideBy(),
                    it.remindedAt() != null,
                    PostponementRoute.of(it.route(), it.approver(), it.nextApprover()),
                    PostponementVerdict.of(it.verdict()),
                    PostponementEnding.of(it.ending()));
        }
    }

    /** @param grantedTo null when it was refused */
    public record PostponementVerdict(
            Instant at,
            String by,
            Role as,
            String opinion,
            @Nullable LocalDate grantedTo) {

        static @Nullable PostponementVerdict of(Postponement.@Nullable Verdict verdict) {
            return verdict == null
                    ? null
                    : new PostponementVerdict(
                            verdict.decidedAt(),
                            verdict.decidedByName(),
                            verdict.decidedAs(),
                            verdict.opinion(),
                            verdict.grantedTo());
        }
    }

    public record PostponementEnding(Instant at, String by, String reason) {

        static @Nullable PostponementEnding of(Postponement.@Nullable Ending ending) {
            return ending == null
                    ? null
                    : new PostponementEnding(ending.endedAt(), ending.endedByName(), ending.endReason());
        }
    }

    /** @param reason why not; null when allowed */
    public record AllowedPostponement(
            PostponementAction action,
            boolean allowed,
            @Nullable Wording reason) {}
}
