// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.rules;

import io.anlan.rules.InvalidPack;
import io.anlan.rules.RulePack;
import io.anlan.rules.RulePacks;
import io.anlan.rules.authoring.PackDraft;
import io.anlan.rules.reading.PackDiff;
import io.anlan.rules.reading.Sentences;
import io.anlan.service.platform.Violation;
import io.anlan.service.platform.Wording;
import io.anlan.service.rulebook.PackHead;
import io.anlan.service.rulebook.PackTexts;
import io.anlan.service.rulebook.RulebookRefusals;
import io.anlan.service.rulebook.Workbench;
import io.anlan.service.rulebook.rules.sheet.CatalogueTables;
import io.anlan.service.rulebook.rules.sheet.CatalogueTitle;
import io.anlan.service.rulebook.rules.sheet.PackReading;
import io.anlan.service.rulebook.rules.sheet.PackTables;
import io.anlan.service.rulebook.rules.sheet.RuleColumns;
import io.anlan.service.rulebook.rules.sheet.RuleTerms;
import io.anlan.service.rulebook.sheet.RuleColumn;
import io.anlan.service.rulebook.sheet.RuleVocabulary;
import io.anlan.service.rulebook.sheet.SheetLine;
import io.anlan.service.rulebook.sheet.SheetName;
import io.anlan.service.rulebook.sheet.Sheets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands the text of rules to the rules. */
@Component
class RulesWorkbench implements Workbench {

    private final RulePacks packs;
    private final ScenarioRuns scenarios;

    RulesWorkbench(RulePacks packs, ScenarioRuns scenarios) {
        this.packs = packs;
        this.scenarios = scenarios;
    }

    @Override
    public RuleVocabulary vocabulary() {
        return RuleTerms.vocabulary(packs.vocabulary());
    }

    @Override
    public List<SheetName> sheetNames(PackHead head) {
        return CatalogueTables.ofCatalogue(head)
                ? List.of(SheetName.HEADER, SheetName.ROWS, SheetName.STANDARDS)
                : List.of(
                        SheetName.HEADER,
                        SheetName.PARAMETERS,
                        SheetName.ROWS,
                        SheetName.EXAMPLES,
                        SheetName.SCENARIOS);
    }

    @Override
    public Sheets sheets(PackHead head, PackTexts texts) {
        if (CatalogueTables.ofCatalogue(head)) {
            Wording title = CatalogueTitle.of(head, packs.vocabulary());
            return CatalogueTables.sheets(texts, title.zh(), title.en());
        }
        return PackTables.sheets(texts, packs.vocabulary());
    }

    @Override
    public Sheets layer(PackHead head, Sheets base) {
        Map<SheetName, List<SheetLine>> sheets = new LinkedHashMap<>();
        base.byName().forEach((name, lines) -> sheets.put(name, name == SheetName.HEADER ? lines : List.of()));
        return new Sheets(sheets);
    }

    @Override
    public List<RuleColumn> columns(PackHead head, SheetName name, Sheets sheets) {
        return new RuleColumns(packs.vocabulary(), head).of(name, sheets);
    }

    @Override
    public boolean hasColumn(PackHead head, SheetName name, String column) {
        return new RuleColumns(packs.vocabulary(), head).has(name, column);
    }

    @Override
    public PackTexts texts(PackHead head, Sheets sheets) {
        if (CatalogueTables.ofCatalogue(head)) {
            PackTexts texts = CatalogueTables.texts(head, sheets);
            refuse(CatalogueTables.findings(head, sheets, packs.vocabulary()));
            return texts;
        }
        var reading = new PackReading(head, sheets);
        PackDraft draft = reading.draft(packs.vocabulary());
        List<RuleFinding> unread = new ArrayList<>(reading.unread(draft));
        unread.addAll(scenarios.unread(sheets));
        refuse(unread);
        return PackTables.texts(draft.pack(), PackTables.scenarios(sheets.of(SheetName.SCENARIOS)), packs.vocabulary());
    }

    static void refuse(List<RuleFinding> findings) {
        if (!findings.isEmpty()) {
            throw RulebookRefusals.notReady(findings.stream()
                    .map(finding -> new Violation(pointer(finding), finding.code(), finding.message()))
                    .toList());
        }
    }

    static String pointer(RuleFinding finding) {
        return "/" + (finding.sheet() == null ? "pack" : finding.sheet())
                + (finding.key() == null ? "" : "/" + finding.key())
                + (finding.column() == null ? "" : "/" + finding.column());
    }

    @Override
    public List<RuleFinding> check(PackHead head, Sheets sheets, @Nullable PackTexts before) {
        if (CatalogueTables.ofCatalogue(head)) {
            return CatalogueTables.findings(head, sheets, packs.vocabulary());
        }
        RulePack earlier = before == null ? null : PackTables.pack(before, packs.vocabulary());
        return PackFindings.of(head, sheets, packs.snapshot(), earlier, scenarios);
    }

    @Override
    public List<RuleChange> changes(PackHead head, PackTexts before, PackTexts after) {
        if (CatalogueTables.ofCatalogue(head)) {
            return LineDiff.of(head, sheets(head, before), sheets(head, after), this);
        }
        return PackDiff.of(
                        PackTables.pack(before, packs.vocabulary()),
                        PackTables.pack(after, packs.vocabulary()),
                        packs.vocabulary())
                .stream()
                .map(change -> new RuleChange(
                        change.row(),
                        change.field(),
                        change.kind().name(),
                        RuleTerms.wordingOrNull(change.before()),
                        RuleTerms.wordingOrNull(change.after())))
                .toList();
    }

    @Override
    public Map<UUID, Wording> sentences(PackHead head, Sheets sheets) {
        if (CatalogueTables.ofCatalogue(head)) {
            return Map.of();
        }
        RulePack pack = new PackReading(head, sheets).draft(packs.vocabulary()).pack();
        var sentences = new Sentences(pack, packs.vocabulary());
        Map<String, Wording> byId = new LinkedHashMap<>();
        pack.rows().forEach(row -> RowSentence.of(row, sentences).ifPresent(said -> byId.put(row.id(), said)));
        Map<UUID, Wording> byKey = new LinkedHashMap<>();
        for (SheetLine line : sheets.of(SheetName.ROWS)) {
            Wording said = byId.get(line.cell("id").strip());
            if (said != null) {
                byKey.put(line.key(), said);
            }
        }
        return byKey;
    }

    @Override
    public List<ExampleOutcome> examples(PackHead head, Sheets sheets) {
        if (CatalogueTables.ofCatalogue(head)) {
            return List.of();
        }
        try {
            return ExampleRuns.of(head, sheets, packs.vocabulary());
        } catch (InvalidPack e) {
            throw PackReading.refusal(e);
        }
    }
}
