// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.rules;

import io.anlan.rules.InvalidPack;
import io.anlan.rules.PackKind;
import io.anlan.rules.RulePack;
import io.anlan.rules.RulePacks;
import io.anlan.rules.authoring.PackDraft;
import io.anlan.rules.check.ExampleCoverage;
import io.anlan.rules.check.Mutations;
import io.anlan.rules.check.PackCheck;
import io.anlan.rules.model.Row;
import io.anlan.rules.reading.Sentences;
import io.anlan.rules.vocabulary.Labels;
import io.anlan.service.platform.Wording;
import io.anlan.service.rulebook.PackHead;
import io.anlan.service.rulebook.coverage.ExampleProof;
import io.anlan.service.rulebook.coverage.RuleCoverage;
import io.anlan.service.rulebook.coverage.RuleCoverage.ConditionCoverage;
import io.anlan.service.rulebook.coverage.RuleCoverage.RowCoverage;
import io.anlan.service.rulebook.coverage.RuleCoverage.UnnoticedChange;
import io.anlan.service.rulebook.rules.sheet.PackReading;
import io.anlan.service.rulebook.rules.sheet.RowLines;
import io.anlan.service.rulebook.rules.sheet.RuleTerms;
import io.anlan.service.rulebook.sheet.Sheets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Holds the examples of rows against small mistakes in them. */
@Component
class ExamplesOfRows implements ExampleProof {

    private static final String WHEN = "when_";

    private final RulePacks packs;

    ExamplesOfRows(RulePacks packs) {
        this.packs = packs;
    }

    @Override
    public RuleCoverage of(PackHead head, Sheets sheets) {
        if (head.kind().equals(PackKind.CONTROL_MEASURES.name())) {
            return new RuleCoverage(List.of(), 0, 0, List.of());
        }
        PackDraft draft = new PackReading(head, sheets).draft(packs.vocabulary());
        RulePack pack = draft.pack();
        List<InvalidPack.Problem> problems = PackCheck.problems(pack, packs.vocabulary());
        if (!problems.isEmpty()) {
            throw PackReading.refusal(new InvalidPack(problems));
        }
        var sentences = new Sentences(pack, packs.vocabulary());
        var lines = new RowLines(draft, sheets, packs.vocabulary());
        List<ExampleCoverage.OfRow> covered = ExampleCoverage.of(pack);
        List<RowCoverage> rows = new ArrayList<>();
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < covered.size(); i++) {
            index.put(covered.get(i).rowId(), i);
            rows.add(row(covered.get(i), i, draft, lines, sentences));
        }
        Mutations.Result mutations = Mutations.of(pack);
        return new RuleCoverage(
                rows,
                (int) covered.stream().filter(ExampleCoverage.OfRow::whole).count(),
                mutations.tried(),
                mutations.survivors().stream()
                        .map(survivor ->
                                unnoticed(survivor, rows.get(index.getOrDefault(survivor.rowId(), 0)), draft, index))
                        .toList());
    }

    private static RowCoverage row(
            ExampleCoverage.OfRow covered, int index, PackDraft draft, RowLines lines, Sentences sentences) {
        Row row = draft.pack().rows().get(index);
        return new RowCoverage(
                lines.line(index).key(),
                covered.rowId(),
                covered.fires(),
                covered.silent(),
                covered.asks(),
                covered.whole(),
                covered.conditions().stream()
                        .map(one -> new ConditionCoverage(
                                column(draft, index, one.column()),
                                RuleTerms.wording(
                                        sentences.condition(row, row.when().get(number(one.column())))),
                                one.holds(),
                                one.fails(),
                                one.open(),
                                one.decides()))
                        .toList());
    }

    private static UnnoticedChange unnoticed(
            Mutations.Survivor survivor, RowCoverage row, PackDraft draft, Map<String, Integer> index) {
        Wording condition = row.conditions().get(number(survivor.column())).sentence();
        Labels change = survivor.message();
        return new UnnoticedChange(
                row.key(),
                survivor.rowId(),
                column(draft, index.getOrDefault(survivor.rowId(), 0), survivor.column()),
                survivor.kind().name(),
                new Wording(
                        survivor.rowId() + "：“" + condition.zh() + "”若" + change.zh() + "，没有示例会发现",
                        survivor.rowId() + ": no example notices \"" + condition.en() + "\" " + change.en()));
    }

    /** Where the condition stands in the sheet, which may leave columns empty. */
    private static String column(PackDraft draft, int row, String canonical) {
        return draft.conditionColumns().get(row).get(number(canonical));
    }

    private static int number(String canonical) {
        return Integer.parseInt(canonical.substring(WHEN.length())) - 1;
    }
}
