// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.rules.sheet;

import io.anlan.rules.FactValue;
import io.anlan.rules.analysis.CounterExample;
import io.anlan.rules.check.PackCheck;
import io.anlan.rules.model.Operator;
import io.anlan.rules.vocabulary.AllowedValue;
import io.anlan.rules.vocabulary.Attribute;
import io.anlan.rules.vocabulary.FactType;
import io.anlan.rules.vocabulary.Labels;
import io.anlan.rules.vocabulary.Vocabulary;
import io.anlan.service.platform.Wording;
import io.anlan.service.rulebook.Workbench.RuleCase;
import io.anlan.service.rulebook.sheet.RuleTerm;
import io.anlan.service.rulebook.sheet.RuleVocabulary;
import io.anlan.service.rulebook.sheet.RuleVocabulary.RuleAttribute;
import io.anlan.service.rulebook.sheet.RuleVocabulary.RuleFactType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the vocabulary of the rules declares, in the rulebook's own terms. */
public final class RuleTerms {

    private static final Map<Operator, Labels> OPERATORS = Map.ofEntries(
            Map.entry(Operator.EQUAL, new Labels("等于", "is")),
            Map.entry(Operator.NOT_EQUAL, new Labels("不等于", "is not")),
            Map.entry(Operator.LESS, new Labels("小于", "less than")),
            Map.entry(Operator.AT_LEAST, new Labels("大于等于", "at least")),
            Map.entry(Operator.MORE, new Labels("大于", "more than")),
            Map.entry(Operator.AT_MOST, new Labels("小于等于", "at most")),
            Map.entry(Operator.IN, new Labels("属于", "one of")),
            Map.entry(Operator.NOT_IN, new Labels("不属于", "none of")),
            Map.entry(Operator.INTERSECTS, new Labels("包括任一", "include one of")),
            Map.entry(Operator.DISJOINT, new Labels("不含任何", "include none of")),
            Map.entry(Operator.CONTAINS, new Labels("包括全部", "include all of")),
            Map.entry(Operator.LACKS, new Labels("未包括全部", "do not include all of")),
            Map.entry(Operator.EMPTY, new Labels("为空", "is empty")),
            Map.entry(Operator.NOT_EMPTY, new Labels("不为空", "is not empty")),
            Map.entry(Operator.BEFORE, new Labels("早于", "before")),
            Map.entry(Operator.NOT_BEFORE, new Labels("不早于", "not before")));

    private RuleTerms() {}

    public static RuleVocabulary vocabulary(Vocabulary vocabulary) {
        return new RuleVocabulary(
                vocabulary.factTypes().stream().map(RuleTerms::factType).toList(),
                attributes(vocabulary.enterprise()),
                attributes(vocabulary.outcome()),
                Arrays.stream(Operator.values())
                        .map(operator -> new RuleTerm(operator.symbol(), label(operator)))
                        .toList());
    }

    private static Wording label(Operator operator) {
        Labels labels = OPERATORS.get(operator);
        return labels == null ? new Wording(operator.symbol(), operator.symbol()) : wording(labels);
    }

    private static RuleFactType factType(FactType type) {
        return new RuleFactType(type.name(), wording(type.labels()), List.copyOf(type.industries()), attributes(type));
    }

    private static List<RuleAttribute> attributes(FactType type) {
        return type.attributes().stream()
                .filter(attribute -> !attribute.retired())
                .map(RuleTerms::attribute)
                .toList();
    }

    private static RuleAttribute attribute(Attribute attribute) {
        return new RuleAttribute(
                attribute.name(),
                wording(attribute.labels()),
                attribute.kind().name(),
                attribute.unit(),
                attribute.min(),
                attribute.max(),
                terms(attribute.allowed()),
                PackCheck.operators(attribute.kind()).stream()
                        .map(Operator::symbol)
                        .toList());
    }

    public static List<RuleTerm> terms(List<AllowedValue> values) {
        return values.stream()
                .map(value -> new RuleTerm(value.code(), wording(value.labels())))
                .toList();
    }

    public static Wording wording(Labels labels) {
        return new Wording(labels.zh(), labels.en());
    }

    public static @Nullable Wording wordingOrNull(@Nullable Labels labels) {
        return labels == null ? null : wording(labels);
    }

    public static @Nullable RuleCase example(@Nullable CounterExample found, Vocabulary vocabulary) {
        return found == null
                ? null
                : new RuleCase(
                        found.on().toString(),
                        found.factType(),
                        cell(vocabulary.enterprise(), found.enterprise()),
                        cell(vocabulary.factType(found.factType()), found.values()));
    }

    /** As the sheet of examples writes it. */
    private static String cell(FactType type, Map<String, FactValue> values) {
        return new TreeMap<>(values)
                .entrySet().stream()
                        .map(known -> known.getKey() + " = " + known.getValue().text()
                                + unit(type.attribute(known.getKey()), known.getValue()))
                        .collect(Collectors.joining("; "));
    }

    private static String unit(Optional<Attribute> attribute, FactValue value) {
        String unit = attribute.map(Attribute::unit).orElse(null);
        return value instanceof FactValue.Quantity && unit != null ? " " + unit : "";
    }
}
