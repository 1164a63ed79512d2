// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.reporting;

import io.anlan.service.platform.Wording;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How long one line of the statistics by period is. */
public enum Span {
    MONTH("YYYY-MM", 1),
    QUARTER("YYYY-\"Q\"Q", 3),
    YEAR("YYYY", 12);

    private final String format;
    private final int months;

    Span(String format, int months) {
        this.format = format;
        this.months = months;
    }

    /** Of PostgreSQL's to_char; gives {@link #key}. */
    String format() {
        return format;
    }

    /** Of PostgreSQL's date_trunc. */
    String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    LocalDate firstDay(LocalDate day) {
        return day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % months);
    }

    LocalDate lastDay(LocalDate day) {
        return firstDay(day).plus(months, ChronoUnit.MONTHS).minusDays(1);
    }

    String key(LocalDate day) {
        return switch (this) {
            case MONTH -> "%04d-%02d".formatted(day.getYear(), day.getMonthValue());
            case QUARTER -> "%04d-Q%d".formatted(day.getYear(), quarter(day));
            case YEAR -> "%04d".formatted(day.getYear());
        };
    }

    Wording labels(LocalDate day) {
        return switch (this) {
            case MONTH -> new Wording("%d年%d月".formatted(day.getYear(), day.getMonthValue()), key(day));
            case QUARTER ->
                new Wording(
                        "%d年第%d季度".formatted(day.getYear(), quarter(day)),
                        "Q%d %d".formatted(quarter(day), day.getYear()));
            case YEAR -> new Wording(day.getYear() + "年", key(day));
        };
    }

    private static int quarter(LocalDate day) {
        return (day.getMonthValue() + 2) / 3;
    }
}
