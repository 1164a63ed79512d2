// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.check;

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
import io.anlan.rules.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everything that can be said about a pack before people look at it, in one list. */
public final class PackReview {

    private static final Set<Kind> BETWEEN_ROWS = Set.of(Kind.GAP, Kind.INCOMPLETE_RANGE);

    private final PackDraft draft;
    private final Vocabulary vocabulary;
    private final List<ReviewFinding> findings = new ArrayList<>();
    private @Nullable CompiledPack whole;

    private PackReview(PackDraft draft, Vocabulary vocabulary) {
        this.draft = draft;
        this.vocabulary = vocabulary;
    }

    /**
     * Reviews a text, also one that is half written: what cannot be read is told cell by cell, and the rest is looked at as
     * if it were all; only gaps are not told then, as the missing rows may fill them, nor of a layer, which leaves them to its pack. Never
     * throws.
     *
     * @param before the version it is to follow; null when it is the first
     */
    public static List<ReviewFinding> of(PackText text, Vocabulary vocabulary, @Nullable RulePack before) {
        return of(text.draft(vocabulary), vocabulary, before).findings();
    }

    /** The same for a pack; lines are those of its canonical text. */
    public static List<ReviewFinding> of(RulePack pack, Vocabulary vocabulary, @Nullable RulePack before) {
        return of(PackDraft.of(pack), vocabulary, before).findings();
    }

    /**
     * The same, and how it stands with what is live: a layer with what is under it, a pack with the layers on it.
     *
     * @param live the live packs, as {@code Snapshot.live()} tells them
     */
    public static Reviewed of(
            PackText text, Vocabulary vocabulary, @Nullable RulePack before, Collection<RulePack> live) {
        PackDraft draft = text.draft(vocabulary);
        Reviewed alone = of(draft, vocabulary, before);
        List<ReviewFinding> findings = new ArrayList<>(alone.findings());
        findings.addAll(new LayerReview(draft, vocabulary, live).findings(findings));
        return new Reviewed(findings, alone.whole());
    }

    private static Reviewed of(PackDraft draft, Vocabulary vocabulary, @Nullable RulePack before) {
        PackReview review = new PackReview(draft, vocabulary);
        draft.problems().forEach(review::error);
        review.pack(before);
        return new Reviewed(review.findings, review.whole);
    }

    /**
     * What a review found.
     *
     * @param whole the pack in executable form, for whoever runs more than its examples; null while something of it cannot
     *     be read or makes no sense
     */
    public record Reviewed(
            List<ReviewFinding> findings, @Nullable CompiledPack whole) {
        public Reviewed {
            findings = List.copyOf(findings);
        }
    }

    private void pack(@Nullable RulePack before) {
        RulePack pack = draft.pack();
        List<Problem> problems = PackCheck.problems(pack, vocabulary);
        problems.stream()
                .filter(problem -> draft.headerRead() || !dependsOnHeader(problem))
                .filter(problem -> !missesRows(problem) || rowsRead())
                .forEach(problem -> error(draft.placed(problem)));
        RetiredAttributes.problems(pack, vocabulary).forEach(problem -> error(draft.placed(problem)));
        if (before != null && draft.headerRead()) {
            Earlier.problems(pack, before).forEach(problem -> error(draft.placed(problem)));
        }
        ExampleRules.problems(pack).forEach(problem -> error(draft.placed(problem)));
        CompiledPack compiled =
                sound(draft.without(problems.stream().map(Problem::place).collect(Collectors.toSet())), before);
        whole = draft.problems().isEmpty() && problems.isEmpty() ? compiled : null;
    }

    private static boolean missesRows(Problem problem) {
        return problem.cell() != null
                && problem.cell().sheet().equals("header")
                && "rows".equals(problem.cell().column());
    }

    /** Whoever is still writing the only row is told what is wrong with it, and not to insert one. */
    private boolean rowsRead() {
        return draft.problems().stream()
                .noneMatch(problem ->
                        problem.cell() != null && problem.cell().sheet().equals("rows"));
    }

    private static boolean dependsOnHeader(Problem problem) {
        return problem.code().equals("unknown-parameter")
                || (problem.cell() != null && problem.cell().sheet().equals("header"));
    }

    /** What can only be asked of rows that are well-formed. */
    private @Nullable CompiledPack sound(PackDraft sound, @Nullable RulePack before) {
        RulePack pack = sound.pack();
        if (pack.rows().isEmpty() || pack.rows().size() > PackCheck.MAX_ROWS) {
            return null;
        }
        CompiledPack compiled = new CompiledPack(pack, vocabulary);
        ExampleRun.problems(pack, compiled).forEach(problem -> error(sound.placed(problem)));
        boolean all = pack.layerOf() == null
                && draft.problems().isEmpty()
                && pack.rows().size() == draft.pack().rows().size();
        List<Defect> defects = TableAnalysis.of(pack, vocabulary).stream()
                .filter(defect -> all || !BETWEEN_ROWS.contains(defect.kind()))
                .toList();
        boolean gaps = defects.stream().anyMatch(defect -> BETWEEN_ROWS.contains(defect.kind()));
        Set<CounterExample> known = gaps && before != null ? gaps(before) : Set.of();
        defects.forEach(defect -> findings.add(finding(
                defect, known.contains(defect.counterExample()) ? Severity.WARNING : defect.severity(), sound)));
        return compiled;
    }

    /** Cases the version before left open too: nobody is worse off, but somebody has to say why they stay. */
    private Set<CounterExample> gaps(RulePack before) {
        return TableAnalysis.of(before, vocabulary).stream()
                .filter(defect -> BETWEEN_ROWS.contains(defect.kind()))
                .map(Defect::counterExample)
                .collect(Collectors.toSet());
    }

    private void error(Problem problem) {
        findings.add(ReviewFinding.of(problem, draft));
    }

    private static ReviewFinding finding(Defect defect, Severity severity, PackDraft sound) {
        String rowId = defect.rows().isEmpty() ? null : defect.rows().get(0);
        return new ReviewFinding(
                severity,
                defect.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                "rows",
                rowId == null ? null : sound.lineOf(rowId),
                rowId,
                defect.attribute(),
                defect.rows().stream().skip(1).toList(),
                defect.message(),
                defect.counterExample());
    }
}
