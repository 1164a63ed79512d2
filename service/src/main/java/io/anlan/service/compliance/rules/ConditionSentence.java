// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.compliance.rules;

import io.anlan.rules.Parameter;
import io.anlan.rules.RulePack;
import io.anlan.rules.model.Condition;
import io.anlan.rules.model.Operand;
import io.anlan.rules.model.Operator;
import io.anlan.rules.vocabulary.Attribute;
import io.anlan.rules.vocabulary.FactType;
import io.anlan.rules.vocabulary.Labels;
import io.anlan.rules.vocabulary.Vocabulary;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A condition as people read it: "Fixed gas alarm is absent". */
final class ConditionSentence {

    private static final Map<Operator, Labels> WORDS = Map.ofEntries(
            Map.entry(Operator.EQUAL, new Labels("为", "is")),
            Map.entry(Operator.NOT_EQUAL, new Labels("不为", "is not")),
            Map.entry(Operator.LESS, new Labels("小于", "is less than")),
            Map.entry(Operator.AT_LEAST, new Labels("不小于", "is at least")),
            Map.entry(Operator.MORE, new Labels("大于", "is more than")),
            Map.entry(Operator.AT_MOST, new Labels("不大于", "is at most")),
            Map.entry(Operator.IN, new Labels("为下列之一：", "is one of")),
            Map.entry(Operator.NOT_IN, new Labels("不是下列任何一项：", "is none of")),
            Map.entry(Operator.INTERSECTS, new Labels("包括下列任一项：", "include one of")),
            Map.entry(Operator.DISJOINT, new Labels("不包括下列任何一项：", "include none of")),
            Map.entry(Operator.CONTAINS, new Labels("包括下列全部：", "include all of")),
            Map.entry(Operator.LACKS, new Labels("未包括下列全部：", "do not include all of")),
            Map.entry(Operator.EMPTY, new Labels("一项也没有", "is empty")),
            Map.entry(Operator.NOT_EMPTY, new Labels("至少有一项", "is not empty")),
            Map.entry(Operator.BEFORE, new Labels("早于", "is before")),
            Map.entry(Operator.NOT_BEFORE, new Labels("不早于", "is not before")));

    private final RulePack pack;
    private final Vocabulary vocabulary;
    private final FactType type;

    ConditionSentence(RulePack pack, Vocabulary vocabulary, FactType type) {
        this.pack = pack;
        this.vocabulary = vocabulary;
        this.type = type;
    }

    Labels of(Condition condition) {
        Attribute left = attribute(condition.left());
        Labels operator = WORDS.getOrDefault(
                condition.operator(),
                new Labels(condition.operator().symbol(), condition.operator().symbol()));
        Labels right = right(condition.right(), left);
        return new Labels(
                left.labels().zh() + operator.zh() + right.zh(),
                (left.labels().en() + " " + operator.en() + " " + right.en()).strip());
    }

    private Attribute attribute(Operand.Reference reference) {
        FactType owner = reference instanceof Operand.OfEnterprise ? vocabulary.enterprise() : type;
        return owner.attribute(reference.attribute()).orElseThrow();
    }

    private Labels right(@Nullable Operand right, Attribute left) {
        if (right == null) {
            return new Labels("", "");
        }
        if (right instanceof Operand.Literal literal) {
            return left.shown(literal.value());
        }
        if (right instanceof Operand.OfParameter parameter) {
            return pack.parameters().stream()
                    .filter(candidate -> candidate.name().equals(parameter.name()))
                    .map(ConditionSentence::parameter)
                    .findFirst()
                    .orElseThrow();
        }
        return right instanceof Operand.Reference other
                ? attribute(other).labels()
                : new Labels("判定日", "the day of the decision");
    }

    private static Labels parameter(Parameter parameter) {
        String values = parameter.values().stream()
                .map(dated -> dated.value().toPlainString() + " " + parameter.unit())
                .collect(Collectors.joining(" / "));
        return new Labels(
                parameter.labels().zh() + "（" + values + "）", parameter.labels().en() + " (" + values + ")");
    }
}
