// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.rules.trace;

import io.anlan.rules.FactSet;
import io.anlan.rules.FactValue;
import io.anlan.rules.InvalidPack.Problem;
import io.anlan.rules.RulePack;
import io.anlan.rules.authoring.PackDraft;
import io.anlan.rules.check.PackCheck;
import io.anlan.rules.check.RowStep;
import io.anlan.rules.check.Steps;
import io.anlan.rules.model.Condition;
import io.anlan.rules.model.Operand;
import io.anlan.rules.model.Row;
import io.anlan.rules.reading.Sentences;
import io.anlan.rules.reasons.ConditionCheck;
import io.anlan.rules.vocabulary.Attribute;
import io.anlan.rules.vocabulary.FactType;
import io.anlan.rules.vocabulary.Vocabulary;
import io.anlan.service.hiddendanger.determination.ExplainedDecision.Truth;
import io.anlan.service.rulebook.PackHead;
import io.anlan.service.rulebook.rules.sheet.PackReading;
import io.anlan.service.rulebook.rules.sheet.PackTables;
import io.anlan.service.rulebook.rules.sheet.RuleTerms;
import io.anlan.service.rulebook.sheet.SheetLine;
import io.anlan.service.rulebook.sheet.SheetName;
import io.anlan.service.rulebook.sheet.Sheets;
import io.anlan.service.rulebook.trace.StepView;
import io.anlan.service.rulebook.trace.StepView.StepCheck;
import io.anlan.service.rulebook.trace.StepView.StepRow;
import io.anlan.service.rulebook.trace.StepView.StepStanding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Walks facts through the rows of a draft as they stand in its sheet; rows that cannot be judged are left out and named. */
final class StepWalk {

    private static final int FIRST_LINE = 2;
    private static final Set<String> JUDGED = Set.of("id", "fact_type");

    private final List<SheetLine> lines;
    private final Vocabulary vocabulary;
    private final PackDraft draft;
    private final RulePack pack;

    StepWalk(PackHead head, Sheets sheets, Vocabulary vocabulary) {
        this.lines = sheets.of(SheetName.ROWS);
        this.vocabulary = vocabulary;
        PackDraft whole = new PackReading(head, sheets).draft(vocabulary);
        Set<String> broken = PackCheck.problems(whole.pack(), vocabulary).stream()
                .filter(StepWalk::keepsFromJudging)
                .map(Problem::place)
                .collect(Collectors.toSet());
        this.draft = whole.without(broken);
        this.pack = draft.pack();
    }

    /** A row without a basis or with a wrong example can be walked through; one whose conditions make no sense cannot. */
    private static boolean keepsFromJudging(Problem problem) {
        var cell = problem.cell();
        String column = cell == null ? null : cell.column();
        return cell != null
                && cell.sheet().equals("rows")
                && column != null
                && (column.startsWith(PackTables.CONDITION) || JUDGED.contains(column));
    }

    StepView through(FactSet facts, LocalDate on) {
        Steps.Walk walk = Steps.of(pack, vocabulary, facts, on);
        var sentences = new Sentences(pack, vocabulary);
        List<StepRow> rows = walk.rows().stream()
                .map(step -> row(step, pack.rows().get(step.row()), sentences))
                .toList();
        String answer = walk.answer();
        return new StepView(on, answer, answer == null ? null : key(answer), walk.sure(), rows, unread());
    }

    private StepRow row(RowStep step, Row row, Sentences sentences) {
        List<StepCheck> checks = new ArrayList<>();
        for (int i = 0; i < step.checks().size(); i++) {
            String column = draft.conditionColumns().get(step.row()).get(i);
            checks.add(check(step.checks().get(i), row, row.when().get(i), column));
        }
        return new StepRow(
                key(draft.rowLines().get(step.row())),
                step.rowId(),
                step.factRef(),
                StepStanding.valueOf(step.standing().name()),
                StepWords.why(step, checks),
                StepWords.answers(row, sentences),
                checks);
    }

    private StepCheck check(ConditionCheck check, Row row, Condition condition, String column) {
        FactType owner = condition.left() instanceof Operand.OfEnterprise
                ? vocabulary.enterprise()
                : vocabulary.factType(row.factType());
        Attribute attribute = owner.attribute(condition.left().attribute()).orElseThrow();
        FactValue actual = check.actual();
        return new StepCheck(
                column,
                check.attribute(),
                RuleTerms.wording(check.attributeLabels()),
                check.operator(),
                RuleTerms.wording(check.wanted()),
                actual == null ? null : RuleTerms.wording(attribute.shown(actual)),
                Truth.valueOf(check.truth().name()));
    }

    private List<UUID> unread() {
        Set<Integer> read = new HashSet<>(draft.rowLines());
        List<UUID> unread = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!read.contains(i + FIRST_LINE)) {
                unread.add(lines.get(i).key());
            }
        }
        return unread;
    }

    private @Nullable UUID key(String rowId) {
        return key(Objects.requireNonNull(draft.lineOf(rowId)));
    }

    private @Nullable UUID key(int line) {
        int index = line - FIRST_LINE;
        return index < lines.size() ? lines.get(index).key() : null;
    }
}
