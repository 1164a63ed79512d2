// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.scenario;

import io.anlan.rules.Decision;
import io.anlan.rules.Fact;
import io.anlan.rules.FactSet;
import io.anlan.rules.FactValue;
import io.anlan.rules.InvalidPack.Cell;
import io.anlan.rules.InvalidPack.Problem;
import io.anlan.rules.RulePack;
import io.anlan.rules.compile.CompiledPack;
import io.anlan.rules.compile.DecidedBy;
import io.anlan.rules.reasons.Finding;
import io.anlan.rules.scenario.Scenario.Expected;
import io.anlan.rules.scenario.Scenario.Step;
import io.anlan.rules.vocabulary.Labels;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells stories to a pack day by day and compares what it says; nothing else is asked what day it is. */
public final class ScenarioRun {

    private static final DecidedBy NOBODY = new DecidedBy("", List.of(), 0);

    private final CompiledPack compiled;
    private final DueDays days;

    /**
     * Tells them to a pack.
     *
     * @param compiled with its layers, if it has any
     */
    public ScenarioRun(CompiledPack compiled, DueDays days) {
        this.compiled = compiled;
        this.days = days;
    }

    /** Every step that states something, in the order of the stories. */
    public List<Told> tell(List<Scenario> scenarios) {
        List<Told> told = new ArrayList<>();
        scenarios.forEach(scenario -> tell(scenario, told));
        return told;
    }

    /** What the pack says otherwise than told. */
    public List<Problem> problems(List<Scenario> scenarios) {
        return tell(scenarios).stream()
                .flatMap(told -> told.mismatches().stream().map(told::problem))
                .toList();
    }

    private void tell(Scenario scenario, List<Told> told) {
        Map<String, FactValue> enterprise = new TreeMap<>();
        Map<String, Fact> facts = new LinkedHashMap<>();
        int number = 0;
        for (Step step : scenario.steps()) {
            number++;
            enterprise.putAll(step.enterprise());
            if (step.factType() != null) {
                facts.put(step.ref(), known(step, step.factType(), facts.get(step.ref())));
            }
            if (!step.expected().silent()) {
                told.add(new Told(
                        scenario.name(),
                        number,
                        step,
                        compare(step, new FactSet(enterprise, List.copyOf(facts.values())))));
            }
        }
    }

    private static Fact known(Step step, String type, @Nullable Fact before) {
        Map<String, FactValue> values = new TreeMap<>();
        if (before != null && before.type().equals(type)) {
            values.putAll(before.values());
        }
        values.putAll(step.values());
        return new Fact(step.ref(), type, values);
    }

    private List<Mismatch> compare(Step step, FactSet facts) {
        Expected expected = step.expected();
        List<Mismatch> mismatches = new ArrayList<>();
        RulePack pack = compiled.pack();
        if (!pack.inForce(step.on())) {
            mismatches.add(new Mismatch(
                    "on",
                    step.on().toString(),
                    pack.validFrom() + " – " + (pack.validTo() == null ? "" : pack.validTo())));
            return mismatches;
        }
        Decision decision = compiled.decide(facts, step.on(), NOBODY);
        if (expected.outcome() != null && expected.outcome() != decision.outcome()) {
            mismatches.add(new Mismatch(
                    "outcome", expected.outcome().name(), decision.outcome().name()));
        }
        Set<String> criteria =
                decision.findings().stream().map(Finding::criterion).collect(Collectors.toSet());
        if (expected.criteria() != null && !expected.criteria().equals(criteria)) {
            mismatches.add(new Mismatch("criteria", sorted(expected.criteria()), sorted(criteria)));
        }
        new TreeMap<>(expected.answers()).forEach((name, wanted) -> {
            FactValue actual = answer(decision, name);
            if (!wanted.equals(actual)) {
                mismatches.add(new Mismatch(
                        "answers", name + " = " + wanted.text(), name + " = " + (actual == null ? "" : actual.text())));
            }
        });
        due(step.on(), expected, decision).ifPresent(mismatches::add);
        return mismatches;
    }

    /** Where another document decides, its name is the answer. */
    private static @Nullable FactValue answer(Decision decision, String name) {
        return name.equals("document") && !decision.routedTo().isEmpty()
                ? new FactValue.Text(decision.routedTo().get(0).document())
                : decision.result().get(name);
    }

    private Optional<Mismatch> due(LocalDate from, Expected expected, Decision decision) {
        if (expected.dueOn() == null) {
            return Optional.empty();
        }
        Optional<LocalDate> due = days.dueOn(from, decision.result());
        return due.equals(Optional.of(expected.dueOn()))
                ? Optional.empty()
                : Optional.of(new Mismatch(
                        "due_on",
                        expected.dueOn().toString(),
                        due.map(LocalDate::toString).orElse("")));
    }

    private static String sorted(Set<String> codes) {
        return String.join(", ", new TreeSet<>(codes));
    }

    /**
     * A step as the pack decided it.
     *
     * @param number the first step of a story is 1
     * @param mismatches empty when all is as told
     */
    public record Told(String scenario, int number, Step step, List<Mismatch> mismatches) {

        public Told {
            mismatches = List.copyOf(mismatches);
        }

        private Problem problem(Mismatch mismatch) {
            String wanted = mismatch.wanted().isEmpty() ? "—" : mismatch.wanted();
            String actual = mismatch.actual().isEmpty() ? "—" : mismatch.actual();
            return new Problem(
                    scenario,
                    new Cell("scenarios", step.line(), mismatch.column()),
                    "failing-scenario",
                    new Labels(
                            "情景“" + scenario + "”第" + number + "步（" + step.on() + "）应为 " + wanted + "，实为 " + actual,
                            "Scenario \"" + scenario + "\", step " + number + " (" + step.on() + "): " + wanted
                                    + " expected, but it is " + actual));
        }
    }

    /**
     * A statement that does not come true.
     *
     * @param column in which it stands
     */
    public record Mismatch(String column, String wanted, String actual) {}
}
