// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.clock;

import io.anlan.service.hiddendanger.clock.DutyClock.State;
import io.anlan.service.platform.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Goes through the days of a clock, entry by entry. */
final class Counting {

    private final WorkingCalendar calendar;
    private final List<Stretch> stretches = new ArrayList<>();
    private State state = State.IDLE;
    private Period period = new Period(0, DayUnit.CALENDAR_DAYS);
    private int counted;
    private @Nullable LocalDate dueOn;
    private @Nullable ClockEntry last;

    Counting(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** Entries come in the order in which they hold. */
    void note(ClockEntry entry) {
        switch (entry.act()) {
            case START -> {
                if (state == State.IDLE || state == State.STOPPED) {
                    begin(entry);
                }
            }
            case RESET -> {
                if (state == State.RUNNING || state == State.PAUSED) {
                    end(entry.holdsFrom());
                    begin(entry);
                }
            }
            case PAUSE -> pass(entry, state == State.RUNNING, State.PAUSED);
            case RESUME -> pass(entry, state == State.PAUSED, State.RUNNING);
            case STOP -> pass(entry, state == State.RUNNING || state == State.PAUSED, State.STOPPED);
            case CORRECT -> throw new IllegalArgumentException("Corrections are worked in before days are counted");
        }
    }

    private void begin(ClockEntry entry) {
        period = Objects.requireNonNull(entry.period());
        counted = 0;
        dueOn = period.days() == 0 ? entry.holdsFrom() : null;
        enter(entry, State.RUNNING);
    }

    private void pass(ClockEntry entry, boolean sensible, State next) {
        if (sensible) {
            end(entry.holdsFrom());
            enter(entry, next);
        }
    }

    private void enter(ClockEntry entry, State next) {
        state = next;
        last = entry;
    }

    private void end(LocalDate day) {
        ClockEntry since = Objects.requireNonNull(last);
        if (state == State.RUNNING) {
            stretches.add(run(since, day));
        } else {
            stretches.add(new Stretch(since.seq(), since.holdsFrom(), day, false, 0, List.of()));
        }
    }

    /** Counts on, not beyond a day, and not beyond the last day of the period. */
    private Stretch run(ClockEntry since, LocalDate until) {
        List<LocalDate> skipped = new ArrayList<>();
        int before = counted;
        LocalDate day = since.holdsFrom();
        while (dueOn == null && day.isBefore(until)) {
            day = day.plusDays(1);
            if (!period.unit().counts(day, calendar)) {
                skipped.add(day);
            } else if (++counted == period.days()) {
                dueOn = day;
            }
        }
        return new Stretch(since.seq(), since.holdsFrom(), day, true, counted - before, skipped);
    }

    DutyClock clock() {
        if (last == null) {
            return new DutyClock(state, null, null, List.of());
        }
        switch (state) {
            case RUNNING -> stretches.add(run(last, LocalDate.MAX));
            case PAUSED -> stretches.add(new Stretch(last.seq(), last.holdsFrom(), null, false, 0, List.of()));
            case STOPPED -> run(last, LocalDate.MAX);
            case IDLE -> {}
        }
        return new DutyClock(state, dueOn, last.holdsFrom(), stretches);
    }
}
