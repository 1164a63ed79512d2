// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.calendar;

import java.time.LocalDate;

/** Working days of the People's Republic of China in Asia/Shanghai. */
public interface WorkingCalendar {

    /** Whether people work on this day: weekday and no holiday, or a weekend day made a working day (调休). */
    boolean isWorkingDay(LocalDate day);

    /**
     * The n-th working day after {@code from}; {@code from} itself never counts.
     *
     * @param days 0 or more; 0 gives {@code from}
     */
    default LocalDate plusWorkingDays(LocalDate from, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("Working days are counted forwards, not " + days);
        }
        LocalDate day = from;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /**
     * The n-th working day before {@code until}; {@code until} itself never counts.
     *
     * @param days 0 or more; 0 gives {@code until}
     */
    default LocalDate minusWorkingDays(LocalDate until, int days) {
        LocalDate day = until;
        for (int left = days; left > 0; ) {
            day = day.minusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** Whether the State Council's arrangement of that year is known; other years fall back to plain weekdays. */
    boolean covers(int year);
}
