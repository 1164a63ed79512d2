// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.rules;

import io.anlan.rules.FactValue;
import io.anlan.rules.InvalidPack;
import io.anlan.rules.InvalidPack.Cell;
import io.anlan.rules.InvalidPack.Problem;
import io.anlan.rules.PackKind;
import io.anlan.rules.RulePacks;
import io.anlan.rules.authoring.PackDraft;
import io.anlan.rules.check.PackCheck;
import io.anlan.rules.dmn.DmnText;
import io.anlan.rules.model.Condition;
import io.anlan.rules.model.Operand;
import io.anlan.rules.model.Operator;
import io.anlan.rules.model.Row;
import io.anlan.service.platform.Violation;
import io.anlan.service.rulebook.PackHead;
import io.anlan.service.rulebook.Workbench.RuleFinding;
import io.anlan.service.rulebook.file.DecisionTables;
import io.anlan.service.rulebook.file.FileRefusals;
import io.anlan.service.rulebook.rules.sheet.FindingPlace;
import io.anlan.service.rulebook.rules.sheet.PackReading;
import io.anlan.service.rulebook.rules.sheet.RowLines;
import io.anlan.service.rulebook.sheet.SheetLine;
import io.anlan.service.rulebook.sheet.Sheets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Rows of a draft as decision tables of DMN. */
@Component
class DmnTables implements DecisionTables {

    private final RulePacks packs;

    DmnTables(RulePacks packs) {
        this.packs = packs;
    }

    @Override
    public String write(PackHead head, Sheets sheets) {
        demandRows(head);
        var reading = new PackReading(head, sheets);
        PackDraft draft = reading.draft(packs.vocabulary());
        List<RuleFinding> unread = new ArrayList<>(reading.unread(draft));
        unread.addAll(findings(sheets, draft, PackCheck.problems(draft.pack(), packs.vocabulary())));
        RulesWorkbench.refuse(unread);
        try {
            return new DmnText(packs.vocabulary()).write(draft.pack());
        } catch (InvalidPack e) {
            throw FileRefusals.doesNotFit(findings(sheets, draft, e.problems()).stream()
                            .map(finding ->
                                    new Violation(RulesWorkbench.pointer(finding), finding.code(), finding.message()))
                            .toList())
                    .because(e);
        }
    }

    private static List<RuleFinding> findings(Sheets sheets, PackDraft draft, List<Problem> problems) {
        FindingPlace place = FindingPlace.of(sheets);
        return problems.stream()
                .map(problem -> place.finding(draft.placed(problem), draft))
                .toList();
    }

    @Override
    public List<SheetLine> read(PackHead head, Sheets sheets, String xml) {
        demandRows(head);
        PackDraft draft = new PackReading(head, sheets).draft(packs.vocabulary());
        try {
            List<Row> rows =
                    new DmnText(packs.vocabulary()).read(xml, draft.pack()).rows();
            return new RowLines(draft, sheets, packs.vocabulary()).found(rows, DmnTables::sense);
        } catch (InvalidPack e) {
            throw FileRefusals.problems(e.problems().stream()
                            .map(problem ->
                                    new Violation(pointer(problem), problem.code(), PackReading.wording(problem)))
                            .toList())
                    .because(e);
        }
    }

    /** {@code /DMN/<line>/<rule and column>}. */
    private static String pointer(Problem problem) {
        Cell cell = problem.cell();
        if (cell == null || cell.line() == null) {
            return "/DMN";
        }
        return "/DMN/" + cell.line() + (cell.column() == null ? "" : "/" + cell.column());
    }

    /** In a table the order of conditions says nothing, and one code in a list is the code. */
    private static Row sense(Row row) {
        return new Row(
                row.id(),
                row.criterion(),
                row.sentence(),
                row.factType(),
                row.when().stream()
                        .map(DmnTables::single)
                        .sorted(Comparator.comparing(Condition::toString))
                        .toList(),
                row.then(),
                row.basis(),
                row.validFrom(),
                row.validTo(),
                List.of());
    }

    private static Condition single(Condition condition) {
        boolean in = condition.operator() == Operator.IN;
        if ((in || condition.operator() == Operator.NOT_IN)
                && condition.right() instanceof Operand.Literal literal
                && literal.value() instanceof FactValue.Choices choices
                && choices.codes().size() == 1) {
            return new Condition(
                    condition.left(),
                    in ? Operator.EQUAL : Operator.NOT_EQUAL,
                    new Operand.Literal(new FactValue.Choice(choices.codes().first())));
        }
        return condition;
    }

    private static void demandRows(PackHead head) {
        if (head.kind().equals(PackKind.CONTROL_MEASURES.name())) {
            throw FileRefusals.doesNotFit(List.of());
        }
    }
}
