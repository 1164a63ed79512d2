// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.ladder;

import io.anlan.service.platform.calendar.WorkingCalendar;
import io.anlan.service.supervision.ladder.LadderFacts.RunningDuty;
import io.anlan.service.supervision.ladder.LadderPolicy.Asked;
import io.anlan.service.supervision.ladder.LadderPolicy.DutyStanding;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts the facts of a day to the rules; remembers the answers while one looks at one ladder. */
final class LadderQuestions implements Climb.Questions {

    private final LadderPolicy policy;
    private final WorkingCalendar calendar;
    private final Map<Question, List<Asked>> answers = new HashMap<>();
    private final Map<LocalDate, Map<LocalDate, Integer>> workingDays = new HashMap<>();

    LadderQuestions(LadderPolicy policy, WorkingCalendar calendar) {
        this.policy = policy;
        this.calendar = calendar;
    }

    @Override
    public List<Asked> asked(LadderFacts facts, LocalDate on) {
        return answers.computeIfAbsent(
                new Question(facts, on),
                question -> facts.duties().stream()
                        .flatMap(duty -> policy.asked(facts, standing(duty, on), on).stream())
                        .toList());
    }

    /** How a duty stands on a day with its last day. */
    DutyStanding standing(RunningDuty duty, LocalDate on) {
        long over = ChronoUnit.DAYS.between(duty.dueOn(), on);
        return new DutyStanding(
                duty.duty(),
                duty.state(),
                (int) Math.max(0, -over),
                (int) Math.max(0, over),
                over <= 0 ? 0 : workingDays(duty.dueOn(), on));
    }

    /** After the first day, until and with the last. */
    private int workingDays(LocalDate after, LocalDate until) {
        Map<LocalDate, Integer> counted = workingDays.computeIfAbsent(after, day -> new HashMap<>());
        Integer before = counted.get(until.minusDays(1));
        int count = before == null
                ? (int) after.plusDays(1)
                        .datesUntil(until.plusDays(1))
                        .filter(calendar::isWorkingDay)
                        .count()
                : before + (calendar.isWorkingDay(until) ? 1 : 0);
        counted.put(until, count);
        return count;
    }

    private record Question(LadderFacts facts, LocalDate on) {}
}
