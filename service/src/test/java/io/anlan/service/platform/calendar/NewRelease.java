// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.calendar;

import org.springframework.context.ApplicationContext;

/** The first start of a release, as far as the calendar is concerned. */
public final class NewRelease {

    private NewRelease() {}

    public static void starts(ApplicationContext application) {
        application.getBean(LocalCalendars.class).forget(); // a new process knows nothing yet
        application.getBean(CountedCalendar.class).takeOver();
    }
}
