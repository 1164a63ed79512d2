// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** One known value. There is no value for "unknown": what is unknown is absent. */
public sealed interface FactValue {

    /** Yes or no. */
    record Flag(boolean value) implements FactValue {
        @Override
        public String text() {
            return Boolean.toString(value);
        }
    }

    /** A measured or counted value in the unit its attribute declares; equal by amount, so 30 equals 30.0. */
    record Quantity(BigDecimal value) implements FactValue {
        public Quantity {
            value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        }

        public static Quantity of(String amount) {
            return new Quantity(new BigDecimal(amount));
        }

        @Override
        public String text() {
            return value.toPlainString();
        }
    }

    /** One code out of the allowed values. */
    record Choice(String code) implements FactValue {
        @Override
        public String text() {
            return code;
        }
    }

    /** Any number of codes out of the allowed values; the empty set is a statement: none of them. */
    record Choices(SortedSet<String> codes) implements FactValue {
        public Choices {
            codes = Collections.unmodifiableSortedSet(new TreeSet<>(codes));
        }

        public static Choices of(Collection<String> codes) {
            return new Choices(new TreeSet<>(codes));
        }

        @Override
        public String text() {
            return "{" + String.join(", ", codes) + "}";
        }
    }

    /** A calendar day in Asia/Shanghai. */
    record Day(LocalDate value) implements FactValue {
        @Override
        public String text() {
            return value.toString();
        }
    }

    /** A moment on the wall clock of Asia/Shanghai. */
    record Moment(LocalDateTime value) implements FactValue {
        @Override
        public String text() {
            return value.toString();
        }
    }

    /** Free text; no condition compares it with anything but emptiness. */
    record Text(String value) implements FactValue {
        @Override
        public String text() {
            return value;
        }
    }

    /** The value as it is written in a cell, without unit. */
    String text();
}
