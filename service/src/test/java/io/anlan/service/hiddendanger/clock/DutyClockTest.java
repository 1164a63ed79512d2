// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.clock;

import static io.anlan.service.hiddendanger.clock.ClockAct.CORRECT;
import static io.anlan.service.hiddendanger.clock.ClockAct.PAUSE;
import static io.anlan.service.hiddendanger.clock.ClockAct.RESET;
import static io.anlan.service.hiddendanger.clock.ClockAct.RESUME;
import static io.anlan.service.hiddendanger.clock.ClockAct.START;
import static io.anlan.service.hiddendanger.clock.ClockAct.STOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.anlan.service.hiddendanger.clock.DutyClock.State;
import io.anlan.service.platform.calendar.Calendars;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DutyClockTest {

    private static final LocalDate MONDAY = LocalDate.of(2024, 6, 3);
    private static final Period FIFTEEN_DAYS = new Period(15, DayUnit.CALENDAR_DAYS);
    private static final Period TEN_WORKING_DAYS = new Period(10, DayUnit.WORKING_DAYS);

    @Test
    void theDayOfTheStartDoesNotCount() {
        assertThat(read(start(MONDAY, FIFTEEN_DAYS)).dueOn()).isEqualTo("2024-06-18");
    }

    @Test
    void workingDaysLeaveOutHolidaysAndCountTheWeekendDaysWorkedForThem() {
        DutyClock clock = read(start(LocalDate.of(2024, 9, 27), TEN_WORKING_DAYS));

        assertThat(clock.dueOn()).isEqualTo("2024-10-16");
        assertThat(clock.stretches()).singleElement().satisfies(stretch -> {
            assertThat(stretch.counted()).isEqualTo(10);
            assertThat(stretch.skipped())
                    .contains(LocalDate.of(2024, 9, 28), LocalDate.of(2024, 10, 1), LocalDate.of(2024, 10, 13))
                    .doesNotContain(LocalDate.of(2024, 9, 29), LocalDate.of(2024, 10, 12));
        });
    }

    @Test
    void aPausedClockHasNoLastDayUntilItGoesOn() {
        ClockEntry start = start(MONDAY, FIFTEEN_DAYS);
        ClockEntry pause = new ClockEntry(2, PAUSE, MONDAY.plusDays(7), null, null);

        assertThat(read(start, pause).state()).isEqualTo(State.PAUSED);
        assertThat(read(start, pause).dueOn()).isNull();
        assertThat(read(start, pause, new ClockEntry(3, RESUME, MONDAY.plusDays(11), null, null))
                        .dueOn())
                .isEqualTo("2024-06-22");
    }

    @Test
    void pausingAndGoingOnTheSameDayChangesNothing() {
        assertThat(read(
                                start(MONDAY, FIFTEEN_DAYS),
                                new ClockEntry(2, PAUSE, MONDAY.plusDays(4), null, null),
                                new ClockEntry(3, RESUME, MONDAY.plusDays(4), null, null))
                        .dueOn())
                .isEqualTo("2024-06-18");
    }

    @Test
    void aPauseAfterTheLastDayGivesNoTimeBack() {
        DutyClock clock =
                read(start(MONDAY, FIFTEEN_DAYS), new ClockEntry(2, PAUSE, LocalDate.of(2024, 6, 20), null, null));

        assertThat(clock.dueOn()).isEqualTo("2024-06-18");
        assertThat(clock.isOverdue(LocalDate.of(2024, 6, 19))).isTrue();
    }

    @Test
    void aResetGivesTheWholeNewPeriod() {
        LocalDate decided = LocalDate.of(2024, 6, 17);
        DutyClock clock = read(
                start(MONDAY, FIFTEEN_DAYS),
                new ClockEntry(2, RESET, decided, Period.until(LocalDate.of(2024, 7, 31), decided), null));

        assertThat(clock.dueOn()).isEqualTo("2024-07-31");
        assertThat(clock.stretches()).extracting(Stretch::counted).containsExactly(14, 44);
    }

    @Test
    void aStoppedClockRemembersWhetherItWasInTime() {
        ClockEntry start = start(MONDAY, FIFTEEN_DAYS);
        DutyClock onTheLastDay = read(start, new ClockEntry(2, STOP, LocalDate.of(2024, 6, 18), null, null));
        DutyClock oneDayLate = read(start, new ClockEntry(2, STOP, LocalDate.of(2024, 6, 19), null, null));

        assertThat(onTheLastDay.isOverdue(LocalDate.of(2025, 1, 1))).isFalse();
        assertThat(oneDayLate.isOverdue(LocalDate.of(2024, 6, 19))).isTrue();
        assertThat(oneDayLate.dueOn()).isEqualTo("2024-06-18");
    }

    @Test
    void aCorrectionMovesTheDateAndLeavesBothDaysInTheBook() {
        ClockEntry start = start(MONDAY, FIFTEEN_DAYS);
        DutyClock corrected = read(start, new ClockEntry(2, CORRECT, MONDAY.plusDays(2), null, 1L));

        assertThat(corrected.dueOn()).isEqualTo("2024-06-20");
        assertThat(corrected.stretches()).extracting(Stretch::after).containsExactly(MONDAY.plusDays(2));
    }

    @Test
    void theLastCorrectionOfAnEntryHolds() {
        assertThat(read(
                                start(MONDAY, FIFTEEN_DAYS),
                                new ClockEntry(2, CORRECT, MONDAY.plusDays(2), null, 1L),
                                new ClockEntry(3, CORRECT, MONDAY.plusDays(1), null, 1L))
                        .dueOn())
                .isEqualTo("2024-06-19");
    }

    @Test
    void aPeriodOfNoDaysEndsOnTheDayItStarts() {
        DutyClock clock = read(start(MONDAY, new Period(0, DayUnit.WORKING_DAYS)));

        assertThat(clock.dueOn()).isEqualTo(MONDAY);
        assertThat(clock.isOverdue(MONDAY.plusDays(1))).isTrue();
    }

    @Test
    void whatNeverStartedIsNeverOverdue() {
        DutyClock clock = read(new ClockEntry(1, PAUSE, MONDAY, null, null));

        assertThat(clock.state()).isEqualTo(State.IDLE);
        assertThat(clock.isOverdue(LocalDate.MAX)).isFalse();
    }

    @Test
    void anEntrySaysWhatItsActNeeds() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ClockEntry(1, START, MONDAY, null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new ClockEntry(1, STOP, MONDAY, FIFTEEN_DAYS, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new ClockEntry(1, CORRECT, MONDAY, null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(-1, DayUnit.CALENDAR_DAYS));
    }

    private static ClockEntry start(LocalDate on, Period period) {
        return new ClockEntry(1, START, on, period, null);
    }

    private static DutyClock read(ClockEntry... book) {
        return DutyClock.of(List.of(book), Calendars.STATE_COUNCIL);
    }
}
