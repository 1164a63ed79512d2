// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.reporting;

import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.scope.UnitPath;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What is to be counted.
 *
 * @param from first day, inclusive, Asia/Shanghai
 * @param to last day, inclusive
 * @param span length of a line by period; of no meaning otherwise
 * @param district code of six digits; null for all
 * @param street code, or that of a district and 000 for what belongs to no street of it; null for all
 * @param industry null for all
 */
public record StatisticsQuery(
        LocalDate from,
        LocalDate to,
        Grouping by,
        Span span,
        @Nullable String district,
        @Nullable String street,
        @Nullable String industry) {

    private static final int MOST_MONTHS = 120;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    /** @throws Refusal {@code reporting/invalid-period} when it ends before it begins or is longer than ten years */
    public StatisticsQuery {
        if (to.isBefore(from) || from.isBefore(EARLIEST) || ChronoUnit.MONTHS.between(from, to) >= MOST_MONTHS) {
            throw new Refusal(
                    "reporting/invalid-period",
                    HttpStatus.BAD_REQUEST,
                    new Wording(
                            "统计期间有误：起始日不能晚于截止日，最长十年",
                            "The period must begin before it ends, and ten years are the limit."));
        }
    }

    /**
     * Whoever asks about a place or an industry that is not theirs to see is told so, and not zero.
     *
     * @throws Refusal {@code reporting/outside-scope}
     */
    void demandWithin(Actor actor) {
        var unit = new UnitPath(actor.unit());
        boolean place = (district == null || unit.district().stream().allMatch(district::equals))
                && (street == null || unit.district().stream().allMatch(street::startsWith))
                && (street == null || unit.street().stream().allMatch(street::equals));
        boolean trade = industry == null
                || actor.industries().isEmpty()
                || actor.industries().contains(industry);
        if (!place || !trade) {
            throw new Refusal(
                    "reporting/outside-scope",
                    HttpStatus.FORBIDDEN,
                    new Wording("该区域或行业不在您的管辖范围内", "This place or industry is outside of what you may see."));
        }
    }

    /** The year that ends on a day: the last twelve months. */
    public static LocalDate yearBefore(LocalDate to) {
        return to.minusYears(1).plusDays(1);
    }
}
