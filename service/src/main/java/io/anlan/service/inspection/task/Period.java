// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection.task;

import io.anlan.service.risk.catalogue.CatalogueMeasure.Frequency;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/**
 * The stretch of days within which something is checked once.
 *
 * @param text its name, e.g. 2026-11-22, 2026-W47, 2026-11, 2026-Q4, 2026-H2, 2026
 * @param first its first day
 * @param last its last day, inclusive
 */
record Period(Frequency frequency, String text, LocalDate first, LocalDate last) {

    /** A shift is checked as a day: shifts are the enterprise's own, and no calendar here knows them. */
    static Frequency counted(Frequency frequency) {
        return frequency == Frequency.SHIFT ? Frequency.DAY : frequency;
    }

    /**
     * The period a day lies in.
     *
     * @param frequency any but EACH_TIME, which no calendar makes due
     */
    static Period of(Frequency frequency, LocalDate day) {
        int year = day.getYear();
        int half = day.getMonthValue() <= 6 ? 1 : 2;
        int quarter = day.get(IsoFields.QUARTER_OF_YEAR);
        return switch (counted(frequency)) {
            case WEEK ->
                new Period(
                        Frequency.WEEK,
                        "%04d-W%02d"
                                .formatted(
                                        day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
                        day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                        day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
            case MONTH -> months(Frequency.MONTH, YearMonth.from(day).toString(), YearMonth.from(day), 1);
            case QUARTER -> months(Frequency.QUARTER, year + "-Q" + quarter, YearMonth.of(year, 3 * quarter - 2), 3);
            case HALF_YEAR -> months(Frequency.HALF_YEAR, year + "-H" + half, YearMonth.of(year, 6 * half - 5), 6);
            case YEAR -> months(Frequency.YEAR, String.valueOf(year), YearMonth.of(year, 1), 12);
            case DAY -> new Period(Frequency.DAY, day.toString(), day, day);
            case SHIFT, EACH_TIME -> throw new IllegalArgumentException(frequency + " has no period of its own");
        };
    }

    private static Period months(Frequency frequency, String text, YearMonth from, int months) {
        return new Period(
                frequency, text, from.atDay(1), from.plusMonths(months - 1L).atEndOfMonth());
    }
}
