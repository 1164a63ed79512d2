// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.check;

import static io.anlan.rules.model.Operator.*;

import io.anlan.rules.FactValue;
import io.anlan.rules.Parameter;
import io.anlan.rules.model.Condition;
import io.anlan.rules.model.Operand;
import io.anlan.rules.model.Operator;
import io.anlan.rules.vocabulary.Attribute;
import io.anlan.rules.vocabulary.AttributeKind;
import io.anlan.rules.vocabulary.FactType;
import io.anlan.rules.vocabulary.Labels;
import io.anlan.rules.vocabulary.Vocabulary;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Whether a condition makes sense: known names, an operator that fits the kind, a right side of the same kind and unit. */
final class ConditionTypes {

    private final Vocabulary vocabulary;
    private final List<Parameter> parameters;

    ConditionTypes(Vocabulary vocabulary, List<Parameter> parameters) {
        this.vocabulary = vocabulary;
        this.parameters = parameters;
    }

    /** The first problem of a condition on a declared fact type. */
    Optional<Objection> problem(FactType type, Condition condition) {
        Optional<Attribute> left = attribute(type, condition.left());
        if (left.isEmpty()) {
            return unknown(condition.left());
        }
        if (!AttributeValues.operators(left.get().kind()).contains(condition.operator())) {
            String symbol = condition.operator().symbol();
            return problem(
                    "wrong-operator",
                    "运算符 " + symbol + " 不适用于" + left.get().labels().zh(),
                    "operator " + symbol + " does not fit " + left.get().name());
        }
        Operand right = condition.right();
        if (right == null) {
            return Optional.empty();
        }
        if (right instanceof Operand.Literal literal) {
            return literal(left.get(), condition.operator(), literal.value());
        }
        if (right instanceof Operand.OfParameter parameter) {
            return parameter(left.get(), parameter);
        }
        if (right instanceof Operand.Reference reference) {
            return other(type, left.get(), reference);
        }
        return left.get().kind() == AttributeKind.DAY ? Optional.empty() : mismatch(left.get());
    }

    private Optional<Objection> literal(Attribute attribute, Operator operator, FactValue value) {
        boolean set =
                EnumSet.of(IN, NOT_IN, INTERSECTS, DISJOINT, CONTAINS, LACKS).contains(operator);
        if (set) {
            return value instanceof FactValue.Choices choices
                            && !choices.codes().isEmpty()
                    ? allowed(attribute, choices.codes())
                    : mismatch(attribute);
        }
        return AttributeValues.fits(attribute, value) ? Optional.empty() : mismatch(attribute);
    }

    private static Optional<Objection> allowed(Attribute attribute, Collection<String> codes) {
        return AttributeValues.known(attribute, codes)
                ? Optional.empty()
                : problem(
                        "unknown-code",
                        attribute.labels().zh() + "没有该可选值",
                        "a code which " + attribute.name() + " does not allow in " + codes);
    }

    private Optional<Objection> parameter(Attribute left, Operand.OfParameter reference) {
        Optional<Parameter> parameter = parameters.stream()
                .filter(candidate -> candidate.name().equals(reference.name()))
                .findFirst();
        if (parameter.isEmpty()) {
            return problem("unknown-parameter", "未知参数：" + reference.name(), "unknown parameter " + reference.name());
        }
        boolean same = left.kind() == AttributeKind.QUANTITY
                && Objects.equals(left.unit(), parameter.get().unit());
        return same ? Optional.empty() : mismatch(left);
    }

    private Optional<Objection> other(FactType type, Attribute left, Operand.Reference reference) {
        Optional<Attribute> right = attribute(type, reference);
        if (right.isEmpty()) {
            return unknown(reference);
        }
        boolean same = left.kind() == right.get().kind()
                && left.kind() != AttributeKind.CHOICES
                && left.kind() != AttributeKind.DEVICE
                && !left.equals(right.get())
                && Objects.equals(left.unit(), right.get().unit())
                && left.allowed().equals(right.get().allowed());
        return same ? Optional.empty() : mismatch(left);
    }

    private Optional<Attribute> attribute(FactType type, Operand.Reference reference) {
        if (reference instanceof Operand.OfEnterprise) {
            return vocabulary.enterprise().attribute(reference.attribute());
        }
        boolean pseudo = type.name().equals(FactType.ENTERPRISE);
        return pseudo ? Optional.empty() : type.attribute(reference.attribute());
    }

    private static Optional<Objection> unknown(Operand.Reference reference) {
        return problem("unknown-attribute", "未知属性：" + reference.text(), "unknown attribute " + reference.text());
    }

    private static Optional<Objection> mismatch(Attribute attribute) {
        return problem(
                "wrong-type",
                attribute.labels().zh() + "的比较值类型、单位或取值不符",
                "the right side does not fit the kind, unit or allowed values of " + attribute.name());
    }

    private static Optional<Objection> problem(String code, String zh, String en) {
        return Optional.of(new Objection(code, new Labels(zh, en)));
    }

    /** What is wrong with a condition. */
    record Objection(String code, Labels message) {}
}
