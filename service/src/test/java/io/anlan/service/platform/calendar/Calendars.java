// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.calendar;

/** Calendars for tests of what counts days. */
public final class Calendars {

    /** As the State Council arranged the years that are known. */
    public static final WorkingCalendar STATE_COUNCIL = new StateCouncilCalendar();

    private Calendars() {}
}
