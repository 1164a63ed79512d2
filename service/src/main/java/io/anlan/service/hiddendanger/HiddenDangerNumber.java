// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * The name of a hidden danger for life, e.g. {@code HD-2026-000123}: the year of registration in Shanghai and an ordinal
 * that goes up over all years and is never given twice. Beyond 999,999 it simply gets longer.
 */
record HiddenDangerNumber(String value) {

    private static final Pattern SHAPE = Pattern.compile("HD-\\d{4}-(\\d{6}|[1-9]\\d{6,17})");

    /** @throws IllegalArgumentException when the value is no such number */
    public HiddenDangerNumber {
        if (!isOne(value)) {
            throw new IllegalArgumentException(
                    "'" + value + "' is no number of a hidden danger. Maybe a row is meant.");
        }
    }

    /** @param ordinal 1 or more */
    static HiddenDangerNumber of(LocalDate registeredOn, long ordinal) {
        return new HiddenDangerNumber("HD-%04d-%06d".formatted(registeredOn.getYear(), ordinal));
    }

    public static boolean isOne(String value) {
        return SHAPE.matcher(value).matches();
    }

    long ordinal() {
        return Long.parseLong(value.substring("HD-2026-".length()));
    }

    @Override
    public String toString() {
        return value;
    }
}
