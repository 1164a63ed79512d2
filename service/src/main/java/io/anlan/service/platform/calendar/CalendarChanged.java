// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.calendar;

import java.time.LocalDate;

/**
 * A division works on a day on which it was not to, or the other way round.
 *
 * @param division and those within it; {@link #COUNTRY} for all
 * @param day the first of them, if there are several
 */
public record CalendarChanged(String division, LocalDate day) {

    /** As a code of which every division's begins. */
    public static final String COUNTRY = "";
}
