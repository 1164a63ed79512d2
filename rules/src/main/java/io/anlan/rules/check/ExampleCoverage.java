// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.check;

import io.anlan.rules.Example;
import io.anlan.rules.Example.Expectation;
import io.anlan.rules.RulePack;
import io.anlan.rules.model.Row;
import io.anlan.rules.model.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Which rows and conditions the examples of a pack exercise. */
public final class ExampleCoverage {

    private ExampleCoverage() {}

    /** Row by row, for a pack that is well-formed. */
    public static List<OfRow> of(RulePack pack) {
        RowTruth truth = new RowTruth(pack);
        return pack.rows().stream().map(row -> row(row, truth)).toList();
    }

    private static OfRow row(Row row, RowTruth truth) {
        List<OfCondition> conditions = IntStream.range(0, row.when().size())
                .mapToObj(i -> condition(row, i, truth))
                .toList();
        return new OfRow(
                row.id(),
                count(row, Expectation.FIRES) + count(row, Expectation.FIRES_BY_FAILED_DEVICE),
                count(row, Expectation.DOES_NOT_FIRE),
                count(row, Expectation.NEEDS_FACTS),
                conditions);
    }

    private static int count(Row row, Expectation expectation) {
        return (int) row.examples().stream()
                .filter(example -> example.expectation() == expectation)
                .count();
    }

    private static OfCondition condition(Row row, int index, RowTruth truth) {
        boolean holds = false;
        boolean fails = false;
        boolean open = false;
        boolean alone = false;
        for (Example example : row.examples()) {
            List<Truth> truths = new ArrayList<>(row.when().stream()
                    .map(condition -> truth.truth(condition, example))
                    .toList());
            Truth own = truths.remove(index);
            holds |= own == Truth.TRUE;
            fails |= own == Truth.FALSE;
            open |= own == Truth.UNKNOWN;
            alone |= own == Truth.FALSE && truths.stream().allMatch(Truth.TRUE::equals);
        }
        return new OfCondition("when_" + (index + 1), holds, fails, open, alone);
    }

    /**
     * What the examples of a row show.
     *
     * @param fires examples in which it is met, by a failed device as well
     * @param silent examples in which it is provably not met
     * @param asks examples in which a fact is missing
     */
    public record OfRow(String rowId, int fires, int silent, int asks, List<OfCondition> conditions) {

        public OfRow {
            conditions = List.copyOf(conditions);
        }

        /** Whether it is seen met and not met, and each condition decides alone in some example. */
        public boolean whole() {
            return fires > 0 && silent > 0 && conditions.stream().allMatch(OfCondition::decides);
        }
    }

    /**
     * What the examples show of one condition.
     *
     * @param column in the canonical text
     * @param holds whether it is true in some example
     * @param fails whether it is false in some example
     * @param open whether it is unknown in some example
     * @param decides whether in some example it alone keeps the row from being met
     */
    public record OfCondition(String column, boolean holds, boolean fails, boolean open, boolean decides) {}
}
