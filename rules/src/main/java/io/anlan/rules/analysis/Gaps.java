// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.analysis;

import io.anlan.rules.FactValue;
import io.anlan.rules.analysis.Defect.Kind;
import io.anlan.rules.analysis.Defect.Severity;
import io.anlan.rules.model.Operand;
import io.anlan.rules.vocabulary.Labels;
import io.anlan.rules.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cases no row of a table answers. */
final class Gaps {

    /** More gaps than this are not told one by one. */
    private static final int MAX_GAPS = 5;

    private final CaseSpace space;
    private final Vocabulary vocabulary;
    private final Severity severity;
    private final List<Box> covered;

    Gaps(CaseSpace space, Vocabulary vocabulary, Severity severity) {
        this.space = space;
        this.vocabulary = vocabulary;
        this.severity = severity;
        this.covered = new ArrayList<>(space.rows().stream().map(space::box).toList());
    }

    List<Defect> defects() {
        List<Box> rows = List.copyOf(covered);
        List<Defect> defects = new ArrayList<>();
        while (defects.size() < MAX_GAPS) {
            Coverage coverage = new Coverage(covered);
            Box gap = coverage.uncovered(space.everything());
            if (coverage.gaveUp()) {
                defects.add(TableAnalysis.undecided(space.rows().get(0).factType()));
            }
            if (gap == null) {
                break;
            }
            defects.add(defect(gap, brokenRange(gap, rows)));
            covered.add(gap);
        }
        return defects;
    }

    private Defect defect(Box gap, @Nullable Operand range) {
        CounterExample example = space.example(gap, space.narrowed(gap));
        String zh = words(example, true);
        return new Defect(
                range == null ? Kind.GAP : Kind.INCOMPLETE_RANGE,
                severity,
                List.of(),
                range == null ? null : range.text(),
                new Labels(
                        zh.isEmpty() ? "没有一行能回答" : "没有一行能回答这种情况：" + zh,
                        "No row answers this case: " + words(example, false)),
                example);
    }

    private String words(CounterExample example, boolean zh) {
        var type = vocabulary.factType(example.factType());
        return Stream.concat(
                        example.enterprise().entrySet().stream()
                                .map(known -> vocabulary
                                        .enterprise()
                                        .attribute(known.getKey())
                                        .orElseThrow()
                                        .said(known.getValue())),
                        example.values().entrySet().stream()
                                .map(known -> type.attribute(known.getKey())
                                        .orElseThrow()
                                        .said(known.getValue())))
                .map(said -> zh ? said.zh() : said.en())
                .collect(Collectors.joining(zh ? "，" : ", "));
    }

    /** The measured attribute whose smaller and larger values are answered while this one is not. */
    private @Nullable Operand brokenRange(Box gap, List<Box> rows) {
        int[] point = gap.first();
        for (int i = 0; i < point.length; i++) {
            Dimension dimension = space.dimensions().get(i);
            Optional<BigDecimal> missing = amount(dimension, point[i]);
            if (missing.isEmpty()) {
                continue;
            }
            boolean below = false;
            boolean above = false;
            for (int number = 0; number < dimension.size(); number++) {
                if (answered(point, i, number, rows)) {
                    int order = amount(dimension, number).orElseThrow().compareTo(missing.get());
                    below |= order < 0;
                    above |= order > 0;
                }
            }
            if (below && above) {
                return dimension.slots().iterator().next();
            }
        }
        return null;
    }

    private static Optional<BigDecimal> amount(Dimension dimension, int number) {
        return dimension.slots().size() == 1
                        && dimension.values(number).values().iterator().next() instanceof FactValue.Quantity quantity
                ? Optional.of(quantity.value())
                : Optional.empty();
    }

    private boolean answered(int[] point, int dimension, int number, List<Box> rows) {
        List<BitSet> sides = new ArrayList<>();
        for (int i = 0; i < point.length; i++) {
            BitSet side = new BitSet();
            side.set(i == dimension ? number : point[i]);
            sides.add(side);
        }
        Box one = new Box(sides);
        for (Box row : rows) {
            if (row.meets(one)) {
                return true;
            }
        }
        return false;
    }
}
