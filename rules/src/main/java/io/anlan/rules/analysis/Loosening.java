// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.analysis;

import io.anlan.rules.FactValue;
import io.anlan.rules.RulePack;
import io.anlan.rules.layers.Stack;
import io.anlan.rules.model.Row;
import io.anlan.rules.vocabulary.Attribute;
import io.anlan.rules.vocabulary.Labels;
import io.anlan.rules.vocabulary.Strictness;
import io.anlan.rules.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a layer asks less than what it stands on. All cases are looked at, as boxes; none is a sample. Where one row
 * answers, a row of the layer loosens if in some case it answers and the row that answered without the layer was
 * stricter. Where all met rows count, a layer adds, and only a row that hands the case over to another document takes
 * something away.
 */
public final class Loosening {

    private static final String DOCUMENT = "document";

    private final RulePack base;
    private final Vocabulary vocabulary;
    private final List<Row> upper;
    private final List<Row> lower;
    private final List<Case> cases = new ArrayList<>();
    private boolean exact = true;

    private Loosening(RulePack layer, List<RulePack> below, RulePack base, Vocabulary vocabulary) {
        this.base = base;
        this.vocabulary = vocabulary;
        this.upper = layer.rows();
        this.lower = Stack.of(base, below).rows();
    }

    /**
     * Compares.
     *
     * @param below other layers under this one, the most specific first
     * @param base what all of them stand on; says in which answers a layer may be less strict
     */
    public static Result of(RulePack layer, List<RulePack> below, RulePack base, Vocabulary vocabulary) {
        Loosening loosening = new Loosening(layer, below, base, vocabulary);
        List<RulePack> all = Stream.concat(Stream.of(layer), below.stream()).toList();
        RulePack stack = Stack.of(base, all);
        for (String type : layer.rows().stream().map(Row::factType).distinct().toList()) {
            CaseSpace space = new CaseSpace(stack, vocabulary, type);
            loosening.exact &= space.complete();
            loosening.look(space, type);
        }
        return new Result(loosening.cases, loosening.exact);
    }

    private void look(CaseSpace space, String type) {
        List<Row> above = of(upper, type);
        List<Row> under = of(lower, type);
        for (int i = 0; i < above.size(); i++) {
            Row row = above.get(i);
            if (!base.hitPolicy().singleAnswer()) {
                route(space, row, under);
                continue;
            }
            for (int j = 0; j < under.size(); j++) {
                String attribute = looser(row, under.get(j));
                if (attribute != null) {
                    List<Row> first = Stream.concat(above.subList(0, i).stream(), under.subList(0, j).stream())
                            .toList();
                    Box both = space.box(row).and(space.box(under.get(j)));
                    note(space, row, under.get(j), attribute, both.isEmpty() ? null : uncovered(space, both, first));
                }
            }
        }
    }

    private void route(CaseSpace space, Row row, List<Row> under) {
        if (row.then().containsKey(DOCUMENT) && !base.mayLoosen().contains(DOCUMENT)) {
            List<Row> routed = under.stream()
                    .filter(other -> other.then().containsKey(DOCUMENT))
                    .toList();
            Box box = space.box(row);
            note(space, row, null, DOCUMENT, box.isEmpty() ? null : uncovered(space, box, routed));
        }
    }

    private @Nullable Box uncovered(CaseSpace space, Box box, List<Row> first) {
        Coverage coverage = new Coverage(first.stream().map(space::box).toList());
        Box left = coverage.uncovered(box);
        exact &= !coverage.gaveUp();
        return left;
    }

    private static List<Row> of(List<Row> rows, String type) {
        return rows.stream().filter(row -> row.factType().equals(type)).toList();
    }

    /** The first answer in which a row asks less than another one and may not. */
    private @Nullable String looser(Row row, Row than) {
        for (var answer : than.then().entrySet()) {
            Strictness strictness = attribute(answer.getKey()).strictness();
            FactValue own = row.then().get(answer.getKey());
            boolean asksLess = strictness != null
                    && (own == null || strictness.looser(own, Objects.requireNonNull(answer.getValue())));
            if (asksLess && !base.mayLoosen().contains(answer.getKey())) {
                return answer.getKey();
            }
        }
        return null;
    }

    private void note(CaseSpace space, Row row, @Nullable Row than, String attribute, @Nullable Box where) {
        if (where == null) {
            return;
        }
        Labels name = attribute(attribute).labels();
        Labels own = said(row, attribute);
        Labels other = than == null ? new Labels("本表判定", "this table decides") : said(than, attribute);
        String id = than == null ? base.id() : than.id();
        cases.add(new Case(
                row.id(),
                id,
                attribute,
                new Labels(
                        "“" + name.zh() + "”比“" + id + "”宽松：" + own.zh() + "，而" + other.zh(),
                        "Less strict in " + name.en() + " than " + id + ": " + own.en() + ", where " + other.en()),
                space.example(where, than == null ? space.seenBy(row) : space.seenBy(row, than))));
    }

    private Labels said(Row row, String attribute) {
        FactValue value = row.then().get(attribute);
        return value == null
                ? new Labels("未规定", "not said")
                : attribute(attribute).said(value);
    }

    private Attribute attribute(String name) {
        return vocabulary.outcome().attribute(name).orElseThrow();
    }

    /**
     * A case in which a layer asks less.
     *
     * @param row of the layer
     * @param than the row that answered without the layer, or the pack when its rows decided
     * @param attribute of the answer
     */
    public record Case(String row, String than, String attribute, Labels message, CounterExample example) {}

    /**
     * What was found.
     *
     * @param exact false when there were too many combinations to look at all
     */
    public record Result(List<Case> cases, boolean exact) {

        public Result {
            cases = List.copyOf(cases);
        }
    }
}
