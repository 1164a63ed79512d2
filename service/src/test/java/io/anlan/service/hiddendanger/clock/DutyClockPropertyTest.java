// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.service.hiddendanger.clock.DutyClock.State;
import io.anlan.service.platform.calendar.Calendars;
import io.anlan.service.platform.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of every clock, whatever happened to it. */
class DutyClockPropertyTest {

    private static final WorkingCalendar CALENDAR = Calendars.STATE_COUNCIL;
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);

    @Property(tries = 300)
    void withoutPausesItIsTheDayTheCalendarSays(
            @ForAll @IntRange(max = 700) int offset, @ForAll @IntRange(max = 120) int days) {
        LocalDate day = FIRST.plusDays(offset);

        assertThat(read(List.of(start(day, days, DayUnit.CALENDAR_DAYS))).dueOn())
                .isEqualTo(day.plusDays(days));
        assertThat(read(List.of(start(day, days, DayUnit.WORKING_DAYS))).dueOn())
                .isEqualTo(CALENDAR.plusWorkingDays(day, days));
    }

    @Property(tries = 300)
    void aPauseMovesCalendarDaysByItsLength(
            @ForAll @IntRange(max = 700) int offset,
            @ForAll @IntRange(min = 2, max = 90) int days,
            @ForAll @IntRange(max = 60) int length) {
        LocalDate day = FIRST.plusDays(offset);
        LocalDate paused = day.plusDays(days / 2);
        List<ClockEntry> book = List.of(
                start(day, days, DayUnit.CALENDAR_DAYS),
                act(2, ClockAct.PAUSE, paused),
                act(3, ClockAct.RESUME, paused.plusDays(length)));

        assertThat(read(book).dueOn()).isEqualTo(day.plusDays(days + length));
    }

    @Property(tries = 500)
    void itCountsItsPeriodAndNoDayMore(@ForAll("books") List<ClockEntry> book) {
        DutyClock clock = read(book);
        if (clock.state() == State.RUNNING) {
            Period period = lastPeriod(clock, book);
            assertThat(sinceLastBegin(clock, book).stream()
                            .mapToInt(Stretch::counted)
                            .sum())
                    .isEqualTo(period.days());
        }
    }

    @Property(tries = 500)
    void noDayCountsTwiceAndNoneIsForgotten(@ForAll("books") List<ClockEntry> book) {
        for (Stretch stretch : read(book).stretches()) {
            LocalDate until = stretch.until();
            if (stretch.running() && until != null) {
                assertThat(stretch.counted() + stretch.skipped().size())
                        .isEqualTo((int) stretch.after().until(until, ChronoUnit.DAYS));
                assertThat(stretch.skipped()).allMatch(skipped -> !CALENDAR.isWorkingDay(skipped));
            }
        }
    }

    @Property(tries = 300)
    void readingTheBookAgainInAnyOrderGivesTheSame(@ForAll("books") List<ClockEntry> book, @ForAll long seed) {
        List<ClockEntry> shuffled = new ArrayList<>(book);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(read(shuffled)).isEqualTo(read(book));
    }

    @Property(tries = 300)
    void aCorrectionIsAsIfTheEntryHadHeldFromThatDay(
            @ForAll("books") List<ClockEntry> book, @ForAll int which, @ForAll @IntRange(max = 200) int offset) {
        ClockEntry wrong = book.get(Math.floorMod(which, book.size()));
        LocalDate right = FIRST.plusDays(offset);
        List<ClockEntry> corrected = new ArrayList<>(book);
        corrected.add(new ClockEntry(1000, ClockAct.CORRECT, right, null, wrong.seq()));
        List<ClockEntry> rewritten = book.stream()
                .map(entry -> entry.equals(wrong) ? entry.heldFrom(right) : entry)
                .toList();

        assertThat(read(corrected)).isEqualTo(read(rewritten));
    }

    @Property(tries = 300)
    void whatHappensLaterNeverMovesADayThatHasPassed(@ForAll("books") List<ClockEntry> book) {
        DutyClock before = read(book);
        LocalDate due = before.dueOn();
        if (due != null && before.state() == State.RUNNING) {
            List<ClockEntry> more = new ArrayList<>(book);
            more.add(act(1000, ClockAct.PAUSE, later(due, book)));
            assertThat(read(more).dueOn()).isEqualTo(due);
        }
    }

    @Provide
    Arbitrary<List<ClockEntry>> books() {
        Arbitrary<ClockAct> acts =
                Arbitraries.of(ClockAct.START, ClockAct.PAUSE, ClockAct.RESUME, ClockAct.RESET, ClockAct.STOP);
        Arbitrary<ClockEntry> entries = Combinators.combine(
                        acts,
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.of(DayUnit.class))
                .as((act, day, days, unit) -> new ClockEntry(
                        0,
                        act,
                        FIRST.plusDays(day),
                        act == ClockAct.START || act == ClockAct.RESET ? new Period(days, unit) : null,
                        null));
        return entries.list().ofMinSize(1).ofMaxSize(8).map(DutyClockPropertyTest::numbered);
    }

    private static List<ClockEntry> numbered(List<ClockEntry> entries) {
        List<ClockEntry> book = new ArrayList<>();
        book.add(start(FIRST, 20, DayUnit.WORKING_DAYS));
        for (ClockEntry entry : entries) {
            book.add(new ClockEntry(book.size() + 1L, entry.act(), entry.holdsFrom(), entry.period(), null));
        }
        return List.copyOf(book);
    }

    private static Period lastPeriod(DutyClock clock, List<ClockEntry> book) {
        return Objects.requireNonNull(
                begins(clock, book).get(begins(clock, book).size() - 1).period());
    }

    private static List<Stretch> sinceLastBegin(DutyClock clock, List<ClockEntry> book) {
        List<ClockEntry> begins = begins(clock, book);
        long seq = begins.get(begins.size() - 1).seq();
        List<Stretch> all = clock.stretches();
        int from = 0;
        for (int i = 0; i < all.size(); i++) {
            from = all.get(i).since() == seq ? i : from;
        }
        return all.subList(from, all.size());
    }

    /** Entries that began a period, as the stretches tell it. */
    private static List<ClockEntry> begins(DutyClock clock, List<ClockEntry> book) {
        return clock.stretches().stream()
                .flatMap(stretch -> book.stream().filter(entry -> entry.seq() == stretch.since()))
                .filter(entry -> entry.period() != null)
                .toList();
    }

    private static LocalDate later(LocalDate due, List<ClockEntry> book) {
        return book.stream()
                .map(ClockEntry::holdsFrom)
                .max(LocalDate::compareTo)
                .filter(last -> last.isAfter(due))
                .orElse(due);
    }

    private static ClockEntry start(LocalDate day, int days, DayUnit unit) {
        return new ClockEntry(1, ClockAct.START, day, new Period(days, unit), null);
    }

    private static ClockEntry act(long seq, ClockAct act, LocalDate day) {
        return new ClockEntry(seq, act, day, null, null);
    }

    private static DutyClock read(List<ClockEntry> book) {
        return DutyClock.of(book, CALENDAR);
    }
}
