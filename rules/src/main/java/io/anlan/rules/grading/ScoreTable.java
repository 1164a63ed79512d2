// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.grading;

import io.anlan.rules.Fact;
import io.anlan.rules.FactSet;
import io.anlan.rules.FactValue;
import io.anlan.rules.grading.GradingTable.Input;
import io.anlan.rules.grading.GradingTable.Step;
import io.anlan.rules.vocabulary.AllowedValue;
import io.anlan.rules.vocabulary.Attribute;
import io.anlan.rules.vocabulary.InvalidFacts;
import io.anlan.rules.vocabulary.InvalidFacts.Problem;
import io.anlan.rules.vocabulary.Labels;
import io.anlan.rules.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The scores one method knows; turns a request into facts and refuses what is not in the tables. */
final class ScoreTable {

    static final String TYPE = "riskScore";
    static final String SCORE = "score";
    static final String GROUNDS = "directGrounds";
    private static final String REF = "1";

    private final Method method;
    private final List<Input> inputs;
    private final Attribute grounds;

    ScoreTable(Method method, Vocabulary vocabulary) {
        this.method = method;
        this.inputs = method.inputs().stream()
                .map(name -> new Input(name, attribute(vocabulary, name).labels(), steps(vocabulary, name)))
                .toList();
        this.grounds = attribute(vocabulary, GROUNDS);
    }

    private static Attribute attribute(Vocabulary vocabulary, String name) {
        return vocabulary
                .factType(TYPE)
                .attribute(name)
                .orElseThrow(() -> new IllegalStateException("The vocabulary has no " + TYPE + "." + name));
    }

    private List<Step> steps(Vocabulary vocabulary, String input) {
        return vocabulary.list(method.listOf(input)).stream()
                .map(value -> new Step(new BigDecimal(value.code()), value.labels()))
                .sorted(Comparator.comparing(Step::value).reversed())
                .toList();
    }

    List<Input> inputs() {
        return inputs;
    }

    Labels groundLabels(String code) {
        return grounds.labelOf(code);
    }

    /** The exact product of the scores of a request that was accepted. */
    BigDecimal score(GradeRequest request) {
        BigDecimal product = BigDecimal.ONE;
        for (Input input : inputs) {
            product = product.multiply(request.scores().getOrDefault(input.name(), BigDecimal.ZERO));
        }
        return product;
    }

    /** Throws {@link InvalidFacts} naming every score and ground that is missing or not in its table. */
    FactSet facts(GradeRequest request) {
        List<Problem> problems = new ArrayList<>();
        Map<String, FactValue> values = new HashMap<>();
        for (Input input : inputs) {
            BigDecimal score = request.scores().get(input.name());
            if (score == null) {
                problems.add(problem(input.name(), "missing", input.labels(), "缺少分值", "no score given"));
            } else if (input.step(score).isEmpty()) {
                problems.add(
                        problem(input.name(), "wrong-value", input.labels(), "分值不在取值表内", "not a score of the table"));
            } else {
                values.put(input.name(), new FactValue.Quantity(score));
            }
        }
        others(request, problems);
        if (!problems.isEmpty()) {
            throw new InvalidFacts(problems);
        }
        values.put(SCORE, new FactValue.Quantity(score(request)));
        values.put(GROUNDS, FactValue.Choices.of(request.directGrounds()));
        return new FactSet(Map.of(), List.of(new Fact(REF, TYPE, values)));
    }

    private void others(GradeRequest request, List<Problem> problems) {
        for (String name : request.scores().keySet()) {
            if (!method.inputs().contains(name)) {
                problems.add(problem(
                        name, "unknown-attribute", new Labels(name, name), "该方法没有此项分值", "no score of this method"));
            }
        }
        for (String ground : request.directGrounds()) {
            if (grounds.allowed().stream().map(AllowedValue::code).noneMatch(ground::equals)) {
                problems.add(problem(GROUNDS, "wrong-value", grounds.labels(), "不在可选值内", "not one of the grounds"));
            }
        }
    }

    private static Problem problem(String attribute, String code, Labels name, String zh, String en) {
        return new Problem(REF, attribute, code, new Labels(name.zh() + "：" + zh, name.en() + ": " + en));
    }
}
