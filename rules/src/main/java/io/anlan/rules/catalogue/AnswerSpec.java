// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What answer a question takes, and which answers pass. */
public sealed interface AnswerSpec {

    /** Yes or no. */
    record YesNo(boolean passing) implements AnswerSpec {}

    /**
     * A measured or counted value.
     *
     * @param min smallest passing value; null for no lower limit
     * @param minInclusive whether {@code min} itself passes
     * @param max largest passing value; null for no upper limit
     * @param maxInclusive whether {@code max} itself passes
     */
    record Measured(
            String unit,
            @Nullable BigDecimal min,
            boolean minInclusive,
            @Nullable BigDecimal max,
            boolean maxInclusive) implements AnswerSpec {}

    /** One of several states, some of which fail. */
    record OneOf(List<String> options, Set<String> failing) implements AnswerSpec {
        public OneOf {
            options = List.copyOf(options);
            failing = Set.copyOf(failing);
        }
    }

    /** The day something was last done; it fails when that is longer ago than allowed, or lies in the future. */
    record LastDone(int amount, Unit unit) implements AnswerSpec {}

    /** Unit of the age of a {@link LastDone}. */
    enum Unit {
        DAYS,
        MONTHS
    }
}
