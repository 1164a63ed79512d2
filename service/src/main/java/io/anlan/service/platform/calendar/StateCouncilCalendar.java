// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.calendar;

import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Weekdays, corrected by the arrangements the State Council publishes each autumn for the following year. */
@Component
class StateCouncilCalendar implements WorkingCalendar {

    private final Arrangements arrangements;

    @Autowired
    StateCouncilCalendar() {
        this(Arrangements.shipped());
    }

    StateCouncilCalendar(Arrangements arrangements) {
        this.arrangements = arrangements;
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return arrangements.isWorkingDay(day);
    }

    Arrangements arrangements() {
        return arrangements;
    }

    @Override
    public boolean covers(int year) {
        return arrangements.years().contains(year);
    }
}
