// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.dmn;

import io.anlan.rules.FactValue;
import io.anlan.rules.model.Condition;
import io.anlan.rules.model.Operand;
import io.anlan.rules.model.Operator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes conditions as FEEL unary tests. */
final class UnaryTests {

    private static final Map<Operator, String> ORDERED = Map.of(
            Operator.LESS, "< ",
            Operator.AT_MOST, "<= ",
            Operator.MORE, "> ",
            Operator.AT_LEAST, ">= ",
            Operator.BEFORE, "< ",
            Operator.NOT_BEFORE, ">= ");

    private UnaryTests() {}

    /** The test, or nothing when the condition compares with something else than a fixed value or asks about a set. */
    static Optional<String> of(Condition condition) {
        if (!(condition.right() instanceof Operand.Literal literal)) {
            return Optional.empty();
        }
        FactValue value = literal.value();
        return switch (condition.operator()) {
            case EQUAL -> Optional.of(literal(value));
            case NOT_EQUAL, NOT_IN -> Optional.of("not(" + literal(value) + ")");
            case IN -> Optional.of(literal(value));
            case LESS, AT_MOST, MORE, AT_LEAST, BEFORE, NOT_BEFORE ->
                Optional.of(ORDERED.get(condition.operator()) + literal(value));
            case INTERSECTS, DISJOINT, CONTAINS, LACKS, EMPTY, NOT_EMPTY -> Optional.empty();
        };
    }

    /** A value as FEEL writes it; codes as a list. */
    static String literal(FactValue value) {
        if (value instanceof FactValue.Flag || value instanceof FactValue.Quantity) {
            return value.text();
        }
        if (value instanceof FactValue.Day) {
            return "date(" + quoted(value.text()) + ")";
        }
        if (value instanceof FactValue.Moment) {
            return "date and time(" + quoted(value.text()) + ")";
        }
        return value instanceof FactValue.Choices choices
                ? choices.codes().stream().map(UnaryTests::quoted).collect(Collectors.joining(", "))
                : quoted(value.text());
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
