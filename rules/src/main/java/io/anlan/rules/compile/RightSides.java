// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.compile;

import io.anlan.rules.FactValue;
import io.anlan.rules.Parameter;
import io.anlan.rules.RulePack;
import io.anlan.rules.compile.CompiledCondition.Missing;
import io.anlan.rules.compile.CompiledCondition.RightSide;
import io.anlan.rules.model.Condition;
import io.anlan.rules.model.Operand;
import io.anlan.rules.vocabulary.Attribute;
import io.anlan.rules.vocabulary.Labels;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The kinds of right sides. */
final class RightSides {

    private static final Labels NOTHING = new Labels("", "");

    private RightSides() {}

    static RightSide of(Condition condition, Layout layout, RulePack pack) {
        Operand operand = condition.right();
        if (operand == null) {
            return new Fixed(null, NOTHING);
        }
        if (operand instanceof Operand.Literal literal) {
            return new Fixed(literal.value(), layout.attribute(condition.left()).shown(literal.value()));
        }
        if (operand instanceof Operand.OfParameter reference) {
            return new Dated(pack.parameters().stream()
                    .filter(parameter -> parameter.name().equals(reference.name()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No parameter " + reference.name())));
        }
        if (operand instanceof Operand.Reference reference) {
            return new Other(
                    layout.slot(reference), reference instanceof Operand.OfEnterprise, layout.attribute(reference));
        }
        return new Today();
    }

    private record Fixed(@Nullable FactValue fixed, Labels labels) implements RightSide {
        @Override
        public @Nullable FactValue value(Observation observation) {
            return fixed;
        }

        @Override
        public Labels shown(Observation observation) {
            return labels;
        }
    }

    private record Other(int slot, boolean ofEnterprise, Attribute attribute) implements RightSide {
        @Override
        public @Nullable FactValue value(Observation observation) {
            return observation.value(slot);
        }

        @Override
        public Labels shown(Observation observation) {
            FactValue value = observation.value(slot);
            if (value == null) {
                return attribute.labels();
            }
            Labels shown = attribute.shown(value);
            return new Labels(
                    attribute.labels().zh() + "（" + shown.zh() + "）",
                    attribute.labels().en() + " (" + shown.en() + ")");
        }

        @Override
        public @Nullable Missing missing(Observation observation) {
            return observation.value(slot) == null ? new Missing(ofEnterprise, attribute) : null;
        }
    }

    private record Today() implements RightSide {
        @Override
        public FactValue value(Observation observation) {
            return new FactValue.Day(observation.on());
        }

        @Override
        public Labels shown(Observation observation) {
            return new Labels("判定日期（" + observation.on() + "）", "date of the decision (" + observation.on() + ")");
        }
    }

    private static final class Dated implements RightSide {
        private final Parameter parameter;
        private final List<Entry> entries;

        Dated(Parameter parameter) {
            this.parameter = parameter;
            this.entries = parameter.values().stream()
                    .sorted(Comparator.comparing(Parameter.Dated::from).reversed())
                    .map(dated -> new Entry(dated, new FactValue.Quantity(dated.value())))
                    .toList();
        }

        @Override
        public FactValue value(Observation observation) {
            return entry(observation).value();
        }

        @Override
        public Labels shown(Observation observation) {
            Entry entry = entry(observation);
            String amount = entry.value().text() + " " + parameter.unit();
            return new Labels(
                    parameter.labels().zh() + "（" + amount + "）",
                    parameter.labels().en() + " (" + amount + ")");
        }

        private Entry entry(Observation observation) {
            return entries.stream()
                    .filter(entry -> !entry.dated().from().isAfter(observation.on()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "Parameter " + parameter.name() + " has no value on " + observation.on()));
        }

        private record Entry(Parameter.Dated dated, FactValue.Quantity value) {}
    }
}
