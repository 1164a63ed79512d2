// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.clock;

import io.anlan.service.platform.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How many days there are.
 *
 * @param days 0 to 3650; 0 ends on the day it starts
 */
public record Period(int days, DayUnit unit) {

    private static final int LONGEST = 3650;

    public Period {
        if (days < 0 || days > LONGEST) {
            throw new IllegalArgumentException("A period has 0 to " + LONGEST + " days, not " + days);
        }
    }

    /** Its last day where it begins the day after {@code from}. */
    public LocalDate after(LocalDate from, WorkingCalendar calendar) {
        return unit == DayUnit.WORKING_DAYS ? calendar.plusWorkingDays(from, days) : from.plusDays(days);
    }

    /** The day that lies so long before {@code until}. */
    public LocalDate before(LocalDate until, WorkingCalendar calendar) {
        return unit == DayUnit.WORKING_DAYS ? calendar.minusWorkingDays(until, days) : until.minusDays(days);
    }

    /** Until a day somebody set, for example that of an approved plan or extension. */
    public static Period until(LocalDate dueOn, LocalDate from) {
        return new Period(Math.toIntExact(ChronoUnit.DAYS.between(from, dueOn)), DayUnit.CALENDAR_DAYS);
    }
}
