// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.rules.sheet;

import io.anlan.rules.InvalidPack;
import io.anlan.rules.InvalidPack.Problem;
import io.anlan.rules.authoring.PackDraft;
import io.anlan.rules.authoring.PackText;
import io.anlan.rules.vocabulary.Vocabulary;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Violation;
import io.anlan.service.platform.Wording;
import io.anlan.service.rulebook.PackHead;
import io.anlan.service.rulebook.RulebookRefusals;
import io.anlan.service.rulebook.Workbench.RuleFinding;
import io.anlan.service.rulebook.sheet.SheetName;
import io.anlan.service.rulebook.sheet.Sheets;
import java.util.ArrayList;
import java.util.List;

/** Reads a draft, which is usually broken while it is typed: what cannot be read is told line by line. */
public final class PackReading {

    private final PackHead head;
    private final Sheets sheets;
    private final List<RuleFinding> ofHeader;

    public PackReading(PackHead head, Sheets sheets) {
        this.head = head;
        this.sheets = sheets;
        this.ofHeader = HeaderCheck.findings(sheets);
    }

    /** The text of the draft; what of the header cannot be read is left out of it, and told by {@link #ofHeader}. */
    public PackText text() {
        return new PackText(
                HeaderText.of(head, sheets, ofHeader.isEmpty()),
                PackTables.rows(sheets.of(SheetName.ROWS)),
                PackTables.examples(sheets.of(SheetName.EXAMPLES)));
    }

    /** Cells of the header and the parameters that cannot be read. */
    public List<RuleFinding> ofHeader() {
        return ofHeader;
    }

    public PackDraft draft(Vocabulary vocabulary) {
        return text().draft(vocabulary);
    }

    /** All cells that cannot be read. */
    public List<RuleFinding> unread(PackDraft draft) {
        List<RuleFinding> unread = new ArrayList<>(ofHeader);
        draft.problems().forEach(problem -> unread.add(FindingPlace.of(sheets).finding(problem, draft)));
        return unread;
    }

    /** Why a text cannot become law. */
    public static Refusal refusal(InvalidPack invalid) {
        return RulebookRefusals.notReady(invalid.problems().stream()
                        .map(problem -> new Violation("/" + problem.place(), "invalid", wording(problem)))
                        .toList())
                .because(invalid);
    }

    public static Wording wording(Problem problem) {
        return new Wording(problem.message().zh(), problem.message().en());
    }
}
