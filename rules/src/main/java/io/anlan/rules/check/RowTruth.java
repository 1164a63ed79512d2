// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.check;

import io.anlan.rules.Example;
import io.anlan.rules.Example.Expectation;
import io.anlan.rules.FactValue;
import io.anlan.rules.Parameter;
import io.anlan.rules.RulePack;
import io.anlan.rules.model.Comparison;
import io.anlan.rules.model.Condition;
import io.anlan.rules.model.Operand;
import io.anlan.rules.model.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What conditions say to an example, without the engine: for very many variants of one row. */
final class RowTruth {

    private static final FactValue FAILED = new FactValue.Choice("FAILED");
    private static final FactValue ABSENT = new FactValue.Choice("ABSENT");

    private final Map<String, Parameter> parameters;
    private final boolean devicesHaveToWork;

    RowTruth(RulePack pack) {
        this.parameters = pack.parameters().stream()
                .collect(java.util.stream.Collectors.toMap(Parameter::name, parameter -> parameter, (a, b) -> a));
        this.devicesHaveToWork =
                pack.failedDevices() != null && !pack.hitPolicy().singleAnswer();
    }

    /** How a row with these conditions answers. */
    Expectation expectation(List<Condition> when, Example example) {
        List<Truth> written = new ArrayList<>();
        List<Truth> counted = new ArrayList<>();
        for (Condition condition : when) {
            written.add(truth(condition, example));
            counted.add(counted(condition, example));
        }
        if (written.stream().allMatch(Truth.TRUE::equals)) {
            return Expectation.FIRES;
        }
        if (counted.stream().allMatch(Truth.TRUE::equals)) {
            return Expectation.FIRES_BY_FAILED_DEVICE;
        }
        return counted.contains(Truth.FALSE) ? Expectation.DOES_NOT_FIRE : Expectation.NEEDS_FACTS;
    }

    Truth truth(Condition condition, Example example) {
        return Comparison.compare(condition.operator(), left(condition, example), right(condition, example));
    }

    /** The same with a device that failed counting as missing, where the pack says that devices have to work. */
    Truth counted(Condition condition, Example example) {
        Truth truth = truth(condition, example);
        boolean failed = devicesHaveToWork && truth == Truth.FALSE && FAILED.equals(left(condition, example));
        return failed ? Comparison.compare(condition.operator(), ABSENT, right(condition, example)) : truth;
    }

    private static @Nullable FactValue left(Condition condition, Example example) {
        return value(condition.left(), example);
    }

    private @Nullable FactValue right(Condition condition, Example example) {
        Operand right = condition.right();
        if (right instanceof Operand.Literal literal) {
            return literal.value();
        }
        if (right instanceof Operand.OfParameter name) {
            Parameter parameter = parameters.get(name.name());
            return parameter == null
                    ? null
                    : parameter.on(example.on()).map(FactValue.Quantity::new).orElse(null);
        }
        if (right instanceof Operand.DecisionDate) {
            return new FactValue.Day(example.on());
        }
        return right instanceof Operand.Reference reference ? value(reference, example) : null;
    }

    static @Nullable FactValue value(Operand.Reference reference, Example example) {
        Map<String, FactValue> known =
                reference instanceof Operand.OfEnterprise ? example.enterprise() : example.values();
        return known.get(reference.attribute());
    }
}
