// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.ladder;

import io.anlan.service.hiddendanger.clock.DayUnit;
import io.anlan.service.hiddendanger.clock.Duty;
import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.hiddendanger.determination.Jurisdiction;
import io.anlan.service.platform.Role;
import io.anlan.service.platform.Shanghai;
import io.anlan.service.platform.calendar.Calendars;
import io.anlan.service.platform.calendar.WorkingCalendar;
import io.anlan.service.supervision.ladder.LadderFacts.DutyState;
import io.anlan.service.supervision.ladder.LadderFacts.RunningDuty;
import io.anlan.service.supervision.ladder.LadderPolicy.Asked;
import io.anlan.service.supervision.ladder.LadderPolicy.Repeat;
import io.anlan.service.supervision.ladder.LadderPolicy.Rung;
import io.anlan.service.supervision.ladder.Move.Taken;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks at one ladder as the service does, under a small table: remind from day 1, urge on 3, tell on 5, interview on 7. */
final class Looker {

    static final WorkingCalendar CALENDAR = Calendars.STATE_COUNCIL;
    static final LocalDate DUE = LocalDate.of(2026, 3, 17);
    static final Instant BEGUN = at("2026-03-10T09:00");

    final List<Move> moves = new ArrayList<>();
    Map<Rung, Standing> standings = new HashMap<>();
    private final Climb.Questions questions;
    private Instant looked = BEGUN;
    private long seen;

    Looker(boolean workingDays) {
        this.questions = (facts, day) -> asked(facts, day, workingDays);
    }

    /** As often as one likes; a clock that was put back is taken for standing still. */
    Looker look(List<LadderFacts.Dated> history, Instant now) {
        Instant to = now.isBefore(looked) ? looked : now;
        List<LadderFacts.Dated> known =
                history.stream().filter(dated -> !dated.at().isAfter(to)).toList();
        Climb climb = new Climb(questions, CALENDAR, standings);
        climb.through(known, seen, looked, to);
        moves.addAll(climb.moves());
        standings = new HashMap<>(climb.standings());
        looked = to;
        seen = known.get(known.size() - 1).id();
        return this;
    }

    Instant next(LadderFacts facts) {
        return new Climb(questions, CALENDAR, standings).next(facts, looked, looked.plusSeconds(40L * 86_400));
    }

    @Nullable
    LadderStep reached(LadderFacts facts) {
        Asked reached = new Climb(questions, CALENDAR, standings).reached(facts, looked);
        return reached == null ? null : reached.step();
    }

    /** What was taken, e.g. {@code URGE 1 2026-03-20T08:00}, and taken back, e.g. {@code -URGE 1 …}. */
    List<String> told() {
        return moves.stream()
                .map(move -> {
                    String when =
                            LocalDateTime.ofInstant(move.at(), Shanghai.ZONE).toString();
                    return move instanceof Taken taken
                            ? taken.asked().step() + " " + taken.occurrence() + " " + when
                            : "-" + ((Move.Eased) move).step() + " " + ((Move.Eased) move).occurrence() + " " + when;
                })
                .toList();
    }

    static Instant at(String shanghai) {
        return LocalDateTime.parse(shanghai).atZone(Shanghai.ZONE).toInstant();
    }

    static LadderFacts facts(LocalDate dueOn, DutyState state) {
        return new LadderFacts(
                new Jurisdiction("310115", "MACHINERY"),
                HiddenDangerLevel.MAJOR,
                "SENSOR",
                0,
                0,
                0,
                null,
                state == DutyState.OVER,
                state == DutyState.OVER ? List.of() : List.of(new RunningDuty(Duty.RECTIFICATION, dueOn, state)));
    }

    static LadderFacts.Dated dated(long id, Instant at, LadderFacts facts) {
        return new LadderFacts.Dated(id, at, "test", facts);
    }

    private static List<Asked> asked(LadderFacts facts, LocalDate day, boolean workingDays) {
        List<Asked> asked = new ArrayList<>();
        for (RunningDuty duty : facts.duties()) {
            long over = workingDays
                    ? duty.dueOn().isBefore(day)
                            ? duty.dueOn()
                                    .plusDays(1)
                                    .datesUntil(day.plusDays(1))
                                    .filter(CALENDAR::isWorkingDay)
                                    .count()
                            : 0
                    : day.toEpochDay() - duty.dueOn().toEpochDay();
            boolean runs = duty.state() == DutyState.RUNNING;
            var unit = workingDays ? DayUnit.WORKING_DAYS : DayUnit.CALENDAR_DAYS;
            if (runs && over >= 1) {
                asked.add(step("r", LadderStep.REMIND, 8, new Repeat(1, unit), false));
            }
            if (runs && over >= 3) {
                asked.add(step("u", LadderStep.URGE, 8, null, true));
            }
            if (duty.state() != DutyState.WAITS_IN_TIME && over >= 5) {
                asked.add(step("n", LadderStep.NOTICE_UP, 10, null, true));
            }
            if (runs && over >= 7) {
                asked.add(step("i", LadderStep.INTERVIEW, 8, null, false));
            }
        }
        return asked;
    }

    private static Asked step(String row, LadderStep step, int hour, @Nullable Repeat repeat, boolean eases) {
        return new Asked(Duty.RECTIFICATION, row, step, null, Set.of(Role.SUPERVISOR), hour, repeat, eases);
    }
}
