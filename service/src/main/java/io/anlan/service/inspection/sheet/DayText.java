// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection.sheet;

import io.anlan.service.inspection.sheet.ValueText.Unreadable;
import io.anlan.service.platform.table.TableCell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days and moments as people write them; in a workbook a date is the number of days since 1899-12-30. */
final class DayText {

    private static final Pattern WRITTEN = Pattern.compile(
            "([0-9]{4})(?:[-/.]|年)([0-9]{1,2})(?:[-/.]|月)([0-9]{1,2})日?(?:[T ]*([0-9]{1,2})[:时]([0-9]{2})分?(?::([0-9]{2}))?)?");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final BigDecimal FIRST_SERIAL =
            BigDecimal.valueOf(61); // 1900-03-01: before it Excel has a day too many
    private static final BigDecimal LAST_SERIAL = BigDecimal.valueOf(2_958_465); // 9999-12-31
    private static final BigDecimal MINUTES_A_DAY = BigDecimal.valueOf(24 * 60);

    private DayText() {}

    static LocalDate day(TableCell cell) throws Unreadable {
        LocalDateTime moment = read(cell, "应为日期，如 2025-01-31", "A day expected, such as 2025-01-31");
        return moment.toLocalDate();
    }

    static LocalDateTime moment(TableCell cell) throws Unreadable {
        return read(cell, "应为日期和时间，如 2025-01-31 08:00", "A day and time expected, such as 2025-01-31 08:00");
    }

    private static LocalDateTime read(TableCell cell, String zh, String en) throws Unreadable {
        try {
            if (cell.kind() == TableCell.Kind.NUMBER) {
                BigDecimal serial = new BigDecimal(cell.text());
                if (serial.compareTo(FIRST_SERIAL) >= 0 && serial.compareTo(LAST_SERIAL) < 0) {
                    return serial(serial);
                }
            } else {
                Matcher written = WRITTEN.matcher(
                        Normalizer.normalize(cell.text(), Normalizer.Form.NFKC).strip());
                if (written.matches()) {
                    return LocalDateTime.of(
                            LocalDate.of(number(written.group(1)), number(written.group(2)), number(written.group(3))),
                            LocalTime.of(number(written.group(4)), number(written.group(5)), number(written.group(6))));
                }
            }
        } catch (DateTimeException e) {
            throw new Unreadable(zh, en); // 31 February
        }
        throw new Unreadable(zh, en);
    }

    /** To the minute: seconds of a binary fraction of a day are noise. */
    private static LocalDateTime serial(BigDecimal serial) {
        BigDecimal days = serial.setScale(0, RoundingMode.FLOOR);
        long minutes = serial.subtract(days)
                .multiply(MINUTES_A_DAY)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        return SERIAL_ZERO.plusDays(days.longValueExact()).atStartOfDay().plusMinutes(minutes);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
