// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.dmn;

import io.anlan.rules.InvalidPack;
import io.anlan.rules.InvalidPack.Cell;
import io.anlan.rules.vocabulary.Attribute;
import io.anlan.rules.vocabulary.AttributeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    private static final int MAX_CELL = 1000;
    private static final Pattern TOKEN = Pattern.compile("\\s*(\"(?:[^\"\\\\\\p{Cntrl}]|\\\\[\"\\\\])*+\""
            + "|-?\\d{1,12}(?:\\.\\d{1,6})?|\\.\\.|<=|>=|[<>()\\[\\],-]|date and time|true|false|not|date|null)\\s*");

    private final List<String> tokens = new ArrayList<>();
    private final String text;
    private final Cell at;
    private int next;

    FeelCell(String text, Cell at) {
        this.text = text.strip();
        this.at = at;
        if (this.text.length() > MAX_CELL) {
            throw new InvalidPack(at, "hostile", "单元格过长", "the cell is too long");
        }
        Matcher matcher = TOKEN.matcher(this.text);
        int end = 0;
        while (end < this.text.length()) {
            if (!matcher.region(end, this.text.length()).lookingAt()) {
                throw refused();
            }
            tokens.add(String.valueOf(matcher.group(1)));
            end = matcher.end();
        }
    }

    /** Conditions on an attribute as cells of our own say them, such as {@code >= 3 项}; none for {@code -}. */
    List<String> conditions(Attribute attribute) {
        if (tokens.isEmpty() || (tokens.size() == 1 && take("-"))) {
            return List.of();
        }
        List<String> conditions = tests(attribute);
        if (next < tokens.size()) {
            throw refused();
        }
        return conditions;
    }

    /** An answer as a cell of our own says it; empty for none. */
    String answer(Attribute attribute) {
        if (tokens.isEmpty() || (tokens.size() == 1 && (take("null") || take("-")))) {
            return "";
        }
        String value = value(attribute);
        if (next < tokens.size()) {
            throw refused();
        }
        return value;
    }

    private List<String> tests(Attribute attribute) {
        boolean time = attribute.kind() == AttributeKind.DAY || attribute.kind() == AttributeKind.MOMENT;
        for (String operator : List.of("<=", ">=", "<", ">")) {
            if (take(operator)) {
                return List.of(ordered(operator, time) + " " + value(attribute));
            }
        }
        if (take("not")) {
            expect("(");
            List<String> values = values(attribute);
            expect(")");
            return List.of(values.size() == 1 ? "!= " + values.get(0) : "not in {" + String.join(", ", values) + "}");
        }
        if (peek("[") || peek("(") || peek("]")) {
            return interval(attribute, time);
        }
        List<String> values = values(attribute);
        return List.of(values.size() == 1 ? "= " + values.get(0) : "in {" + String.join(", ", values) + "}");
    }

    private List<String> interval(Attribute attribute, boolean time) {
        boolean closedBelow = tokens.get(next++).equals("[");
        String low = value(attribute);
        expect("..");
        String high = value(attribute);
        boolean closedAbove = peek("]");
        if (!take("]") && !take(")") && !take("[")) {
            throw refused();
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
            default -> throw refused();
        };
    }

    private List<String> values(Attribute attribute) {
        List<String> values = new ArrayList<>();
        do {
            values.add(value(attribute));
        } while (take(","));
        return values;
    }

    private String value(Attribute attribute) {
        if (take("date") || take("date and time")) {
            expect("(");
            String moment = string();
            expect(")");
            return moment;
        }
        if (next >= tokens.size()) {
            throw refused();
        }
        String token = tokens.get(next);
        if (token.startsWith("\"")) {
            return string();
        }
        next++;
        boolean number = token.matches("-?\\d.*");
        if (!number && !token.equals("true") && !token.equals("false")) {
            throw refused();
        }
        return number && attribute.unit() != null ? token + " " + attribute.unit() : token;
    }

    private String string() {
        String token = next < tokens.size() ? tokens.get(next++) : "";
        if (token.length() < 2 || !token.startsWith("\"")) {
            throw refused();
        }
        return token.substring(1, token.length() - 1).replaceAll("\\\\([\"\\\\])", "$1");
    }

    private boolean peek(String token) {
        return next < tokens.size() && tokens.get(next).equals(token);
    }

    private boolean take(String token) {
        boolean there = peek(token);
        next += there ? 1 : 0;
        return there;
    }

    private void expect(String token) {
        if (!take(token)) {
            throw refused();
        }
    }

    private InvalidPack refused() {
        String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
        return new InvalidPack(
                at, "unreadable", "不接受的FEEL表达式：" + shown, "not a unary test that is understood here: " + shown);
    }
}
