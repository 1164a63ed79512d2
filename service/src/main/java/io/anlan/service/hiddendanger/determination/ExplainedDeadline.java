// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.determination;

import io.anlan.service.platform.Wording;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a deadline came about, as it is told.
 *
 * @param startedOn Asia/Shanghai; does not count itself
 * @param days of the unit, from the row
 * @param accidentTypeNamed false when none was named, so the shortest period that could apply counts
 * @param layers as of a decision
 * @param publication as of a decision
 * @param calendarSteps of a period in working days
 * @param plan round of the approved plan whose time limit took the place of the standard one
 * @param extension round of the request that was granted and set this day
 * @param deferral as of an extension
 * @param previousDueOn the day that the extension's or the deferral's took the place of
 * @param standardDueOn the day that the plan's took the place of, or the first last day of an order that was moved
 */
public record ExplainedDeadline(
        LocalDate dueOn,
        LocalDate startedOn,
        int days,
        DayUnit unit,
        DeadlineRow row,
        List<ExplainedDecision.ConditionCheck> checks,
        boolean accidentTypeNamed,
        String packId,
        String packVersion,
        String packDigest,
        List<ExplainedDecision.Layer> layers,
        long publication,
        @Nullable CalendarSteps calendarSteps,
        @Nullable Integer plan,
        @Nullable Integer extension,
        @Nullable Integer deferral,
        @Nullable LocalDate previousDueOn,
        @Nullable LocalDate standardDueOn) {

    /**
     * Reads the plain form that is stored.
     *
     * @param stored everything but the two days
     */
    public static ExplainedDeadline of(Map<String, Object> stored, LocalDate dueOn, LocalDate startedOn) {
        Map<String, Object> told = new LinkedHashMap<>(stored);
        told.put("dueOn", dueOn.toString());
        told.put("startedOn", startedOn.toString());
        return JsonMapper.shared().convertValue(told, ExplainedDeadline.class);
    }

    /** What a period is counted in. */
    public enum DayUnit {
        WORKING_DAYS,
        CALENDAR_DAYS
    }

    /** The row of the deadline pack that gave the period. */
    public record DeadlineRow(String id, Wording sentence, ExplainedDecision.Basis basis) {}

    /**
     * Days of the period that did not count, or counted although they are weekend days.
     *
     * @param yearsNotCovered years whose public holidays were not yet published
     */
    public record CalendarSteps(
            List<LocalDate> weekends,
            List<LocalDate> holidays,
            List<LocalDate> workedWeekends,
            List<Integer> yearsNotCovered) {}
}
