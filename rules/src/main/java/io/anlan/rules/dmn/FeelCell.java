// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.dmn;

import io.anlan.rules.InvalidPack.Cell;
import io.anlan.rules.vocabulary.Attribute;
import io.anlan.rules.vocabulary.AttributeKind;
import java.util.ArrayList;
import java.util.List;

/**
 * The part of FEEL that is understood. One object reads one cell.
 *
 * <pre>{@code
 * tests    = "-" | "not" "(" values ")" | values | [ "<" | "<=" | ">" | ">=" ] value | interval
 * values   = value { "," value }
 * interval = ( "[" | "(" | "]" ) value ".." value ( "]" | ")" | "[" )
 * value    = string | number | "true" | "false" | "date" "(" string ")" | "date and time" "(" string ")"
 * }</pre>
 */
final class FeelCell {

    private final FeelTokens tokens;

    FeelCell(String text, Cell at) {
        this.tokens = new FeelTokens(text, at);
    }

    /** Conditions on an attribute as cells of our own say them, such as {@code >= 3 项}; none for {@code -}. */
    List<String> conditions(Attribute attribute) {
        if (tokens.none() || tokens.takeOnly("-")) {
            return List.of();
        }
        List<String> conditions = tests(attribute);
        tokens.expectEnd();
        return conditions;
    }

    /** An answer as a cell of our own says it; empty for none. */
    String answer(Attribute attribute) {
        if (tokens.none() || tokens.takeOnly("null") || tokens.takeOnly("-")) {
            return "";
        }
        String value = value(attribute);
        tokens.expectEnd();
        return value;
    }

    private List<String> tests(Attribute attribute) {
        boolean time = attribute.kind() == AttributeKind.DAY || attribute.kind() == AttributeKind.MOMENT;
        for (String operator : List.of("<=", ">=", "<", ">")) {
            if (tokens.take(operator)) {
                return List.of(ordered(operator, time) + " " + value(attribute));
            }
        }
        if (tokens.take("not")) {
            tokens.expect("(");
            List<String> values = values(attribute);
            tokens.expect(")");
            return List.of(values.size() == 1 ? "!= " + values.get(0) : "not in {" + String.join(", ", values) + "}");
        }
        if (tokens.peek("[") || tokens.peek("(") || tokens.peek("]")) {
            return interval(attribute, time);
        }
        List<String> values = values(attribute);
        return List.of(values.size() == 1 ? "= " + values.get(0) : "in {" + String.join(", ", values) + "}");
    }

    private List<String> interval(Attribute attribute, boolean time) {
        boolean closedBelow = tokens.take().equals("[");
        String low = value(attribute);
        tokens.expect("..");
        String high = value(attribute);
        boolean closedAbove = tokens.peek("]");
        if (!tokens.take("]") && !tokens.take(")") && !tokens.take("[")) {
            throw tokens.refused();
        }
        return List.of(
                ordered(closedBelow ? ">=" : ">", time) + " " + low,
                ordered(closedAbove ? "<=" : "<", time) + " " + high);
    }

    /** Times know before and not before; the other two would need the next moment. */
    private String ordered(String operator, boolean time) {
        if (!time) {
            return operator;
        }
        return switch (operator) {
            case "<" -> "before";
            case ">=" -> "not before";
            default -> throw tokens.refused();
        };
    }

    private List<String> values(Attribute attribute) {
        List<String> values = new ArrayList<>();
        do {
            values.add(value(attribute));
        } while (tokens.take(","));
        return values;
    }

    private String value(Attribute attribute) {
        if (tokens.take("date") || tokens.take("date and time")) {
            tokens.expect("(");
            String moment = tokens.string();
            tokens.expect(")");
            return moment;
        }
        if (tokens.peekString()) {
            return tokens.string();
        }
        String token = tokens.take();
        boolean number = token.matches("-?\\d.*");
        if (!number && !token.equals("true") && !token.equals("false")) {
            throw tokens.refused();
        }
        return number && attribute.unit() != null ? token + " " + attribute.unit() : token;
    }
}
