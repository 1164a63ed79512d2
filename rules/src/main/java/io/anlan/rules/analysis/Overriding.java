// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.analysis;

import io.anlan.rules.RulePack;
import io.anlan.rules.layers.Stack;
import io.anlan.rules.model.Row;
import io.anlan.rules.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/**
 * Which rows answer in the place of another one, because they stand before it in the table that holds somewhere, and which it
 * answers in the place of. Looked at are
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
        return meeting(layers, base, above < 0 ? layers : layers.subList(0, above), row, vocabulary);
    }

    /** The rows under it that would answer some case which the row answers instead; nothing is under a row of the base. */
    public static List<Answering> under(
            List<RulePack> layers, RulePack base, RulePack owner, Row row, Vocabulary vocabulary) {
        int at = layers.indexOf(owner);
        if (at < 0) {
            return List.of();
        }
        List<RulePack> below = new ArrayList<>(layers.subList(at + 1, layers.size()));
        below.add(base);
        return meeting(layers, base, below, row, vocabulary);
    }

    private static List<Answering> meeting(
            List<RulePack> layers, RulePack base, List<RulePack> others, Row row, Vocabulary vocabulary) {
        if (!base.hitPolicy().singleAnswer() || others.isEmpty()) {
            return List.of();
        }
        CaseSpace space = new CaseSpace(Stack.of(base, layers), vocabulary, row.factType());
        Box own = space.box(row);
        List<Answering> found = new ArrayList<>();
        for (RulePack other : others) {
            for (Row one : other.rows()) {
                if (!one.factType().equals(row.factType())) {
                    continue;
                }
                Box both = own.and(space.box(one));
                if (!both.isEmpty()) {
                    found.add(new Answering(other, one, space.example(both, space.seenBy(row, one))));
                }
            }
        }
        return List.copyOf(found);
    }

    /**
     * Another row that a case meets as well.
     *
     * @param pack whose row it is
     * @param example such a case
     */
    public record Answering(RulePack pack, Row row, CounterExample example) {}
}
