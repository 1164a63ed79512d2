// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.rules;

import io.anlan.rules.PackKind;
import io.anlan.rules.RulePacks;
import io.anlan.rules.authoring.PackDraft;
import io.anlan.rules.drl.DrlReading;
import io.anlan.rules.drl.DrlText;
import io.anlan.rules.model.Row;
import io.anlan.service.rulebook.PackHead;
import io.anlan.service.rulebook.rules.sheet.PackReading;
import io.anlan.service.rulebook.rules.sheet.RowLines;
import io.anlan.service.rulebook.rules.sheet.RuleTerms;
import io.anlan.service.rulebook.sheet.SheetLine;
import io.anlan.service.rulebook.sheet.Sheets;
import io.anlan.service.rulebook.text.RuleTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Rows of a draft in the DRL subset. */
@Component
class RowTexts implements RuleTexts {

    private final RulePacks packs;

    RowTexts(RulePacks packs) {
        this.packs = packs;
    }

    @Override
    public boolean possible(PackHead head) {
        return !head.kind().equals(PackKind.CONTROL_MEASURES.name());
    }

    @Override
    public Written write(PackHead head, Sheets sheets) {
        PackDraft draft = new PackReading(head, sheets).draft(packs.vocabulary());
        DrlText.Written written = new DrlText(packs.vocabulary()).written(draft.pack());
        var rows = new RowLines(draft, sheets, packs.vocabulary());
        List<RuleLines> rules = new ArrayList<>();
        for (int i = 0; i < written.places().size(); i++) {
            DrlText.Lines place = written.places().get(i);
            rules.add(
                    new RuleLines(rows.line(i).key(), draft.pack().rows().get(i).id(), place.from(), place.to()));
        }
        return new Written(
                written.text(),
                rules,
                rows.unread().stream().map(SheetLine::key).toList());
    }

    @Override
    public Read read(PackHead head, Sheets sheets, String text) {
        PackDraft draft = new PackReading(head, sheets).draft(packs.vocabulary());
        DrlReading reading = new DrlText(packs.vocabulary()).reading(text);
        List<Row> rows = reading.rules().stream().map(DrlReading.Rule::row).toList();
        var lines = new RowLines(draft, sheets, packs.vocabulary());
        List<SheetLine> found = lines.found(rows, UnaryOperator.identity());
        List<RuleLines> rules = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            DrlText.Lines place = reading.rules().get(i).lines();
            UUID key = found.get(i).key();
            rules.add(new RuleLines(key, rows.get(i).id(), place.from(), place.to()));
        }
        return new Read(
                lines.withUnread(found),
                rules,
                reading.mistakes().stream()
                        .map(mistake -> new TextMistake(
                                mistake.line(),
                                mistake.column(),
                                mistake.length(),
                                RuleTerms.wording(mistake.message())))
                        .toList());
    }
}
