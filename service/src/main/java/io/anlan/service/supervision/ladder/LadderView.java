// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.ladder;

import io.anlan.service.hiddendanger.determination.ExplainedDecision.Basis;
import io.anlan.service.hiddendanger.determination.ExplainedDecision.ConditionCheck;
import io.anlan.service.hiddendanger.determination.ExplainedDecision.Layer;
import io.anlan.service.platform.Role;
import io.anlan.service.platform.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ladder of one hidden danger: what was done and why, and what comes next.
 *
 * @param episode 0 when no clock ever ran, so that there is no ladder
 * @param rung the highest step that stands; null when none does
 * @param overAt null while it climbs
 * @param nextLookAt null when it is over
 * @param upcoming what falls within forty days if nothing changes, the next first
 * @param conditional what would follow from something else than time
 */
public record LadderView(
        String number,
        int episode,
        @Nullable LadderStep rung,
        @Nullable Instant begunAt,
        @Nullable Instant overAt,
        @Nullable Instant nextLookAt,
        List<LadderStepView> steps,
        List<UpcomingStep> upcoming,
        List<UpcomingStep> conditional) {

    /**
     * A step that was taken.
     *
     * @param duty as the rules' list of duties names it
     * @param level of the authority a listing was proposed to; null for other steps
     * @param overtaken how many occurrences before it fell while nobody looked
     * @param fellAt when the rules asked for it
     * @param easedAt when it was taken back; null while it stands
     */
    public record LadderStepView(
            LadderStep step,
            String duty,
            String row,
            int occurrence,
            @Nullable String level,
            List<Role> audience,
            int overtaken,
            Instant fellAt,
            Instant takenAt,
            @Nullable Instant easedAt,
            LadderReasons why) {}

    /** Why a step was taken, as it was stored with it. */
    public record LadderReasons(
            LadderRow row,
            List<ConditionCheck> checks,
            LocalDate on,
            String packId,
            String packVersion,
            List<Layer> layers,
            long publication) {}

    public record LadderRow(String id, Wording sentence, Basis basis) {}

    /**
     * @param duty as the rules' list of duties names it
     * @param at null when time alone does not bring it about
     * @param checks its conditions as they stand today
     */
    public record UpcomingStep(
            LadderStep step,
            String duty,
            String row,
            Wording sentence,
            @Nullable Instant at,
            List<ConditionCheck> checks) {}
}
