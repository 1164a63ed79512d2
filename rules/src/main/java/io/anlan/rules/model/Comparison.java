// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.model;

import io.anlan.rules.FactValue;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Applies an operator to values. A side that is not known makes the answer unknown, whatever the other side says. */
public final class Comparison {

    private Comparison() {}

    public static Truth compare(Operator operator, @Nullable FactValue left, @Nullable FactValue right) {
        if (left == null) {
            return Truth.UNKNOWN;
        }
        if (operator.unary()) {
            return Truth.of(empty(left) == (operator == Operator.EMPTY));
        }
        return right == null ? Truth.UNKNOWN : Truth.of(holds(operator, left, right));
    }

    private static boolean holds(Operator operator, FactValue left, FactValue right) {
        return switch (operator) {
            case EQUAL -> left.equals(right);
            case NOT_EQUAL -> !left.equals(right);
            case LESS, BEFORE -> order(left, right) < 0;
            case AT_LEAST, NOT_BEFORE -> order(left, right) >= 0;
            case MORE -> order(left, right) > 0;
            case AT_MOST -> order(left, right) <= 0;
            case IN -> codes(right).contains(((FactValue.Choice) left).code());
            case NOT_IN -> !codes(right).contains(((FactValue.Choice) left).code());
            case INTERSECTS -> !Collections.disjoint(codes(left), codes(right));
            case DISJOINT -> Collections.disjoint(codes(left), codes(right));
            case CONTAINS -> codes(left).containsAll(codes(right));
            case LACKS -> !codes(left).containsAll(codes(right));
            case EMPTY, NOT_EMPTY -> throw new IllegalStateException("Unary operator with a right side");
        };
    }

    private static int order(FactValue left, FactValue right) {
        if (left instanceof FactValue.Quantity a && right instanceof FactValue.Quantity b) {
            return a.value().compareTo(b.value());
        }
        return moment(left).compareTo(moment(right));
    }

    private static LocalDateTime moment(FactValue value) {
        if (value instanceof FactValue.Day day) {
            return day.value().atStartOfDay();
        }
        if (value instanceof FactValue.Moment moment) {
            return moment.value();
        }
        throw new IllegalStateException("Values without order: " + value);
    }

    private static boolean empty(FactValue value) {
        if (value instanceof FactValue.Choices choices) {
            return choices.codes().isEmpty();
        }
        return value instanceof FactValue.Text text && text.value().isBlank();
    }

    private static SortedSet<String> codes(FactValue value) {
        if (value instanceof FactValue.Choices choices) {
            return choices.codes();
        }
        return new TreeSet<>(Collections.singleton(((FactValue.Choice) value).code()));
    }
}
