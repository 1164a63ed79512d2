// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.ladder;

import io.anlan.service.hiddendanger.clock.Duty;
import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.hiddendanger.determination.Jurisdiction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a ladder looks at but the day; what follows on each day follows from these.
 *
 * @param under whose rules apply
 * @param level null while facts are missing
 * @param rejections how often the rectification was not accepted
 * @param missedProgress how many progress reports are missing
 * @param extensions how many were granted
 * @param listingLevel of the authority that lists it; null when nobody does
 * @param over nothing is left to do about it
 * @param duties whose clocks run
 */
public record LadderFacts(
        Jurisdiction under,
        @Nullable HiddenDangerLevel level,
        String source,
        int rejections,
        int missedProgress,
        int extensions,
        @Nullable String listingLevel,
        boolean over,
        List<RunningDuty> duties) {

    public LadderFacts {
        duties = List.copyOf(duties);
    }

    /** How a duty is dealt with; as the rules' list {@code dutyState} names it. */
    public enum DutyState {
        RUNNING,
        WAITS_IN_TIME,
        WAITS_LATE,
        DEFERRED,
        OVER
    }

    /** @param dueOn its last day */
    public record RunningDuty(Duty duty, LocalDate dueOn, DutyState state) {}

    /**
     * Since when they are so.
     *
     * @param id rises with every change
     * @param cause what changed, in one word
     */
    public record Dated(long id, Instant at, String cause, LadderFacts facts) {}
}
