// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.authoring;

import io.anlan.rules.model.Condition;
import io.anlan.rules.vocabulary.Attribute;
import io.anlan.rules.vocabulary.AttributeKind;
import io.anlan.rules.vocabulary.FactType;
import io.anlan.rules.vocabulary.Vocabulary;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One constraint of a DRL pattern to a condition: {@code attribute operator literal}, where a literal is a quoted code or
 * day, a number in the unit of the attribute, true, false, a list of quoted codes, or a reference as in a cell.
 */
final class DrlConstraint {

    private static final Pattern SHAPE = Pattern.compile("\\s*((?:enterprise\\.)?[a-z][A-Za-z0-9]{0,63})\\s*"
            + "(==|!=|<=|>=|<|>|\\bnot\\s+in\\b|\\bin\\b|\\bnot\\s+contains\\b|\\bcontains\\b)\\s*"
            + "(\"[^\"\\\\]{1,64}\"|-?\\d{1,12}(?:\\.\\d{1,6})?|true|false"
            + "|\\(\\s*\"[A-Z0-9_]{1,64}\"(?:\\s*,\\s*\"[A-Z0-9_]{1,64}\")*\\s*\\)"
            + "|(?:fact|enterprise|parameter|decision)\\.[a-z][A-Za-z0-9]{0,63})\\s*");
    private static final Map<String, String> OPERATORS = Map.of(
            "==",
            "=",
            "!=",
            "!=",
            "<",
            "<",
            "<=",
            "<=",
            ">",
            ">",
            ">=",
            ">=",
            "in",
            "in",
            "not in",
            "not in",
            "contains",
            "intersects",
            "not contains",
            "disjoint");
    private static final Map<String, String> TIMES = Map.of("<", "before", ">=", "not before", "==", "=", "!=", "!=");

    private DrlConstraint() {}

    static Condition read(String expression, FactType type, Vocabulary vocabulary, Cells cells) throws Cells.Refused {
        Matcher matcher = SHAPE.matcher(expression);
        if (!matcher.matches()) {
            String shown = expression.length() > 60 ? expression.substring(0, 60) + "…" : expression;
            throw new Cells.Refused("不接受的约束：" + shown, "constraint not accepted: " + shown);
        }
        String left = matcher.group(1);
        String operator = matcher.group(2).replaceAll("\\s+", " ");
        Optional<Attribute> attribute = left.startsWith("enterprise.")
                ? vocabulary.enterprise().attribute(left.substring("enterprise.".length()))
                : type.attribute(left);
        AttributeKind kind = attribute.map(Attribute::kind).orElse(AttributeKind.TEXT);
        boolean time = kind == AttributeKind.DAY || kind == AttributeKind.MOMENT;
        String symbol = (time ? TIMES : OPERATORS).get(operator);
        if (symbol == null) {
            throw new Cells.Refused("时间比较只接受 < 和 >=", "times are compared by < and >= only");
        }
        return cells.condition(type, left + " " + symbol + " " + right(matcher.group(3), attribute, kind));
    }

    private static String right(String literal, Optional<Attribute> attribute, AttributeKind kind) {
        if (literal.startsWith("(")) {
            return "{"
                    + literal.substring(1, literal.length() - 1)
                            .replace("\"", "")
                            .strip() + "}";
        }
        if (literal.startsWith("\"")) {
            String text = literal.substring(1, literal.length() - 1);
            return kind == AttributeKind.CHOICES ? "{" + text + "}" : text;
        }
        boolean number = literal.matches("-?\\d.*");
        return number ? literal + " " + attribute.map(Attribute::unit).orElse("") : literal;
    }
}
