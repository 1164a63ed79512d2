// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.ladder;

import io.anlan.service.platform.Shanghai;
import io.anlan.service.platform.calendar.WorkingCalendar;
import io.anlan.service.supervision.ladder.LadderPolicy.Asked;
import io.anlan.service.supervision.ladder.LadderPolicy.Repeat;
import io.anlan.service.supervision.ladder.LadderPolicy.Rung;
import io.anlan.service.supervision.ladder.Move.Eased;
import io.anlan.service.supervision.ladder.Move.Taken;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Follows a ladder through time: what is taken and what is taken back follows from the facts, the moments of their changes
 * and the rules alone. Who looks seldom finds what who looks every minute finds.
 */
final class Climb {

    private static final Comparator<Asked> LOWEST_FIRST = Comparator.comparing(Asked::step);

    private static final Comparator<Map.Entry<Rung, Standing>> HIGHEST_FIRST = Comparator.comparing(
                    (Map.Entry<Rung, Standing> entry) -> entry.getValue().step())
            .reversed()
            .thenComparing(entry -> entry.getKey().row());

    private final Questions questions;
    private final WorkingCalendar calendar;
    private final Map<Rung, Standing> standings;
    private final List<Move> moves = new ArrayList<>();

    Climb(Questions questions, WorkingCalendar calendar, Map<Rung, Standing> standings) {
        this.questions = questions;
        this.calendar = calendar;
        this.standings = new LinkedHashMap<>(standings);
    }

    /**
     * Everything that falls after {@code from}, until and with {@code to}: stretch by stretch, each under the facts that held.
     * What was noted late holds from when it was noted.
     *
     * @param seen id of the last facts that were known at {@code from}
     */
    void through(List<LadderFacts.Dated> history, long seen, Instant from, Instant to) {
        Instant at = from;
        for (int i = 0; i < history.size(); i++) {
            LadderFacts.Dated dated = history.get(i);
            boolean last = i == history.size() - 1;
            if (!last && history.get(i + 1).id() <= seen) {
                continue; // known, and followed by what was known too
            }
            Instant end = last ? to : latest(at, earliest(history.get(i + 1).at(), to));
            along(dated.facts(), at, dated.id() > seen, end);
            at = end;
        }
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** @param changed whether the facts are news at {@code from}, so that the moment itself counts too */
    private void along(LadderFacts facts, Instant from, boolean changed, Instant to) {
        if (changed) {
            at(facts, from);
        }
        for (LocalDate day = day(from); !day.isAfter(day(to)); day = day.plusDays(1)) {
            for (Instant moment : moments(facts, day)) {
                if (moment.isAfter(from) && !moment.isAfter(to)) {
                    at(facts, moment);
                }
            }
        }
    }

    /** The first moment after {@code from} at which something falls, if the facts do not change; the last to ask for otherwise. */
    Instant next(LadderFacts facts, Instant from, Instant last) {
        for (LocalDate day = day(from); !day.isAfter(day(last)); day = day.plusDays(1)) {
            for (Instant moment : moments(facts, day)) {
                if (moment.isAfter(from)
                        && moment.isBefore(last)
                        && !fallsAt(facts, moment).isEmpty()) {
                    return moment;
                }
            }
        }
        return last;
    }

    /** What would fall after {@code from} if nothing changes: of each row the first, in the order of time. */
    List<Taken> ahead(LadderFacts facts, Instant from, Instant last) {
        Climb forecast = new Climb(questions, calendar, standings);
        forecast.along(facts, from, false, last);
        Map<Rung, Taken> first = new LinkedHashMap<>();
        for (Move move : forecast.moves) {
            if (move instanceof Taken taken) {
                first.putIfAbsent(taken.rung(), taken);
            }
        }
        return List.copyOf(first.values());
    }

    /** What fell, in its order; of a step that fell repeatedly the last, which speaks for those before it. */
    List<Move> moves() {
        List<Move> kept = new ArrayList<>();
        Map<Rung, Integer> overtaken = new LinkedHashMap<>();
        for (int i = 0; i < moves.size(); i++) {
            Move move = moves.get(i);
            if (!(move instanceof Taken taken)) {
                kept.add(move);
            } else if (isOvertaken(taken, i)) {
                overtaken.merge(move.rung(), 1, Integer::sum);
            } else {
                Integer before = overtaken.remove(move.rung());
                kept.add(before == null ? taken : taken.overtaking(before));
            }
        }
        return kept;
    }

    private boolean isOvertaken(Taken taken, int position) {
        if (taken.asked().repeat() == null) {
            return false;
        }
        for (Move later : moves.subList(position + 1, moves.size())) {
            if (later.rung().equals(taken.rung())) {
                return later instanceof Taken;
            }
        }
        return false;
    }

    /** How each step stands by now. */
    Map<Rung, Standing> standings() {
        return Map.copyOf(standings);
    }

    /** The highest step that stands and is still asked for; null when none is. */
    @Nullable
    Asked reached(LadderFacts facts, Instant at) {
        return questions.asked(facts, day(at)).stream()
                .filter(asked -> {
                    Standing standing = standings.get(asked.rung());
                    return standing != null && !standing.eased();
                })
                .max(LOWEST_FIRST)
                .orElse(null);
    }

    private void at(LadderFacts facts, Instant moment) {
        for (Move move : fallsAt(facts, moment)) {
            moves.add(move);
            if (move instanceof Taken taken) {
                standings.put(taken.rung(), Standing.of(taken));
            } else {
                standings.computeIfPresent(move.rung(), (rung, standing) -> standing.easing());
            }
        }
    }

    private List<Move> fallsAt(LadderFacts facts, Instant moment) {
        ZonedDateTime there = moment.atZone(Shanghai.ZONE);
        List<Asked> asked = questions.asked(facts, there.toLocalDate());
        List<Move> falls = new ArrayList<>();
        standings.entrySet().stream()
                .filter(entry -> entry.getValue().eases() && !entry.getValue().eased())
                .filter(entry -> asked.stream().noneMatch(one -> one.rung().equals(entry.getKey())))
                .sorted(HIGHEST_FIRST)
                .forEach(entry -> falls.add(new Eased(
                        entry.getKey(),
                        entry.getValue().step(),
                        entry.getValue().occurrence(),
                        moment)));
        asked.stream()
                .filter(one -> there.getHour() >= one.hour() && isDue(one, there.toLocalDate()))
                .sorted(LOWEST_FIRST)
                .forEach(one -> falls.add(new Taken(one, occurrence(one), moment, 0)));
        return falls;
    }

    private int occurrence(Asked asked) {
        Standing standing = standings.get(asked.rung());
        return standing == null ? 1 : standing.occurrence() + 1;
    }

    private boolean isDue(Asked asked, LocalDate day) {
        Standing standing = standings.get(asked.rung());
        if (standing == null || standing.eased()) {
            return true;
        }
        Repeat repeat = asked.repeat();
        return repeat != null && !day.isBefore(after(standing.day(), repeat));
    }

    private LocalDate after(LocalDate day, Repeat repeat) {
        return switch (repeat.unit()) {
            case CALENDAR_DAYS -> day.plusDays(repeat.every());
            case WORKING_DAYS -> calendar.plusWorkingDays(day, repeat.every());
        };
    }

    /** What is asked changes at midnight, and what is asked falls at its hour. */
    private List<Instant> moments(LadderFacts facts, LocalDate day) {
        var hours = new TreeSet<Integer>();
        hours.add(0);
        questions.asked(facts, day).forEach(asked -> hours.add(asked.hour()));
        return hours.stream()
                .map(hour -> day.atTime(hour, 0).atZone(Shanghai.ZONE).toInstant())
                .toList();
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, Shanghai.ZONE);
    }

    /** What the rules ask for under facts on a day. */
    interface Questions {
        List<Asked> asked(LadderFacts facts, LocalDate on);
    }
}
