// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.trace;

import io.anlan.service.hiddendanger.register.StoredCases;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import io.anlan.service.rulebook.PackHead;
import io.anlan.service.rulebook.Revision;
import io.anlan.service.rulebook.Revisions;
import io.anlan.service.rulebook.RulebookRefusals;
import io.anlan.service.rulebook.RulebookTrail;
import io.anlan.service.rulebook.Workbench.RuleCase;
import io.anlan.service.rulebook.draft.RevisionContent;
import io.anlan.service.rulebook.sheet.SheetLine;
import io.anlan.service.rulebook.sheet.SheetName;
import io.anlan.service.rulebook.sheet.Sheets;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows how a case goes through a revision, row by row, as it is being typed. */
@Service
@Transactional
public class StepDesk {

    private final Revisions revisions;
    private final RevisionContent content;
    private final StoredCases cases;
    private final Tracing rules;
    private final RulebookTrail trail;

    StepDesk(Revisions revisions, RevisionContent content, StoredCases cases, Tracing rules, RulebookTrail trail) {
        this.revisions = revisions;
        this.content = content;
        this.cases = cases;
        this.rules = rules;
        this.trail = trail;
    }

    /**
     * @throws Refusal {@code rulebook/unknown}, {@code rulebook/unknown-row}, {@code rulebook/unknown-record},
     *     {@code rulebook/invalid-question}, {@code rulebook/invalid-facts}, {@code rulebook/no-steps}
     */
    public StepView steps(UUID id, StepQuestion question) {
        Revision revision = revisions.demand(id);
        demandOne(question);
        trail.readAgain(revision, "steps");
        PackHead head = PackHead.of(revision);
        Sheets sheets = RevisionContent.overlaid(content.sheets(revision), question.typed());
        String number = question.number();
        if (number != null) {
            return rules.steps(
                    head, sheets, cases.find(number).orElseThrow(RulebookRefusals::unknownRecord), question.on());
        }
        RuleCase facts = question.facts();
        return rules.steps(head, sheets, facts == null ? example(sheets, question.example()) : facts);
    }

    private static RuleCase example(Sheets sheets, @Nullable UUID key) {
        SheetLine line = sheets.of(SheetName.EXAMPLES).stream()
                .filter(candidate -> candidate.key().equals(key))
                .findFirst()
                .orElseThrow(RulebookRefusals::unknownRow);
        return new RuleCase(line.cell("on"), line.cell("fact_type"), line.cell("enterprise"), line.cell("values"));
    }

    private static void demandOne(StepQuestion question) {
        long asked = Stream.of(question.facts(), question.example(), question.number())
                .filter(Objects::nonNull)
                .count();
        if (asked != 1) {
            throw new Refusal(
                    "rulebook/invalid-question",
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    new Wording(
                            "请在事实、示例、隐患编号中选择一项",
                            "Give exactly one of facts, an example, or the number of a hidden danger."));
        }
    }
}
