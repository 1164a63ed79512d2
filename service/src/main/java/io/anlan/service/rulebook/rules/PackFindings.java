// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.rules;

import io.anlan.rules.RulePack;
import io.anlan.rules.RulePackVersion;
import io.anlan.rules.Snapshot;
import io.anlan.rules.check.PackReview;
import io.anlan.rules.check.PackReview.Reviewed;
import io.anlan.rules.check.ReviewFinding;
import io.anlan.rules.vocabulary.Vocabulary;
import io.anlan.service.rulebook.PackHead;
import io.anlan.service.rulebook.Workbench.RuleFinding;
import io.anlan.service.rulebook.Workbench.RuleFinding.RuleSeverity;
import io.anlan.service.rulebook.rules.sheet.FindingPlace;
import io.anlan.service.rulebook.rules.sheet.PackReading;
import io.anlan.service.rulebook.rules.sheet.PackTables;
import io.anlan.service.rulebook.rules.sheet.RuleTerms;
import io.anlan.service.rulebook.sheet.SheetLine;
import io.anlan.service.rulebook.sheet.SheetName;
import io.anlan.service.rulebook.sheet.Sheets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that is wrong with a draft, as the rules review it, at the lines of its sheets. */
final class PackFindings {

    private static final int MOST = 500;

    private final Vocabulary vocabulary;
    private final FindingPlace place;
    private final Sheets sheets;

    private PackFindings(Sheets sheets, Vocabulary vocabulary) {
        this.sheets = sheets;
        this.place = FindingPlace.of(sheets);
        this.vocabulary = vocabulary;
    }

    /**
     * @param now what is live: a layer is held against what lies under it, a pack against the layers on it
     * @param before the version it is to follow; null when it is the first
     */
    static List<RuleFinding> of(
            PackHead head, Sheets sheets, Snapshot now, @Nullable RulePack before, ScenarioRuns scenarios) {
        Vocabulary vocabulary = now.vocabulary();
        List<RulePack> live = now.live().stream().map(RulePackVersion::pack).toList();
        var reading = new PackReading(head, sheets);
        var found = new PackFindings(sheets, vocabulary);
        List<RuleFinding> findings = new ArrayList<>(reading.ofHeader());
        Reviewed reviewed = PackReview.of(reading.text(), vocabulary, before, live);
        for (ReviewFinding finding : reviewed.findings()) {
            boolean told =
                    finding.sheet().equals("header") && !reading.ofHeader().isEmpty();
            if (!told) {
                findings.add(found.finding(finding));
            }
        }
        findings.addAll(scenarios.findings(sheets, reviewed.whole()));
        return findings.stream().limit(MOST).toList();
    }

    private RuleFinding finding(ReviewFinding finding) {
        SheetName sheet = place.sheet(finding.sheet(), finding.column());
        SheetLine line = place.line(sheet, finding.line());
        return new RuleFinding(
                RuleSeverity.valueOf(finding.severity().name()),
                finding.code(),
                sheet,
                line == null ? null : line.key(),
                finding.rowId(),
                line == null ? null : column(sheet, line, finding.column()),
                RuleTerms.wording(finding.message()),
                finding.otherRows(),
                RuleTerms.example(finding.counterExample(), vocabulary));
    }

    /** Rows part at an attribute; in a sheet that is the cell which speaks of it. */
    private @Nullable String column(@Nullable SheetName sheet, SheetLine line, @Nullable String column) {
        if (column == null
                || sheet != SheetName.ROWS
                || sheets.of(SheetName.ROWS).isEmpty()) {
            return place.column(sheet, column);
        }
        String attribute = column.startsWith("fact.") ? column.substring("fact.".length()) : column;
        return line.cells().entrySet().stream()
                .filter(cell -> cell.getKey().startsWith(PackTables.CONDITION)
                        && cell.getValue().startsWith(attribute + " "))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(column);
    }
}
