// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** @param arranged days a division or one above it arranged itself, the nearest first */
record ArrangedCalendar(WorkingCalendar country, List<Map<LocalDate, Boolean>> arranged) implements WorkingCalendar {

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return arranged.stream()
                .filter(days -> days.containsKey(day))
                .findFirst()
                .map(days -> days.get(day))
                .orElseGet(() -> country.isWorkingDay(day));
    }

    @Override
    public boolean covers(int year) {
        return country.covers(year);
    }
}
