// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.closure;

import io.anlan.service.platform.Wording;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to the end of a hidden danger.
 *
 * @param version of the record, which the next act has to have seen
 * @param causeNeeded whether nobody has said yet why it came about, and somebody must
 * @param causes the latest first
 * @param rechecks the latest first
 * @param ends that were taken back, the latest first
 * @param rule that says when it is looked at again; null while the level is not known
 */
public record ClosureView(
        String number,
        long version,
        int episode,
        boolean causeNeeded,
        List<CauseView> causes,
        List<RecheckView> rechecks,
        List<EndTakenBack> ends,
        @Nullable RecheckRuleView rule,
        List<AllowedClosureAct> allowedActions) {

    /** Why it came about, as somebody of the enterprise or the authority said. */
    public record CauseView(int episode, CauseCategory category, String analysis, Instant at, String by) {}

    /**
     * A look whether it stays away.
     *
     * @param waits whether it is still to be done; one of an episode that is over never is
     * @param draw that chose it; null for the check of the recurrence
     * @param result null until it was done
     */
    public record RecheckView(
            UUID id,
            String number,
            String title,
            String enterprise,
            int episode,
            RecheckKind kind,
            LocalDate dueOn,
            boolean waits,
            boolean due,
            @Nullable UUID draw,
            @Nullable RecheckResult result,
            @Nullable Instant checkedAt,
            @Nullable String checkedBy,
            @Nullable String words,
            List<String> evidence) {}

    /** Why it is looked at again. */
    public enum RecheckKind {
        RECURRENCE,
        SAMPLE
    }

    /** What was seen. */
    public enum RecheckResult {
        GONE,
        RECURRED
    }

    /**
     * @param kind REOPENED or REINSTATED
     * @param endedWith opinion of whoever closed it, or reason of whoever dismissed it
     */
    public record EndTakenBack(
            String kind, Instant endedAt, String endedBy, String endedWith, Instant at, String by, String reason) {}

    /**
     * @param after days from the closure; null when only the draw looks at it again
     * @param explanation row, basis and pack
     */
    public record RecheckRuleView(
            @Nullable Integer after,
            @Nullable Integer earliest,
            @Nullable Integer latest,
            BigDecimal sampleShare,
            int objectionDays,
            Map<String, Object> explanation) {}

    /** @param reason why not; null when allowed */
    public record AllowedClosureAct(
            ClosureAct action, boolean allowed, @Nullable Wording reason) {}

    /** What people do here. */
    public enum ClosureAct {
        ANALYSE_CAUSE,
        MOVE_RECURRENCE_CHECK,
        RECHECK
    }
}
