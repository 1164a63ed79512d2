// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.catalogue;

import io.anlan.rules.FactValue;
import io.anlan.rules.vocabulary.InvalidFacts;
import io.anlan.rules.vocabulary.Labels;
import io.anlan.rules.vocabulary.PlainValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which kind of answer a question takes. */
final class AnswerKinds {

    private AnswerKinds() {}

    static FactValue parse(Map<String, ControlMeasure> measures, String id, Object plain) {
        ControlMeasure measure = measures.get(id);
        if (measure == null) {
            throw new InvalidFacts(List.of(unknown(id)));
        }
        FactValue value = read(measure.answer(), plain).orElse(null);
        if (value == null || !takes(measure.answer(), value)) {
            throw new InvalidFacts(List.of(wrong(id)));
        }
        return value;
    }

    static void refuseOthers(
            Map<String, ControlMeasure> measures, Collection<String> asked, Map<String, FactValue> answers) {
        List<InvalidFacts.Problem> problems = new ArrayList<>();
        asked.stream()
                .filter(id -> !measures.containsKey(id))
                .map(AnswerKinds::unknown)
                .forEach(problems::add);
        answers.forEach((id, value) -> {
            ControlMeasure measure = measures.get(id);
            if (measure == null || !asked.contains(id)) {
                problems.add(unknown(id));
            } else if (!takes(measure.answer(), value)) {
                problems.add(wrong(id));
            }
        });
        if (!problems.isEmpty()) {
            throw new InvalidFacts(problems);
        }
    }

    private static boolean takes(AnswerSpec spec, FactValue value) {
        if (spec instanceof AnswerSpec.YesNo) {
            return value instanceof FactValue.Flag;
        }
        if (spec instanceof AnswerSpec.Measured) {
            return value instanceof FactValue.Quantity;
        }
        if (spec instanceof AnswerSpec.LastDone) {
            return value instanceof FactValue.Day;
        }
        return spec instanceof AnswerSpec.OneOf one
                && value instanceof FactValue.Choice choice
                && one.options().contains(choice.code());
    }

    /** Empty for what cannot be read as the answer to such a question. */
    private static Optional<FactValue> read(AnswerSpec spec, Object plain) {
        try {
            if (plain instanceof Boolean flag) {
                return Optional.of(new FactValue.Flag(flag));
            }
            if (spec instanceof AnswerSpec.Measured) {
                return Optional.of(new FactValue.Quantity(PlainValue.amount(plain.toString())));
            }
            if (plain instanceof String text) {
                return Optional.of(
                        spec instanceof AnswerSpec.LastDone ? PlainValue.day(text) : new FactValue.Choice(text));
            }
            return Optional.empty();
        } catch (PlainValue.Refused e) {
            return Optional.empty();
        }
    }

    private static InvalidFacts.Problem unknown(String id) {
        return new InvalidFacts.Problem(
                id, null, "unknown-measure", new Labels("没有询问这项管控措施", "this control measure was not asked about"));
    }

    private static InvalidFacts.Problem wrong(String id) {
        return new InvalidFacts.Problem(
                id, null, "wrong-type", new Labels("答案类型不符", "the question takes another kind of answer"));
    }
}
