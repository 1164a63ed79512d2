// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.analysis;

import io.anlan.rules.RulePack;
import io.anlan.rules.layers.Stack;
import io.anlan.rules.model.Row;
import io.anlan.rules.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/**
 * Which rows answer in the place of another one, because they stand before it in the table that holds somewhere. Looked at are
 * all cases, as boxes; each is shown by one.
 */
public final class Overriding {

    private Overriding() {}

    /**
     * The rows of layers that answer some case the row would answer without them, the first to answer first. Where all met
     * rows count nothing is overridden.
     *
     * @param layers all that hold there, the most specific first
     * @param base what they stand on
     * @param owner the layer or the base whose row it is
     * @param row of the owner
     */
    public static List<Answering> of(
            List<RulePack> layers, RulePack base, RulePack owner, Row row, Vocabulary vocabulary) {
        int above = layers.indexOf(owner);
        List<RulePack> before = above < 0 ? layers : layers.subList(0, above);
        if (!base.hitPolicy().singleAnswer() || before.isEmpty()) {
            return List.of();
        }
        CaseSpace space = new CaseSpace(Stack.of(base, layers), vocabulary, row.factType());
        Box own = space.box(row);
        List<Answering> found = new ArrayList<>();
        for (RulePack layer : before) {
            for (Row earlier : layer.rows()) {
                if (!earlier.factType().equals(row.factType())) {
                    continue;
                }
                Box both = own.and(space.box(earlier));
                if (!both.isEmpty()) {
                    found.add(new Answering(layer, earlier, space.example(both, space.seenBy(row, earlier))));
                }
            }
        }
        return List.copyOf(found);
    }

    /**
     * A row that answers first.
     *
     * @param layer whose row it is
     * @param example a case in which it does
     */
    public record Answering(RulePack layer, Row row, CounterExample example) {}
}
