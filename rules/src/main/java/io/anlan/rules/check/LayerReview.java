// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.check;

import io.anlan.rules.InvalidPack.Cell;
import io.anlan.rules.InvalidPack.Problem;
import io.anlan.rules.RulePack;
import io.anlan.rules.analysis.Defect.Severity;
import io.anlan.rules.analysis.Loosening;
import io.anlan.rules.authoring.PackDraft;
import io.anlan.rules.layers.StackCheck;
import io.anlan.rules.vocabulary.Labels;
import io.anlan.rules.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** How a draft stands with what is live: a layer with what is under it, a pack with the layers on it. */
final class LayerReview {

    private static final String LOOSENING = "loosening";

    private final PackDraft draft;
    private final StackCheck stacks;
    private final List<RulePack> live;
    private final List<ReviewFinding> findings = new ArrayList<>();

    LayerReview(PackDraft draft, Vocabulary vocabulary, Collection<RulePack> live) {
        this.draft = draft;
        this.live = new ArrayList<>(live);
        this.live.removeIf(pack -> pack.id().equals(draft.pack().id()));
        this.live.add(draft.pack());
        this.stacks = new StackCheck(this.live, vocabulary);
    }

    /** @param before what was found so far; of a text with errors only the header is looked at */
    List<ReviewFinding> findings(Collection<ReviewFinding> before) {
        RulePack pack = draft.pack();
        if (!draft.headerRead()) {
            return findings;
        }
        List<Problem> misfits = pack.layerOf() == null ? List.of() : stacks.misfits(pack);
        misfits.forEach(misfit -> findings.add(ReviewFinding.of(located(misfit), draft)));
        boolean sound = misfits.isEmpty()
                && before.stream().noneMatch(finding -> finding.severity() == Severity.ERROR && isForm(finding));
        if (sound && pack.layerOf() != null) {
            own();
        } else if (sound) {
            live.stream().filter(layer -> pack.id().equals(layer.layerOf())).forEach(this::onTop);
        }
        return findings;
    }

    /** Whether a finding means that a row could not be read or does not make sense; missing examples do not. */
    private static boolean isForm(ReviewFinding finding) {
        boolean examples =
                finding.code().endsWith("-example") || finding.sheet().equals("examples");
        return !examples && finding.counterExample() == null;
    }

    private void own() {
        Loosening.Result result = stacks.loosening(draft.pack());
        result.cases()
                .forEach(found -> findings.add(new ReviewFinding(
                        Severity.ERROR,
                        LOOSENING,
                        "rows",
                        draft.lineOf(found.row()),
                        found.row(),
                        "then." + found.attribute(),
                        List.of(found.than()),
                        found.message(),
                        found.example())));
        if (!result.exact()) {
            findings.add(header(
                    Severity.WARNING,
                    "strictness-undecided",
                    List.of(),
                    new Labels("组合过多，未能逐一核对是否放宽", "Too many combinations to see in all of them whether it loosens")));
        }
    }

    /** A version that asks more than before can leave a layer behind. */
    private void onTop(RulePack layer) {
        List<Problem> misfits = stacks.misfits(layer);
        misfits.forEach(misfit -> findings.add(header(
                Severity.ERROR,
                misfit.code(),
                List.of(),
                new Labels(
                        layer.id() + "：" + misfit.message().zh(),
                        layer.id() + ": " + misfit.message().en()))));
        if (misfits.isEmpty()) {
            stacks.loosening(layer)
                    .cases()
                    .forEach(found -> findings.add(new ReviewFinding(
                            Severity.ERROR,
                            "loosened-by-layer",
                            "rows",
                            draft.lineOf(found.than()),
                            draft.lineOf(found.than()) == null ? null : found.than(),
                            "then." + found.attribute(),
                            List.of(found.row()),
                            new Labels(
                                    layer.id() + "：" + found.message().zh(),
                                    layer.id() + ": " + found.message().en()),
                            found.example())));
        }
    }

    private Problem located(Problem misfit) {
        Integer line = misfit.cell() == null ? draft.lineOf(misfit.place()) : null;
        return line == null
                ? misfit
                : new Problem(misfit.place(), new Cell("rows", line, "id"), misfit.code(), misfit.message());
    }

    private static ReviewFinding header(Severity severity, String code, List<String> rows, Labels message) {
        return new ReviewFinding(severity, code, "header", null, null, null, rows, message, null);
    }
}
