// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.service.hiddendanger.desk.UrgencyPolicy.DaysLeft;
import io.anlan.service.platform.calendar.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Days of a week without holidays; 2026-03-13 is a Friday. */
class DaysLeftTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 13);

    private static final WorkingCalendar WEEKDAYS = new WorkingCalendar() {
        @Override
        public boolean isWorkingDay(LocalDate day) {
            return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
        }

        @Override
        public boolean covers(int year) {
            return true;
        }
    };

    private static DaysLeft until(LocalDate lastDay, LocalDate today) {
        return DaysLeft.until(lastDay, today, WEEKDAYS);
    }

    @Test
    void onTheLastDayNothingIsLeftAndNothingIsOver() {
        assertThat(until(FRIDAY, FRIDAY)).isEqualTo(new DaysLeft(0, 0));
    }

    @Test
    void aWeekendIsNoTimeLeft() {
        assertThat(until(FRIDAY.plusDays(3), FRIDAY)).isEqualTo(new DaysLeft(1, 0));
        assertThat(until(FRIDAY.plusDays(2), FRIDAY)).isEqualTo(new DaysLeft(0, 0));
    }

    @Test
    void whatPassedIsOverByOneAtLeastEvenOnADayOff() {
        assertThat(until(FRIDAY, FRIDAY.plusDays(1))).isEqualTo(new DaysLeft(0, 1));
        assertThat(until(FRIDAY, FRIDAY.plusDays(4))).isEqualTo(new DaysLeft(0, 2));
    }
}
