// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.check;

import io.anlan.rules.Example;
import io.anlan.rules.FactValue;
import io.anlan.rules.Parameter;
import io.anlan.rules.RulePack;
import io.anlan.rules.model.Condition;
import io.anlan.rules.model.Operand;
import io.anlan.rules.model.Row;
import io.anlan.rules.model.Truth;
import io.anlan.rules.reasons.ConditionCheck;
import io.anlan.rules.vocabulary.Attribute;
import io.anlan.rules.vocabulary.FactType;
import io.anlan.rules.vocabulary.Labels;
import io.anlan.rules.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conditions of a row with what they want and what there is, in the words of the engine's own explanations. */
final class StepChecks {

    private final RulePack pack;
    private final Vocabulary vocabulary;
    private final RowTruth truth;

    StepChecks(RulePack pack, Vocabulary vocabulary, RowTruth truth) {
        this.pack = pack;
        this.vocabulary = vocabulary;
        this.truth = truth;
    }

    List<ConditionCheck> of(Row row, Example known, boolean failedAbsent) {
        FactType type = vocabulary.factType(row.factType());
        List<ConditionCheck> checks = new ArrayList<>();
        for (Condition condition : row.when()) {
            Attribute attribute = attribute(type, condition.left());
            Truth written = failedAbsent ? truth.counted(condition, known) : truth.truth(condition, known);
            checks.add(new ConditionCheck(
                    condition.left() instanceof Operand.OfFact
                            ? attribute.name()
                            : condition.left().text(),
                    attribute.labels(),
                    condition.operator().symbol(),
                    wanted(type, attribute, condition.right(), known),
                    RowTruth.value(condition.left(), known),
                    written));
        }
        return checks;
    }

    private Attribute attribute(FactType type, Operand.Reference reference) {
        FactType owner = reference instanceof Operand.OfEnterprise ? vocabulary.enterprise() : type;
        return owner.attribute(reference.attribute()).orElseThrow();
    }

    private Labels wanted(FactType type, Attribute left, @Nullable Operand right, Example known) {
        if (right == null) {
            return new Labels("", "");
        }
        if (right instanceof Operand.Literal literal) {
            return left.shown(literal.value());
        }
        if (right instanceof Operand.OfParameter name) {
            return parameter(name, known);
        }
        if (right instanceof Operand.Reference reference) {
            Attribute other = attribute(type, reference);
            FactValue value = RowTruth.value(reference, known);
            return value == null ? other.labels() : with(other.labels(), other.shown(value));
        }
        return with(new Labels("判定日期", "date of the decision"), day(known));
    }

    private Labels parameter(Operand.OfParameter name, Example known) {
        Parameter parameter = pack.parameters().stream()
                .filter(candidate -> candidate.name().equals(name.name()))
                .findFirst()
                .orElseThrow();
        return parameter
                .on(known.on())
                .map(FactValue.Quantity::new)
                .map(value -> value.text() + " " + parameter.unit())
                .map(amount -> with(parameter.labels(), new Labels(amount, amount)))
                .orElse(parameter.labels());
    }

    private static Labels day(Example known) {
        String day = known.on().toString();
        return new Labels(day, day);
    }

    private static Labels with(Labels name, Labels value) {
        return new Labels(name.zh() + "（" + value.zh() + "）", name.en() + " (" + value.en() + ")");
    }
}
