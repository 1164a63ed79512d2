// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.check;

import io.anlan.rules.Example;
import io.anlan.rules.RulePack;
import io.anlan.rules.model.Condition;
import io.anlan.rules.model.Row;
import io.anlan.rules.vocabulary.Labels;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether the examples would notice a mistake. Each condition of each row is changed a little (negated, left out, its
 * number moved by one step, its boundary opened or closed, one of its codes dropped), and some example of the row has to
 * come out otherwise than stated. A change nobody notices is a mistake nobody would notice.
 */
public final class Mutations {

    private final List<Survivor> survivors = new ArrayList<>();
    private int tried;

    private Mutations() {}

    /** Tries every change on a pack that is well-formed; examples that do not hold notice nothing. */
    public static Result of(RulePack pack) {
        Mutations mutations = new Mutations();
        RowTruth truth = new RowTruth(pack);
        for (Row row : pack.rows()) {
            List<Example> held = row.examples().stream()
                    .filter(example -> truth.expectation(row.when(), example) == example.expectation())
                    .toList();
            for (int i = 0; i < row.when().size(); i++) {
                mutations.condition(row, i, held, truth);
            }
        }
        return new Result(mutations.tried, mutations.survivors);
    }

    private void condition(Row row, int index, List<Example> held, RowTruth truth) {
        for (Mutant mutant : Mutant.of(row.when().get(index))) {
            List<Condition> when = new ArrayList<>(row.when());
            if (mutant.condition() == null) {
                when.remove(index);
            } else {
                when.set(index, mutant.condition());
            }
            tried++;
            boolean noticed =
                    held.stream().anyMatch(example -> truth.expectation(when, example) != example.expectation());
            if (!noticed) {
                survivors.add(new Survivor(row.id(), "when_" + (index + 1), mutant.kind(), mutant.message()));
            }
        }
    }

    /** What was done to a condition. */
    public enum Kind {
        NEGATED,
        LEFT_OUT,
        LESS_BY_ONE_STEP,
        MORE_BY_ONE_STEP,
        BOUNDARY_MOVED,
        CODE_DROPPED
    }

    /**
     * A change no example noticed.
     *
     * @param column of the condition in the canonical text
     */
    public record Survivor(String rowId, String column, Kind kind, Labels message) {}

    /**
     * How many changes were tried, and which survived.
     *
     * @param survivors in the order of the rows
     */
    public record Result(int tried, List<Survivor> survivors) {

        public Result {
            survivors = List.copyOf(survivors);
        }

        public int noticed() {
            return tried - survivors.size();
        }
    }
}
