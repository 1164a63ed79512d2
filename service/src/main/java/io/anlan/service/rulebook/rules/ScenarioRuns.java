// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.rules;

import io.anlan.rules.InvalidPack;
import io.anlan.rules.InvalidPack.Problem;
import io.anlan.rules.RulePack;
import io.anlan.rules.RulePackVersion;
import io.anlan.rules.RulePacks;
import io.anlan.rules.authoring.PackDraft;
import io.anlan.rules.authoring.ScenarioText;
import io.anlan.rules.authoring.ScenarioText.ReadScenarios;
import io.anlan.rules.check.PackCheck;
import io.anlan.rules.compile.CompiledPack;
import io.anlan.rules.layers.Stack;
import io.anlan.rules.scenario.ScenarioRun;
import io.anlan.rules.scenario.ScenarioRun.Told;
import io.anlan.service.compliance.rules.Deciders;
import io.anlan.service.platform.calendar.WorkingCalendar;
import io.anlan.service.rulebook.PackHead;
import io.anlan.service.rulebook.Workbench.RuleFinding;
import io.anlan.service.rulebook.coverage.ScenarioOutcome;
import io.anlan.service.rulebook.coverage.ScenarioOutcome.ScenarioMismatch;
import io.anlan.service.rulebook.coverage.ScenarioProof;
import io.anlan.service.rulebook.rules.sheet.FindingPlace;
import io.anlan.service.rulebook.rules.sheet.PackReading;
import io.anlan.service.rulebook.rules.sheet.PackTables;
import io.anlan.service.rulebook.sheet.SheetLine;
import io.anlan.service.rulebook.sheet.SheetName;
import io.anlan.service.rulebook.sheet.Sheets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Scenarios of packs, run on the pack with what lies under it, by the working days of the State Council. */
@Component
class ScenarioRuns implements ScenarioProof {

    private static final int FIRST_LINE = 2;

    private final RulePacks packs;
    private final WorkingCalendar calendar;

    ScenarioRuns(RulePacks packs, WorkingCalendar calendar) {
        this.packs = packs;
        this.calendar = calendar;
    }

    /** Cells that cannot be read. */
    List<RuleFinding> unread(Sheets sheets) {
        return findings(
                sheets,
                read(PackTables.scenarios(sheets.of(SheetName.SCENARIOS))).problems());
    }

    /** Cells that cannot be read, and steps that do not come true; these of a pack that can be run. */
    List<RuleFinding> findings(Sheets sheets, @Nullable CompiledPack whole) {
        ReadScenarios read = read(PackTables.scenarios(sheets.of(SheetName.SCENARIOS)));
        List<Problem> problems = new ArrayList<>(read.problems());
        if (whole != null && !read.scenarios().isEmpty()) {
            problems.addAll(run(whole).problems(read.scenarios()));
        }
        return findings(sheets, problems);
    }

    private static List<RuleFinding> findings(Sheets sheets, List<Problem> problems) {
        FindingPlace place = FindingPlace.of(sheets);
        return problems.stream()
                .map(problem -> place.finding(problem, "scenario"))
                .toList();
    }

    @Override
    public List<ScenarioOutcome> tell(PackHead head, Sheets sheets) {
        List<SheetLine> lines = sheets.of(SheetName.SCENARIOS);
        if (lines.isEmpty()) {
            return List.of();
        }
        var reading = new PackReading(head, sheets);
        PackDraft draft = reading.draft(packs.vocabulary());
        List<RuleFinding> unread = new ArrayList<>(reading.unread(draft));
        unread.addAll(unread(sheets));
        RulesWorkbench.refuse(unread);
        List<Problem> problems = PackCheck.problems(draft.pack(), packs.vocabulary());
        if (!problems.isEmpty()) {
            throw PackReading.refusal(new InvalidPack(problems));
        }
        return run(draft.pack()).tell(read(PackTables.scenarios(lines)).scenarios()).stream()
                .map(told -> outcome(told, lines))
                .toList();
    }

    private static ScenarioOutcome outcome(Told told, List<SheetLine> lines) {
        return new ScenarioOutcome(
                lines.get(told.step().line() - FIRST_LINE).key(),
                told.scenario(),
                told.number(),
                told.step().on(),
                told.mismatches().isEmpty(),
                told.mismatches().stream()
                        .map(one -> new ScenarioMismatch(one.column(), one.wanted(), one.actual()))
                        .toList());
    }

    /** What a pack decides otherwise than its scenarios say; of a well-formed pack. */
    List<Problem> problems(RulePack pack, @Nullable String csv) {
        return csv == null ? List.of() : run(pack).problems(read(csv).all());
    }

    /** @throws InvalidPack naming every step that does not come true */
    void refuseFailing(RulePack pack, @Nullable String csv) {
        List<Problem> problems = problems(pack, csv);
        if (!problems.isEmpty()) {
            throw new InvalidPack(problems);
        }
    }

    private ReadScenarios read(@Nullable String csv) {
        return csv == null ? new ReadScenarios(List.of(), List.of()) : ScenarioText.read(csv, packs.vocabulary());
    }

    private ScenarioRun run(RulePack pack) {
        return run(new CompiledPack(pack, packs.vocabulary()));
    }

    private ScenarioRun run(CompiledPack alone) {
        CompiledPack whole = packs.snapshot().live().stream()
                .map(RulePackVersion::pack)
                .filter(base -> base.id().equals(alone.pack().layerOf()))
                .findFirst()
                .map(base -> new CompiledPack(Stack.of(base, List.of(alone.pack())), packs.vocabulary()))
                .orElse(alone);
        return new ScenarioRun(whole, (from, answers) -> Deciders.dueOn(from, answers, calendar));
    }
}
