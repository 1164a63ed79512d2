// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.calendar;

/** The working days of each administrative division: those of the country but for days it arranged itself. */
@FunctionalInterface
public interface WorkingCalendars {

    /**
     * As known now.
     *
     * @param division code by GB/T 2260 of six digits; a code of another form has the calendar of the country
     */
    WorkingCalendar in(String division);
}
