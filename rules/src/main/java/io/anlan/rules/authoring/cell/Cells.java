// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.authoring.cell;

import io.anlan.rules.FactValue;
import io.anlan.rules.model.Condition;
import io.anlan.rules.model.Operand;
import io.anlan.rules.model.Operator;
import io.anlan.rules.vocabulary.Attribute;
import io.anlan.rules.vocabulary.AttributeKind;
import io.anlan.rules.vocabulary.FactType;
import io.anlan.rules.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The language of condition cells:
 *
 * <pre>{@code
 * condition = reference operator right
 * reference = [ "fact." | "enterprise." ] attribute
 * right     = literal | reference with prefix | "parameter." name | "decision.date"
 * literal   = true | false | CODE | "{" CODE { "," CODE } "}" | number unit | 2023-05-15 | 2023-05-15T08:00
 * }</pre>
 *
 * Nothing else is understood, and nothing is ever handed to another language.
 */
public final class Cells {

    private static final Pattern CONDITION = Pattern.compile("(?:(fact|enterprise)\\.)?([a-z][A-Za-z0-9]{0,63}) +"
            + "(=|!=|<=|>=|<|>|not in|in|intersects|disjoint|contains|lacks|not empty|empty|not before|before)"
            + "(?: +(\\S.*))?");
    private static final Pattern REFERENCE = Pattern.compile("(fact|enterprise|parameter)\\.([a-z][A-Za-z0-9]{0,63})");
    private static final Pattern ASSIGNMENT = Pattern.compile("([a-z][A-Za-z0-9]{0,63}) *= *(\\S.*)");

    private final Vocabulary vocabulary;

    public Cells(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Reads a condition on a fact type; types are judged later, by the check of the whole pack. */
    public Condition condition(FactType type, String cell) throws Refused {
        Matcher matcher = CONDITION.matcher(cell);
        if (!matcher.matches()) {
            throw new Refused("不是条件：" + shorten(cell), "not a condition: " + shorten(cell));
        }
        boolean ofEnterprise = "enterprise".equals(matcher.group(1));
        Operand.Reference left =
                ofEnterprise ? new Operand.OfEnterprise(matcher.group(2)) : new Operand.OfFact(matcher.group(2));
        Attribute attribute = attribute(ofEnterprise ? vocabulary.enterprise() : type, matcher.group(2));
        Operator operator = Operator.of(matcher.group(3)).orElseThrow();
        String right = matcher.group(4);
        if (operator.unary() != (right == null)) {
            throw new Refused("比较值多余或缺失", "the right side is missing or superfluous");
        }
        return new Condition(left, operator, right == null ? null : right(attribute, right));
    }

    private static Operand right(Attribute attribute, String text) throws Refused {
        if (text.equals("decision.date")) {
            return new Operand.DecisionDate();
        }
        Matcher reference = REFERENCE.matcher(text);
        if (reference.matches()) {
            String name = reference.group(2);
            return switch (reference.group(1)) {
                case "fact" -> new Operand.OfFact(name);
                case "enterprise" -> new Operand.OfEnterprise(name);
                default -> new Operand.OfParameter(name);
            };
        }
        boolean set = text.startsWith("{") && attribute.kind() != AttributeKind.CHOICES;
        return new Operand.Literal(set ? Literals.codes(text) : Literals.read(attribute, text));
    }

    private static Attribute attribute(FactType type, String name) throws Refused {
        Optional<Attribute> attribute = type.attribute(name);
        if (attribute.isEmpty()) {
            throw new Refused("未知属性：" + name, "unknown attribute " + name + " of " + type.name());
        }
        return attribute.get();
    }

    /** Reads {@code attribute = literal; attribute = literal}. */
    public Map<String, FactValue> assignments(FactType type, String cell) throws Refused {
        Map<String, FactValue> values = new TreeMap<>();
        for (String part : cell.isEmpty() ? List.<String>of() : List.of(cell.split(" *; *", -1))) {
            Matcher matcher = ASSIGNMENT.matcher(part);
            if (!matcher.matches()) {
                throw new Refused("应为 属性 = 值：" + shorten(part), "attribute = value expected: " + shorten(part));
            }
            Attribute attribute = attribute(type, matcher.group(1));
            if (values.put(attribute.name(), Literals.read(attribute, matcher.group(2))) != null) {
                throw new Refused("属性重复：" + attribute.name(), attribute.name() + " is given twice");
            }
        }
        return values;
    }

    /** Writes a condition as {@link #condition} reads it. */
    public String text(FactType type, Condition condition) {
        boolean ofEnterprise = condition.left() instanceof Operand.OfEnterprise;
        String left = ofEnterprise ? condition.left().text() : condition.left().attribute();
        Operand right = condition.right();
        String start = left + " " + condition.operator().symbol();
        if (right == null) {
            return start;
        }
        FactType owner = ofEnterprise ? vocabulary.enterprise() : type;
        return start + " "
                + (right instanceof Operand.Literal literal
                        ? Literals.write(owner.attribute(condition.left().attribute()), literal.value())
                        : right.text());
    }

    public static String assignments(FactType type, Map<String, FactValue> values) {
        return new TreeMap<>(values)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + " = "
                                + Literals.write(type.attribute(entry.getKey()), entry.getValue()))
                        .collect(Collectors.joining("; "));
    }

    public static String shorten(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    /** A cell that is not understood. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final String zh;

        public Refused(String zh, String en) {
            super(en);
            this.zh = zh;
        }

        public String zh() {
            return zh;
        }

        public String en() {
            return String.valueOf(getMessage());
        }
    }
}
