// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.clock;

import io.anlan.service.platform.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a duty stands with its time, told from the book of its clock and from nothing else: whoever reads the book again comes
 * to the same date. The day of an act that starts a clock or lets it go on does not count, the day on which it is paused
 * does; so a pause of n days moves a period of calendar days by n days.
 *
 * @param dueOn last day; null before the start, and while a pause keeps it open; of a stopped clock the day it would have been
 * @param since the day from which the state holds; null before the start
 */
public record DutyClock(
        State state, @Nullable LocalDate dueOn, @Nullable LocalDate since, List<Stretch> stretches) {

    public DutyClock {
        stretches = List.copyOf(stretches);
    }

    /** Whether days count. */
    public enum State {
        IDLE,
        RUNNING,
        PAUSED,
        STOPPED
    }

    /**
     * Reads a book in the order in which its entries hold. What makes no sense in the state it meets, such as a pause of
     * what is paused, changes nothing.
     */
    public static DutyClock of(Collection<ClockEntry> book, WorkingCalendar calendar) {
        Counting counting = new Counting(calendar);
        corrected(book).forEach(counting::note);
        return counting.clock();
    }

    private static List<ClockEntry> corrected(Collection<ClockEntry> book) {
        Map<Long, ClockEntry> last = new HashMap<>();
        book.stream()
                .filter(entry -> entry.act() == ClockAct.CORRECT)
                .sorted(Comparator.comparingLong(ClockEntry::seq))
                .forEach(correction -> last.put(correction.corrects(), correction));
        return book.stream()
                .filter(entry -> entry.act() != ClockAct.CORRECT)
                .map(entry -> Optional.ofNullable(last.get(entry.seq()))
                        .map(correction -> entry.heldFrom(correction.holdsFrom()))
                        .orElse(entry))
                .sorted(Comparator.comparing(ClockEntry::holdsFrom).thenComparingLong(ClockEntry::seq))
                .toList();
    }

    /** Whether its last day has passed, or had when it was stopped. */
    public boolean isOverdue(LocalDate today) {
        LocalDate until = state == State.STOPPED ? since : today;
        return dueOn != null && until != null && until.isAfter(dueOn);
    }
}
