// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.check;

import io.anlan.rules.InvalidPack.Cell;
import io.anlan.rules.InvalidPack.Problem;
import io.anlan.rules.RulePack;
import io.anlan.rules.analysis.CounterExample;
import io.anlan.rules.analysis.Defect;
import io.anlan.rules.analysis.Defect.Kind;
import io.anlan.rules.analysis.Defect.Severity;
import io.anlan.rules.analysis.TableAnalysis;
import io.anlan.rules.authoring.PackDraft;
import io.anlan.rules.authoring.PackText;
import io.anlan.rules.compile.CompiledPack;
import io.anlan.rules.model.Row;
import io.anlan.rules.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Everything that can be said about a pack before people look at it, in one list. */
public final class PackReview {

    private static final Set<Kind> BETWEEN_ROWS = Set.of(Kind.GAP, Kind.INCOMPLETE_RANGE);

    private final PackDraft draft;
    private final Vocabulary vocabulary;
    private final List<ReviewFinding> findings = new ArrayList<>();

    private PackReview(PackDraft draft, Vocabulary vocabulary) {
        this.draft = draft;
        this.vocabulary = vocabulary;
    }

    /**
     * Reviews a text, also one that is half written: what cannot be read is told cell by cell, and the rest is looked at as
     * if it were all; only gaps are not told then, as the missing rows may fill them. Never throws.
     *
     * @param before the version it is to follow; null when it is the first
     */
    public static List<ReviewFinding> of(PackText text, Vocabulary vocabulary, @Nullable RulePack before) {
        PackReview review = new PackReview(text.draft(vocabulary), vocabulary);
        review.draft.problems().forEach(review::error);
        review.pack(before);
        return List.copyOf(review.findings);
    }

    /** The same for a pack; lines are those of its canonical text. */
    public static List<ReviewFinding> of(RulePack pack, Vocabulary vocabulary, @Nullable RulePack before) {
        PackReview review = new PackReview(PackDraft.of(pack), vocabulary);
        review.pack(before);
        return List.copyOf(review.findings);
    }

    private void pack(@Nullable RulePack before) {
        RulePack pack = draft.pack();
        List<Problem> problems = PackCheck.problems(pack, vocabulary);
        problems.stream()
                .filter(problem -> draft.headerRead() || !dependsOnHeader(problem))
                .forEach(problem -> error(draft.placed(problem)));
        if (before != null && draft.headerRead()) {
            Earlier.problems(pack, before).forEach(problem -> error(draft.placed(problem)));
        }
        ExampleRules.problems(pack).forEach(problem -> error(draft.placed(problem)));
        sound(draft.without(problems.stream().map(Problem::place).collect(Collectors.toSet())), before);
    }

    private static boolean dependsOnHeader(Problem problem) {
        return problem.code().equals("unknown-parameter")
                || (problem.cell() != null && problem.cell().sheet().equals("header"));
    }

    /** What can only be asked of rows that are well-formed. */
    private void sound(PackDraft sound, @Nullable RulePack before) {
        RulePack pack = sound.pack();
        if (pack.rows().isEmpty()) {
            return;
        }
        ExampleRun.problems(pack, new CompiledPack(pack, vocabulary)).forEach(problem -> error(sound.placed(problem)));
        boolean all = draft.problems().isEmpty()
                && pack.rows().size() == draft.pack().rows().size();
        List<Defect> defects = TableAnalysis.of(pack, vocabulary).stream()
                .filter(defect -> all || !BETWEEN_ROWS.contains(defect.kind()))
                .toList();
        boolean gaps = defects.stream().anyMatch(defect -> BETWEEN_ROWS.contains(defect.kind()));
        Set<CounterExample> known = gaps && before != null ? gaps(before) : Set.of();
        defects.forEach(defect -> findings.add(finding(
                defect, known.contains(defect.counterExample()) ? Severity.WARNING : defect.severity(), sound)));
    }

    /** Cases the version before left open too: nobody is worse off, but somebody has to say why they stay. */
    private Set<CounterExample> gaps(RulePack before) {
        return TableAnalysis.of(before, vocabulary).stream()
                .filter(defect -> BETWEEN_ROWS.contains(defect.kind()))
                .map(Defect::counterExample)
                .collect(Collectors.toSet());
    }

    private void error(Problem problem) {
        Cell cell = problem.cell();
        findings.add(new ReviewFinding(
                Severity.ERROR,
                problem.code(),
                cell == null ? "header" : cell.sheet(),
                cell == null ? null : cell.line(),
                cell == null ? null : draft.rowId(cell),
                cell == null ? null : cell.column(),
                List.of(),
                problem.message(),
                null));
    }

    private static ReviewFinding finding(Defect defect, Severity severity, PackDraft sound) {
        String rowId = defect.rows().isEmpty() ? null : defect.rows().get(0);
        List<Row> rows = sound.pack().rows();
        int index = IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).id().equals(rowId))
                .findFirst()
                .orElse(-1);
        return new ReviewFinding(
                severity,
                defect.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                "rows",
                index < 0 ? null : sound.rowLines().get(index),
                rowId,
                defect.attribute(),
                defect.rows().stream().skip(1).toList(),
                defect.message(),
                defect.counterExample());
    }
}
