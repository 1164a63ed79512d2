// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.clock;

import io.anlan.service.hiddendanger.clock.ClockBook.ClockLine;
import io.anlan.service.hiddendanger.clock.ClockPolicy.ClockRuling;
import io.anlan.service.hiddendanger.clock.ClockPolicy.ClockedCase;
import io.anlan.service.platform.CurrentActor;
import io.anlan.service.platform.calendar.WorkingCalendar;
import io.anlan.service.platform.calendar.WorkingCalendars;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the clocks of hidden dangers: what happened goes to the rules, what they say into the book, and how the clock stands
 * follows from the book. In the transaction in which it happened.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Clocks {

    private final ClockPolicy policy;
    private final ClockBook books;
    private final WorkingCalendars calendars;
    private final CurrentActor current;
    private final Clock clock;

    Clocks(ClockPolicy policy, ClockBook books, WorkingCalendars calendars, CurrentActor current, Clock clock) {
        this.policy = policy;
        this.books = books;
        this.calendars = calendars;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Something happened to a hidden danger that may touch its clocks; what publishes a {@link
     * io.anlan.service.hiddendanger.HiddenDangerEvent} need not say so too.
     *
     * @param on the day it counts from
     * @param given periods that something else than the rules of clocks decided, such as the last day of a listing
     */
    public void happened(String number, DutyEvent event, LocalDate on, Map<Duty, Period> given) {
        happened(books.about(number), event, new Occasion(on, Map.of(), given));
    }

    /** The time of a rectification that was ordered elsewhere; does nothing when a clock knows of it already. */
    public void takenOver(String number, LocalDate from, Period period) {
        if (books.read(number, Duty.RECTIFICATION).isEmpty()) {
            var entry = new ClockEntry(1, ClockAct.START, from, period, null);
            Instant now = clock.instant();
            ClockedCase about = books.about(number);
            books.append(about, Duty.RECTIFICATION, ClockLine.of(entry, null, now, current.actor(), Map.of()));
            books.stand(
                    about,
                    Duty.RECTIFICATION,
                    DutyClock.of(List.of(entry), calendars.in(about.under().division())));
        }
    }

    /** The last day of a duty; none while its clock does not run. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> dueOn(String number, Duty duty) {
        return books.dueOn(number, duty);
    }

    /** The last day of every duty whose clock runs, in the order of the duties. */
    @Transactional(readOnly = true)
    public Map<Duty, LocalDate> running(String number) {
        return books.running(number);
    }

    void happened(ClockedCase about, DutyEvent event, Occasion occasion) {
        for (Duty duty : Duty.values()) {
            LocalDate on = occasion.dayOf(duty);
            policy.rule(duty, event, about, on)
                    .ifPresent(ruling -> note(
                            about, duty, event, on, ruling, occasion.periods().get(duty)));
        }
    }

    /**
     * @param on the day an event counts from
     * @param otherwise days from which it counts for single duties
     * @param periods that something else than the rules of clocks decided
     */
    record Occasion(LocalDate on, Map<Duty, LocalDate> otherwise, Map<Duty, Period> periods) {

        Occasion(LocalDate on) {
            this(on, Map.of(), Map.of());
        }

        LocalDate dayOf(Duty duty) {
            return otherwise.getOrDefault(duty, on);
        }
    }

    private void note(
            ClockedCase about, Duty duty, DutyEvent event, LocalDate on, ClockRuling ruling, @Nullable Period given) {
        List<ClockLine> book = new ArrayList<>(books.read(about.number(), duty));
        boolean begins = ruling.act() == ClockAct.START || ruling.act() == ClockAct.RESET;
        Period period = given == null ? ruling.period() : given;
        if (begins && period == null) {
            throw new IllegalStateException("Nothing says how many days " + duty + " of " + about.number()
                    + " has. Maybe the row of the clock should give them.");
        }
        var entry = new ClockEntry(book.size() + 1L, ruling.act(), on, begins ? period : null, null);
        WorkingCalendar calendar = calendars.in(about.under().division());
        DutyClock before = DutyClock.of(entries(book), calendar);
        ClockLine line = ClockLine.of(entry, event, clock.instant(), current.actor(), ruling.explanation());
        book.add(line);
        DutyClock after = DutyClock.of(entries(book), calendar);
        if (!after.equals(before)) { // what makes no sense in this state is not noted either
            books.append(about, duty, line);
            books.stand(about, duty, after);
        }
    }

    static List<ClockEntry> entries(List<ClockLine> book) {
        return book.stream().map(ClockLine::entry).toList();
    }
}
