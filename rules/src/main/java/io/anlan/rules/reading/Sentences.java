// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.reading;

import io.anlan.rules.FactValue;
import io.anlan.rules.Parameter;
import io.anlan.rules.RulePack;
import io.anlan.rules.model.Condition;
import io.anlan.rules.model.Operand;
import io.anlan.rules.model.Operator;
import io.anlan.rules.model.Row;
import io.anlan.rules.vocabulary.Attribute;
import io.anlan.rules.vocabulary.FactType;
import io.anlan.rules.vocabulary.Labels;
import io.anlan.rules.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows and their parts as people read them: "Fixed gas alarm is absent". */
public final class Sentences {

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

    public Sentences(RulePack pack, Vocabulary vocabulary) {
        this.pack = pack;
        this.vocabulary = vocabulary;
    }

    /** The whole row: when this and that, then so. */
    public Labels row(Row row) {
        List<Labels> when =
                row.when().stream().map(condition -> condition(row, condition)).toList();
        List<Labels> then = row.then().entrySet().stream()
                .map(answer -> answer(answer.getKey(), answer.getValue()))
                .toList();
        String zh = when.isEmpty()
                ? "任何情况下，"
                : "当" + when.stream().map(Labels::zh).collect(Collectors.joining("，且")) + "，则";
        String en = when.isEmpty()
                ? "In any case, "
                : "When " + when.stream().map(Labels::en).collect(Collectors.joining(" and ")) + ", then ";
        return new Labels(
                zh + then.stream().map(Labels::zh).collect(Collectors.joining("，")),
                en + then.stream().map(Labels::en).collect(Collectors.joining(", ")));
    }

    /** One condition of a row. */
    public Labels condition(Row row, Condition condition) {
        FactType type = vocabulary.factType(row.factType());
        Attribute left = attribute(type, condition.left());
        Labels operator = WORDS.getOrDefault(
                condition.operator(),
                new Labels(condition.operator().symbol(), condition.operator().symbol()));
        Labels right = right(type, condition.right(), left);
        return new Labels(
                left.labels().zh() + operator.zh() + right.zh(),
                (left.labels().en() + " " + operator.en() + " " + right.en()).strip());
    }

    /** One answer of a row. */
    public Labels answer(String name, FactValue value) {
        return vocabulary.outcome().attribute(name).orElseThrow().said(value);
    }

    private Attribute attribute(FactType type, Operand.Reference reference) {
        FactType owner = reference instanceof Operand.OfEnterprise ? vocabulary.enterprise() : type;
        return owner.attribute(reference.attribute()).orElseThrow();
    }

    private Labels right(FactType type, @Nullable Operand right, Attribute left) {
        if (right == null) {
            return new Labels("", "");
        }
        if (right instanceof Operand.Literal literal) {
            return left.shown(literal.value());
        }
        if (right instanceof Operand.OfParameter parameter) {
            return pack.parameters().stream()
                    .filter(candidate -> candidate.name().equals(parameter.name()))
                    .map(Sentences::parameter)
                    .findFirst()
                    .orElseThrow();
        }
        return right instanceof Operand.Reference other
                ? attribute(type, other).labels()
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
