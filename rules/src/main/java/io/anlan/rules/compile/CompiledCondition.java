// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.compile;

import io.anlan.rules.FactValue;
import io.anlan.rules.model.Comparison;
import io.anlan.rules.model.Condition;
import io.anlan.rules.model.Operand;
import io.anlan.rules.model.Truth;
import io.anlan.rules.reasons.ConditionCheck;
import io.anlan.rules.vocabulary.Attribute;
import io.anlan.rules.vocabulary.AttributeKind;
import io.anlan.rules.vocabulary.Labels;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A condition bound to the slots of one fact type. */
final class CompiledCondition {

    private static final FactValue FAILED = new FactValue.Choice("FAILED");
    private static final FactValue ABSENT = new FactValue.Choice("ABSENT");

    private final Condition condition;
    private final Attribute attribute;
    private final String shownName;
    private final int slot;
    private final RightSide right;
    private final boolean device;
    private final String hash;

    CompiledCondition(Condition condition, Layout layout, RightSide right) {
        this.condition = condition;
        this.attribute = layout.attribute(condition.left());
        this.shownName = condition.left() instanceof Operand.OfFact
                ? attribute.name()
                : condition.left().text();
        this.slot = layout.slot(condition.left());
        this.right = right;
        this.device = attribute.kind() == AttributeKind.DEVICE;
        Operand operand = condition.right();
        this.hash = layout.type().name() + "|" + condition.left().text() + "|" + condition.operator() + "|"
                + (operand == null ? "" : operand.getClass().getSimpleName() + ":" + operand.text());
    }

    /** Equal for equal conditions on one fact type, so that the engine evaluates them once. */
    String hash() {
        return hash;
    }

    boolean device() {
        return device;
    }

    boolean ofEnterprise() {
        return condition.left() instanceof Operand.OfEnterprise;
    }

    Truth truth(Observation observation) {
        return Comparison.compare(condition.operator(), observation.value(slot), right.value(observation));
    }

    /** The same with a device that failed counting as missing; what holds as written holds here too. */
    Truth truthWithFailedAbsent(Observation observation) {
        Truth written = truth(observation);
        boolean failed = device && written == Truth.FALSE && FAILED.equals(observation.value(slot));
        return failed ? Comparison.compare(condition.operator(), ABSENT, right.value(observation)) : written;
    }

    ConditionCheck check(Observation observation, Truth truth) {
        return new ConditionCheck(
                shownName,
                attribute.labels(),
                condition.operator().symbol(),
                right.shown(observation),
                observation.value(slot),
                truth);
    }

    /** What has to be asked before this condition is known. */
    List<Missing> missing(Observation observation) {
        List<Missing> missing = new ArrayList<>();
        if (observation.value(slot) == null) {
            missing.add(new Missing(ofEnterprise(), attribute));
        }
        Missing other = right.missing(observation);
        if (other != null) {
            missing.add(other);
        }
        return missing;
    }

    /** A value nobody gave. */
    record Missing(boolean ofEnterprise, Attribute attribute) {}

    /** The right side of a comparison. */
    interface RightSide {
        @Nullable
        FactValue value(Observation observation);

        Labels shown(Observation observation);

        default @Nullable Missing missing(Observation observation) {
            return null;
        }
    }
}
