// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.compliance.rules;

import io.anlan.service.platform.calendar.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Which days of a period did not count as working days, or counted although they are weekend days. */
final class CalendarSteps {

    private CalendarSteps() {}

    /** @param from the day before the first that may count */
    static Map<String, Object> of(LocalDate from, LocalDate dueOn, WorkingCalendar calendar) {
        List<LocalDate> period = from.plusDays(1).datesUntil(dueOn.plusDays(1)).toList();
        Map<String, Object> steps = new LinkedHashMap<>();
        steps.put("weekends", those(period, day -> weekend(day) && !calendar.isWorkingDay(day)));
        steps.put("holidays", those(period, day -> !weekend(day) && !calendar.isWorkingDay(day)));
        steps.put("workedWeekends", those(period, day -> weekend(day) && calendar.isWorkingDay(day)));
        steps.put(
                "yearsNotCovered",
                IntStream.rangeClosed(from.getYear(), dueOn.getYear())
                        .filter(year -> !calendar.covers(year))
                        .boxed()
                        .toList());
        return steps;
    }

    private static List<LocalDate> those(List<LocalDate> period, Predicate<LocalDate> which) {
        return period.stream().filter(which).toList();
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
