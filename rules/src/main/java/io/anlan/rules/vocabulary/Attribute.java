// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.vocabulary;

import io.anlan.rules.FactValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be known about a fact.
 *
 * @param unit of a quantity, for example {@code kPa}; null for every other kind
 * @param allowed the codes of a choice, of choices or of a device; empty for every other kind
 * @param min smallest value of a quantity that is possible at all, inclusive
 * @param max largest value of a quantity that is possible at all, inclusive
 * @param question what a person is asked when the value is missing
 * @param strictness of an answer: which of two asks more; null when neither does
 * @param retired nobody is asked for it and no new rule mentions it any more; what was said of it stays
 */
public record Attribute(
        String name,
        Labels labels,
        AttributeKind kind,
        @Nullable String unit,
        List<AllowedValue> allowed,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        Labels question,
        @Nullable Strictness strictness,
        boolean retired) {

    /** One that is in use. */
    public Attribute(
            String name,
            Labels labels,
            AttributeKind kind,
            @Nullable String unit,
            List<AllowedValue> allowed,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            Labels question,
            @Nullable Strictness strictness) {
        this(name, labels, kind, unit, allowed, min, max, question, strictness, false);
    }

    Attribute retire() {
        return new Attribute(name, labels, kind, unit, allowed, min, max, question, strictness, true);
    }

    /** The label of a code; the code itself when it is not one of the allowed values. */
    public Labels labelOf(String code) {
        return allowed.stream()
                .filter(value -> value.code().equals(code))
                .map(AllowedValue::labels)
                .findFirst()
                .orElse(new Labels(code, code));
    }

    /** A value for people: with labels instead of codes, and with its unit. */
    public Labels shown(FactValue value) {
        if (value instanceof FactValue.Choice choice) {
            return labelOf(choice.code());
        }
        if (value instanceof FactValue.Choices choices) {
            if (choices.codes().isEmpty()) {
                return new Labels("无", "none");
            }
            List<Labels> labels = choices.codes().stream().map(this::labelOf).toList();
            return new Labels(
                    labels.stream().map(Labels::zh).collect(Collectors.joining("、")),
                    labels.stream().map(Labels::en).collect(Collectors.joining(", ")));
        }
        if (value instanceof FactValue.Flag flag) {
            return flag.value() ? new Labels("是", "yes") : new Labels("否", "no");
        }
        String text = unit == null ? value.text() : value.text() + " " + unit;
        return new Labels(text, text);
    }

    /** A value as a statement about the attribute. */
    public Labels said(FactValue value) {
        Labels shown = shown(value);
        return new Labels(labels.zh() + "为" + shown.zh(), labels.en() + ": " + shown.en());
    }

    boolean allows(String code) {
        return allowed.stream().anyMatch(value -> value.code().equals(code));
    }
}
