// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.analysis;

import io.anlan.rules.vocabulary.Labels;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong with a table, shown on a case.
 *
 * @param rows the rows concerned, the one to look at first
 * @param attribute where the rows part, with the prefix {@code enterprise.} when it is one of the enterprise; null when
 *     it is the rows as a whole
 * @param counterExample a case which shows the defect; null when there is none to show, as with a row nothing can meet
 */
public record Defect(
        Kind kind,
        Severity severity,
        List<String> rows,
        @Nullable String attribute,
        Labels message,
        @Nullable CounterExample counterExample) {
    public Defect {
        rows = List.copyOf(rows);
    }

    /** What is wrong. */
    public enum Kind {
        /** A case no row of the table answers. */
        GAP,
        /** The same, where the neighbouring values of one measured attribute are answered. */
        INCOMPLETE_RANGE,
        /** One case, two rows, different answers, and nothing says which row comes first. */
        CONFLICT,
        /** Two rows answer the same case alike in a table which allows one row a case. */
        OVERLAP,
        /** Another row answers every case of this one, and alike. */
        SUBSUMED,
        /** Earlier rows answer every case of this one: it never speaks. */
        UNREACHABLE,
        /** The conditions of the row exclude each other: nothing can meet it. */
        IMPOSSIBLE,
        /** The table has too many combinations to look at all of them; what was looked at is in order. */
        UNDECIDED
    }

    /** Errors keep a table from review; a warning has to be answered with a reason. */
    public enum Severity {
        ERROR,
        WARNING
    }
}
