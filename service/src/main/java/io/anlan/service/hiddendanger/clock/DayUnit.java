// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.clock;

import io.anlan.service.platform.calendar.WorkingCalendar;
import java.time.LocalDate;

/** Which days of a period count. */
public enum DayUnit {
    CALENDAR_DAYS,
    WORKING_DAYS;

    boolean counts(LocalDate day, WorkingCalendar calendar) {
        return this == CALENDAR_DAYS || calendar.isWorkingDay(day);
    }
}
