// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.reporting;

import io.anlan.service.platform.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Statistics of dual prevention as the city's emergency bureau gives them (沪应急函〔2022〕101号).
 *
 * @param asOf when it was counted; what is open is open at this moment
 * @param span of lines by period; null by anything else
 */
public record Statistics(
        LocalDate from, LocalDate to, Grouping by, @Nullable Span span, Instant asOf, Line total, List<Line> rows) {

    /**
     * A number and where exactly its records are listed.
     *
     * @param query path and filters of a register below {@code /api}
     */
    public record Figure(long count, String query) {}

    /**
     * One line. Always: found = rectified + withinDeadline + overdue.
     *
     * @param enterprisesReporting with at least one active risk point now; null by period and by source
     * @param riskPoints active now; null by period and by source
     * @param hiddenDangersToDate registered up to now and not dismissed, in whatever period; null by period and by source
     * @param inspectingUnits that completed at least one inspection in the period; null by source
     * @param inspections completed in the period; null by source
     * @param found in the period, by the day of finding, and not dismissed
     * @param rectified of those, closed
     * @param rate rectified of found in percent, two decimals, half up; null when nothing was found
     * @param withinDeadline of those found, open and not overdue; also when no deadline was set yet
     * @param overdue of those found, open after their deadline passed without a submission that holds
     */
    public record Line(
            String key,
            Wording labels,
            @Nullable Figure enterprisesReporting,
            @Nullable Figure riskPoints,
            @Nullable Figure hiddenDangersToDate,
            @Nullable Figure inspectingUnits,
            @Nullable Figure inspections,
            Figure found,
            Figure rectified,
            @Nullable String rate,
            Figure withinDeadline,
            Figure overdue) {

        public Line {
            if (found.count() != rectified.count() + withinDeadline.count() + overdue.count()) {
                throw new IllegalStateException("Of " + key + " " + found.count() + " were found, but "
                        + rectified.count() + " + " + withinDeadline.count() + " + " + overdue.count()
                        + " are accounted for. Maybe a state was added; ask reporting.violations.");
            }
        }
    }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** 29,835 of 30,005 are {@code 99.43}. */
    static @Nullable String rate(long rectified, long found) {
        return found == 0
                ? null
                : HUNDRED.multiply(BigDecimal.valueOf(rectified))
                        .divide(BigDecimal.valueOf(found), 2, RoundingMode.HALF_UP)
                        .toPlainString();
    }
}
