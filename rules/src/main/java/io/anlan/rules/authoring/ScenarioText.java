// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.authoring;

import io.anlan.rules.FactValue;
import io.anlan.rules.InvalidPack;
import io.anlan.rules.InvalidPack.Problem;
import io.anlan.rules.Outcome;
import io.anlan.rules.authoring.cell.Cells;
import io.anlan.rules.authoring.cell.CsvTable;
import io.anlan.rules.authoring.cell.Notes;
import io.anlan.rules.scenario.Scenario;
import io.anlan.rules.scenario.Scenario.Expected;
import io.anlan.rules.scenario.Scenario.Step;
import io.anlan.rules.vocabulary.FactType;
import io.anlan.rules.vocabulary.Vocabulary;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The scenarios beside a pack: one line a step, those of one name one story in the order of the lines. */
public final class ScenarioText {

    public static final List<String> COLUMNS = List.of(
            "scenario",
            "on",
            "ref",
            "fact_type",
            "enterprise",
            "values",
            "outcome",
            "criteria",
            "answers",
            "due_on",
            "note");

    private static final String SHEET = "scenarios";
    private static final int MAX_STEPS = 2000;

    private final Vocabulary vocabulary;
    private final Cells cells;
    private final Notes notes = new Notes();

    private ScenarioText(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.cells = new Cells(vocabulary);
    }

    /** Reads what can be read; every cell that cannot is named. Never throws. */
    public static ReadScenarios read(String csv, Vocabulary vocabulary) {
        return new ScenarioText(vocabulary).read(csv);
    }

    private ReadScenarios read(String csv) {
        CsvTable table = CsvTable.read(SHEET, csv, COLUMNS, column -> false, notes);
        Map<String, List<Step>> stories = new LinkedHashMap<>();
        for (CsvTable.Line line : table.lines()) {
            notes.accept(() -> {
                if (line.number() > MAX_STEPS) {
                    throw line.refused("scenario", "情景步骤过多", "more than " + MAX_STEPS + " steps");
                }
                List<Step> story = stories.computeIfAbsent(line.needed("scenario"), none -> new ArrayList<>());
                story.add(step(line, story.isEmpty() ? null : story.get(story.size() - 1)));
            });
        }
        List<Scenario> scenarios = new ArrayList<>();
        stories.forEach((name, steps) -> {
            if (!steps.isEmpty()) {
                scenarios.add(new Scenario(name, steps));
                notes.accept(() -> demandStatement(name, steps, table));
            }
        });
        return new ReadScenarios(scenarios, notes.problems());
    }

    private static void demandStatement(String name, List<Step> steps, CsvTable table) {
        if (steps.stream().allMatch(step -> step.expected().silent())) {
            int last = steps.get(steps.size() - 1).line();
            throw table.lines().stream()
                    .filter(line -> line.number() == last)
                    .findFirst()
                    .orElseThrow()
                    .refused("outcome", "情景没有应有结果：" + name, "the scenario states nothing: " + name);
        }
    }

    private Step step(CsvTable.Line line, @Nullable Step before) {
        LocalDate on = day(line, "on", line.needed("on"));
        if (before != null && on.isBefore(before.on())) {
            throw line.refused("on", "早于上一步", "earlier than the step before");
        }
        FactType type = line.cell("fact_type").isEmpty() ? null : type(line);
        if (type == null && !line.cell("values").isEmpty()) {
            throw line.refused("fact_type", "不能为空", "must not be empty");
        }
        return new Step(
                line.number(),
                on,
                line.cell("ref").isEmpty() ? "1" : line.cell("ref"),
                type == null ? null : type.name(),
                values(line, "enterprise", vocabulary.enterprise()),
                type == null ? Map.of() : values(line, "values", type),
                expected(line));
    }

    private Expected expected(CsvTable.Line line) {
        return new Expected(
                line.cell("outcome").isEmpty() ? null : outcome(line),
                line.cell("criteria").isEmpty() ? null : criteria(line.cell("criteria")),
                values(line, "answers", vocabulary.outcome()),
                line.cell("due_on").isEmpty() ? null : day(line, "due_on", line.cell("due_on")));
    }

    private static Set<String> criteria(String cell) {
        return new TreeSet<>(List.of(cell.split(" *, *", -1)));
    }

    private static Outcome outcome(CsvTable.Line line) {
        String name = line.cell("outcome");
        try {
            return Outcome.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw line.refused("outcome", "未知取值：" + Cells.shorten(name), "unknown value " + Cells.shorten(name))
                    .because(e);
        }
    }

    private FactType type(CsvTable.Line line) {
        String name = line.cell("fact_type");
        return vocabulary.factTypes().stream()
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow(() -> line.refused(
                        "fact_type", "未知事实类型：" + Cells.shorten(name), "unknown fact type " + Cells.shorten(name)));
    }

    private static LocalDate day(CsvTable.Line line, String column, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw line.refused(column, "应为日期", "a day such as 2023-05-15 expected")
                    .because(e);
        }
    }

    private Map<String, FactValue> values(CsvTable.Line line, String column, FactType type) {
        try {
            return cells.assignments(type, line.cell(column));
        } catch (Cells.Refused e) {
            throw line.refused(column, e.zh(), e.en());
        }
    }

    /**
     * What could be read.
     *
     * @param problems every cell that could not, and stories that state nothing
     */
    public record ReadScenarios(List<Scenario> scenarios, List<Problem> problems) {

        public ReadScenarios {
            scenarios = List.copyOf(scenarios);
            problems = List.copyOf(problems);
        }

        /** @throws InvalidPack naming every problem */
        public List<Scenario> all() {
            if (!problems.isEmpty()) {
                throw new InvalidPack(problems);
            }
            return scenarios;
        }
    }
}
