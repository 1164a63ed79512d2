// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.clock;

import io.anlan.service.hiddendanger.clock.ClockBook.ClockLine;
import io.anlan.service.hiddendanger.determination.ExplainedDeadline.DeadlineRow;
import io.anlan.service.hiddendanger.determination.ExplainedDecision;
import io.anlan.service.platform.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The time of a duty as it is told: how it stands, every line of its book and every stretch of days, oldest first.
 *
 * @param dueOn as of {@link DutyClock}
 * @param overdue whether the last day has passed, or had when the clock was stopped
 */
public record DutyTime(
        Duty duty,
        DutyClock.State state,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate since,
        boolean overdue,
        List<NotedAct> lines,
        List<Stretch> stretches) {

    static DutyTime of(Duty duty, List<ClockLine> book, WorkingCalendar calendar, LocalDate today) {
        DutyClock clock = DutyClock.of(Clocks.entries(book), calendar);
        Map<Long, LocalDate> corrected = new HashMap<>();
        for (ClockLine line : book) {
            if (line.entry().act() == ClockAct.CORRECT) {
                corrected.put(
                        Objects.requireNonNull(line.entry().corrects()),
                        line.entry().holdsFrom());
            }
        }
        return new DutyTime(
                duty,
                clock.state(),
                clock.dueOn(),
                clock.since(),
                clock.isOverdue(today),
                book.stream()
                        .map(line ->
                                NotedAct.of(line, corrected.get(line.entry().seq())))
                        .toList(),
                clock.stretches());
    }

    /**
     * A line of the book.
     *
     * @param event that touched the clock; of a correction null
     * @param holdsFrom as it was noted
     * @param correctedTo the day it holds from instead; null unless it was corrected
     * @param corrects seq of the line that a correction is about
     * @param reason of a person
     * @param rule that said what happens; null for a correction and for what was taken over
     */
    public record NotedAct(
            long seq,
            ClockAct act,
            @Nullable DutyEvent event,
            LocalDate holdsFrom,
            @Nullable LocalDate correctedTo,
            @Nullable Long corrects,
            @Nullable Period period,
            Instant at,
            String by,
            @Nullable String reason,
            @Nullable ClockRule rule) {

        private static NotedAct of(ClockLine line, @Nullable LocalDate correctedTo) {
            ClockEntry entry = line.entry();
            return new NotedAct(
                    entry.seq(),
                    entry.act(),
                    line.event(),
                    entry.holdsFrom(),
                    correctedTo,
                    entry.corrects(),
                    entry.period(),
                    line.at(),
                    line.byName(),
                    line.reason(),
                    line.explanation().isEmpty()
                            ? null
                            : JsonMapper.shared().convertValue(line.explanation(), ClockRule.class));
        }
    }

    /** The row of the clocks' pack that said what happens. */
    public record ClockRule(
            DeadlineRow row,
            String packId,
            String packVersion,
            List<ExplainedDecision.Layer> layers,
            long publication) {}
}
