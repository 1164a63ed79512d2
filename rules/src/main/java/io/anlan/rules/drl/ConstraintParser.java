// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.drl;

import io.anlan.rules.authoring.cell.CellText;
import io.anlan.rules.drl.Token.Kind;
import io.anlan.rules.model.Condition;
import io.anlan.rules.vocabulary.Attribute;
import io.anlan.rules.vocabulary.AttributeKind;
import io.anlan.rules.vocabulary.FactType;
import io.anlan.rules.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One constraint of a pattern:
 *
 * <pre>{@code
 * constraint = attribute operator right
 *            | ( "containsAny" | "containsNone" | "containsAll" | "lacksSome" ) "(" attribute { "," code } ")"
 *            | ( "isEmpty" | "notEmpty" ) "(" attribute ")"
 * attribute  = [ "enterprise" "." ] name
 * operator   = "==" | "!=" | "<" | "<=" | ">" | ">=" | [ "not" ] "in" | [ "not" ] "contains"
 * right      = string | number | "true" | "false" | "(" string { "," string } ")"
 *            | ( "fact" | "enterprise" | "parameter" | "decision" ) "." name
 * }</pre>
 *
 * A number is in the unit of its attribute; a string is a code, a day or a moment.
 */
final class ConstraintParser {

    private static final Set<String> REFERENCES = Set.of("fact", "enterprise", "parameter", "decision");

    private final Tokens tokens;
    private final Vocabulary vocabulary;
    private final CellText cells;

    ConstraintParser(Tokens tokens, Vocabulary vocabulary) {
        this.tokens = tokens;
        this.vocabulary = vocabulary;
        this.cells = new CellText(vocabulary);
    }

    Condition constraint(FactType type) {
        Token first = tokens.peek();
        if (first.kind() == Kind.WORD && DrlOperators.isFunction(first.text())) {
            return cells.condition(type, function(), first.place());
        }
        String left = attribute();
        Optional<Attribute> attribute = left.startsWith("enterprise.")
                ? vocabulary.enterprise().attribute(left.substring("enterprise.".length()))
                : type.attribute(left);
        if (attribute.isEmpty()) {
            throw first.refused("未知属性：" + first.shown(), "unknown attribute " + left + " of " + type.name());
        }
        String operator = operator(attribute.get().kind());
        Token right = tokens.peek();
        return cells.condition(type, left + " " + operator + " " + right(attribute.get()), right.place());
    }

    private String attribute() {
        Token name = tokens.expect(Kind.WORD);
        if (name.is("enterprise")) {
            tokens.expect(".");
            return "enterprise." + tokens.expect(Kind.WORD).text();
        }
        return name.text();
    }

    private String function() {
        String operator = DrlOperators.ofFunction(tokens.next().text());
        tokens.expect("(");
        String left = attribute();
        List<String> codes = new ArrayList<>();
        while (tokens.take(",")) {
            codes.add(tokens.expect(Kind.STRING).text());
        }
        tokens.expect(")");
        return left + " " + operator + (codes.isEmpty() ? "" : " {" + String.join(", ", codes) + "}");
    }

    private String operator(AttributeKind kind) {
        Token token = tokens.next();
        String written = token.text();
        if (token.is("not")) {
            written = "not " + tokens.next().text();
        }
        boolean time = kind == AttributeKind.DAY || kind == AttributeKind.MOMENT;
        String symbol = token.kind() == Kind.STRING ? null : DrlOperators.ofInfix(written, time);
        if (symbol == null) {
            throw token.refused(
                    time ? "时间比较只接受 <、>=、== 和 !=" : "不接受的运算符：" + token.shown(),
                    time ? "times are compared by <, >=, == and != only" : "operator not accepted: " + token.shown());
        }
        return symbol;
    }

    private String right(Attribute attribute) {
        Token token = tokens.next();
        if (token.is("(")) {
            List<String> codes = new ArrayList<>();
            do {
                codes.add(tokens.expect(Kind.STRING).text());
            } while (tokens.take(","));
            tokens.expect(")");
            return "{" + String.join(", ", codes) + "}";
        }
        if (token.kind() == Kind.STRING) {
            return attribute.kind() == AttributeKind.CHOICES ? "{" + token.text() + "}" : token.text();
        }
        if (token.kind() == Kind.NUMBER) {
            return token.text() + " " + (attribute.unit() == null ? "" : attribute.unit());
        }
        if (token.kind() == Kind.WORD && REFERENCES.contains(token.text())) {
            tokens.expect(".");
            return token.text() + "." + tokens.expect(Kind.WORD).text();
        }
        if (token.is("true") || token.is("false")) {
            return token.text();
        }
        throw token.refused("不接受的比较值：" + token.shown(), "value not accepted: " + token.shown());
    }
}
