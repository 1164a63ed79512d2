// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.web;

import io.anlan.service.platform.Wording;
import io.anlan.service.rulebook.Workbench.ExampleOutcome;
import io.anlan.service.rulebook.Workbench.RuleFinding;
import io.anlan.service.rulebook.Workbench.RuleFinding.RuleSeverity;
import io.anlan.service.rulebook.coverage.CoverageDesk;
import io.anlan.service.rulebook.coverage.RuleCoverage;
import io.anlan.service.rulebook.coverage.ScenarioOutcome;
import io.anlan.service.rulebook.draft.DraftLine;
import io.anlan.service.rulebook.draft.DraftReading;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What can be said about a revision, also with lines that are not saved yet: these requests change nothing. */
@RestController
@RequestMapping("/api/rulebook/revisions/{revision}")
@MayRead
class RevisionCheckController {

    private final DraftReading reading;
    private final CoverageDesk coverage;

    RevisionCheckController(DraftReading reading, CoverageDesk coverage) {
        this.reading = reading;
        this.coverage = coverage;
    }

    @PostMapping("/checks")
    RuleCheck checkRules(@PathVariable UUID revision, @RequestBody TypedLines typed) {
        List<RuleFinding> findings = reading.check(revision, typed.orNone());
        return new RuleCheck(findings, count(findings, RuleSeverity.ERROR), count(findings, RuleSeverity.WARNING));
    }

    private static long count(List<RuleFinding> findings, RuleSeverity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** Each row that can be read as a sentence. */
    @PostMapping("/sentences")
    RuleSentences ruleSentences(@PathVariable UUID revision, @RequestBody TypedLines typed) {
        return new RuleSentences(reading.sentences(revision, typed.orNone()).entrySet().stream()
                .map(said -> new RuleSentence(said.getKey(), said.getValue()))
                .toList());
    }

    /** Every example as the rules decide it. */
    @PostMapping("/example-runs")
    ExampleRunResult runExamples(@PathVariable UUID revision, @RequestBody TypedLines typed) {
        List<ExampleOutcome> outcomes = reading.examples(revision, typed.orNone());
        return new ExampleRunResult(
                outcomes,
                outcomes.stream().filter(ExampleOutcome::passed).count(),
                outcomes.stream().filter(outcome -> !outcome.passed()).count());
    }

    /** How far the examples go: every condition seen to hold and to fail, and every small mistake that none would notice. */
    @PostMapping("/coverage")
    RuleCoverage ruleCoverage(@PathVariable UUID revision, @RequestBody TypedLines typed) {
        return coverage.coverage(revision, typed.orNone());
    }

    /** Every scenario told to the rules day by day, each step by the calendar of its own day. */
    @PostMapping("/scenario-runs")
    ScenarioRunResult runScenarios(@PathVariable UUID revision, @RequestBody TypedLines typed) {
        List<ScenarioOutcome> outcomes = coverage.scenarios(revision, typed.orNone());
        return new ScenarioRunResult(
                outcomes,
                outcomes.stream().filter(ScenarioOutcome::passed).count(),
                outcomes.stream().filter(outcome -> !outcome.passed()).count());
    }

    /**
     * What changes, in words.
     *
     * @param from the earlier revision; without it the one this was begun from
     */
    @GetMapping("/difference")
    DraftReading.RuleDifference ruleDifference(
            @PathVariable UUID revision, @RequestParam(required = false) @Nullable UUID from) {
        return reading.difference(revision, from);
    }

    /** @param lines typed and not saved */
    record TypedLines(@Nullable List<DraftLine> lines) {

        List<DraftLine> orNone() {
            return lines == null ? List.of() : lines;
        }
    }

    record RuleCheck(List<RuleFinding> findings, long errors, long warnings) {}

    record RuleSentences(List<RuleSentence> items) {}

    record RuleSentence(UUID key, Wording sentence) {}

    record ScenarioRunResult(List<ScenarioOutcome> items, long passed, long failed) {}

    record ExampleRunResult(List<ExampleOutcome> items, long passed, long failed) {}
}
