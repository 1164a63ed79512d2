// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.compliance.rules;

import io.anlan.rules.Decision;
import io.anlan.rules.FactValue;
import io.anlan.rules.Snapshot;
import io.anlan.service.hiddendanger.determination.Circumstances;
import io.anlan.service.hiddendanger.determination.DeadlinePolicy.Deadline;
import io.anlan.service.hiddendanger.determination.DeadlinePolicy.ToRectify;
import io.anlan.service.hiddendanger.determination.Determination;
import io.anlan.service.platform.calendar.WorkingCalendar;
import io.anlan.service.platform.calendar.WorkingCalendars;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides as the service does, under rules of the caller's choice: what if they were others? */
public final class Deciders {

    private final RulesDeterminer determiner;
    private final RulesDeadlinePolicy deadlines;

    public Deciders(Snapshot rules, WorkingCalendars calendars) {
        this.determiner = new RulesDeterminer(() -> rules);
        this.deadlines = new RulesDeadlinePolicy(() -> rules, calendars);
    }

    /** Throws like {@link io.anlan.service.hiddendanger.determination.Determiner}. */
    public Determination determine(Circumstances circumstances) {
        return determiner.determine(circumstances);
    }

    /** Without its reasons, for very many; throws like {@link #determine}. */
    public Verdict verdict(Circumstances circumstances) {
        Decision decision = determiner.decide(circumstances);
        return new Verdict(RulesDeterminer.outcome(decision), RulesDeterminer.criteria(decision));
    }

    public Deadline deadline(ToRectify what, LocalDate from) {
        return deadlines.deadlineFor(what, from);
    }

    /** The last day alone, for very many. */
    public LocalDate dueOn(ToRectify what, LocalDate from) {
        return deadlines.dueOn(what, from);
    }

    /** The last day of the period that the answers of a deadline pack give; none when they give none. */
    public static Optional<LocalDate> dueOn(LocalDate from, Map<String, FactValue> answers, WorkingCalendar calendar) {
        return DeadlineCount.dueOn(from, answers, calendar);
    }

    /** @param criteria clauses that are met */
    public record Verdict(Determination.Outcome outcome, List<String> criteria) {}
}
