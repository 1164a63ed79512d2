// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.analysis;

import io.anlan.rules.PackKind;
import io.anlan.rules.RulePack;
import io.anlan.rules.analysis.Defect.Kind;
import io.anlan.rules.analysis.Defect.Severity;
import io.anlan.rules.model.HitPolicy;
import io.anlan.rules.model.Row;
import io.anlan.rules.vocabulary.Labels;
import io.anlan.rules.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Looks at a table as a whole. Conditions are not compared as texts but by the cases they take, and a case is judged by
 * the comparison that also decides; so a defect shown here can be tried.
 */
public final class TableAnalysis {

    /** A table with more defects than this is told these first; the others show when they are mended. */
    private static final int MAX_DEFECTS = 500;

    /** Steps of a ladder, items of a list, words that are offered: several rows answer, and none contradicts another. */
    private static final Set<PackKind> ADDING_UP = EnumSet.of(PackKind.ESCALATION, PackKind.ROUTING);

    private TableAnalysis() {}

    /**
     * Every defect of a pack whose rows are well-formed ({@code PackCheck} sees to that): first the rows, in their order,
     * then the gaps between them; at most 500.
     */
    public static List<Defect> of(RulePack pack, Vocabulary vocabulary) {
        List<Defect> defects = new ArrayList<>();
        for (String type : pack.rows().stream().map(Row::factType).distinct().toList()) {
            CaseSpace space = new CaseSpace(pack, vocabulary, type);
            boolean ordered = pack.hitPolicy() == HitPolicy.FIRST;
            boolean addsUp = ADDING_UP.contains(pack.kind()) && pack.hitPolicy() == HitPolicy.COLLECT;
            defects.addAll(
                    ordered
                            ? new RowOrder(space).defects()
                            : new SideBySide(space, pack.hitPolicy(), addsUp).defects());
            if (pack.hitPolicy().singleAnswer() && !pack.kind().maySayNothing()) {
                Severity severity = pack.complete() ? Severity.ERROR : Severity.WARNING;
                defects.addAll(new Gaps(space, vocabulary, severity).defects());
            }
            if (!space.complete()) {
                defects.add(undecided(type));
            }
        }
        return defects.stream().limit(MAX_DEFECTS).toList();
    }

    /** A row that nothing can meet. */
    static Defect impossible(Row row) {
        return new Defect(
                Kind.IMPOSSIBLE,
                Severity.ERROR,
                List.of(row.id()),
                null,
                new Labels("该行的条件互相矛盾，没有任何情况能满足", "The conditions exclude each other; nothing can meet this row."),
                null);
    }

    static Defect undecided(String factType) {
        return new Defect(
                Kind.UNDECIDED,
                Severity.WARNING,
                List.of(),
                null,
                new Labels(
                        "“" + factType + "”的组合过多，未能逐一核对",
                        "Too many combinations on " + factType + " to look at all of them."),
                null);
    }
}
