// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.bench;

import io.anlan.rules.FactValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** What somebody would write who has no rule engine: three-valued tests on a map, the smallest answer wins. */
record Hand(Map<String, FactValue> values) {

    static final int FALSE = 0;
    static final int UNKNOWN = 1;
    /** True when the device that failed counts as missing. */
    static final int FAILED = 2;
    static final int TRUE = 3;
    static final BigDecimal TWO = BigDecimal.valueOf(2);
    static final BigDecimal NINE = BigDecimal.valueOf(9);
    static final BigDecimal THIRTY = BigDecimal.valueOf(30);
    static final BigDecimal SEVERE = new BigDecimal("3.2");

    static int all(int a) {
        return a;
    }

    static int all(int a, int b) {
        return Math.min(a, b);
    }

    static int all(int a, int b, int c) {
        return Math.min(a, Math.min(b, c));
    }

    static int all(int a, int b, int c, int d) {
        return Math.min(Math.min(a, b), Math.min(c, d));
    }

    static int all(int a, int b, int c, int d, int e) {
        return Math.min(all(a, b, c, d), e);
    }

    static int all(int a, int b, int c, int d, int e, int f) {
        return Math.min(all(a, b, c, d), Math.min(e, f));
    }

    private static int of(boolean value) {
        return value ? TRUE : FALSE;
    }

    private String code(String name) {
        return values.get(name) instanceof FactValue.Choice choice ? choice.code() : null;
    }

    int is(String name, String code) {
        String actual = code(name);
        return actual == null ? UNKNOWN : of(actual.equals(code));
    }

    int not(String name, String code) {
        String actual = code(name);
        return actual == null ? UNKNOWN : of(!actual.equals(code));
    }

    int is(String name, boolean value) {
        return values.get(name) instanceof FactValue.Flag flag ? of(flag.value() == value) : UNKNOWN;
    }

    int absent(String name) {
        String actual = code(name);
        return actual == null ? UNKNOWN : switch (actual) {
            case "ABSENT" -> TRUE;
            case "FAILED" -> FAILED;
            default -> FALSE;
        };
    }

    int in(String name, String... codes) {
        String actual = code(name);
        if (actual == null) {
            return UNKNOWN;
        }
        for (String code : codes) {
            if (code.equals(actual)) {
                return TRUE;
            }
        }
        return FALSE;
    }

    int notIn(String name, String... codes) {
        int in = in(name, codes);
        return in == UNKNOWN ? UNKNOWN : TRUE - in;
    }

    int any(String name) {
        return values.get(name) instanceof FactValue.Choices choices ? of(!choices.codes().isEmpty()) : UNKNOWN;
    }

    int intersects(String name, String... codes) {
        if (!(values.get(name) instanceof FactValue.Choices choices)) {
            return UNKNOWN;
        }
        for (String code : codes) {
            if (choices.codes().contains(code)) {
                return TRUE;
            }
        }
        return FALSE;
    }

    private BigDecimal amount(String name) {
        return values.get(name) instanceof FactValue.Quantity quantity ? quantity.value() : null;
    }

    int less(String name, BigDecimal limit) {
        BigDecimal amount = amount(name);
        return amount == null ? UNKNOWN : of(amount.compareTo(limit) < 0);
    }

    int more(String name, BigDecimal limit) {
        BigDecimal amount = amount(name);
        return amount == null ? UNKNOWN : of(amount.compareTo(limit) > 0);
    }

    int atLeast(String name, BigDecimal limit) {
        BigDecimal amount = amount(name);
        return amount == null ? UNKNOWN : of(amount.compareTo(limit) >= 0);
    }

    int more(String name, String other) {
        BigDecimal limit = amount(other);
        return limit == null ? UNKNOWN : more(name, limit);
    }

    int before(String name, LocalDate day) {
        return values.get(name) instanceof FactValue.Day actual ? of(actual.value().isBefore(day)) : UNKNOWN;
    }

    int notBefore(String name, String other) {
        return values.get(name) instanceof FactValue.Moment a && values.get(other) instanceof FactValue.Moment b
                ? of(!a.value().isBefore(b.value()))
                : UNKNOWN;
    }
}
