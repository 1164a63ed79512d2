// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules;

import java.time.LocalDate;
import java.util.Map;

/**
 * A case a row has to decide in the stated way on every publish.
 *
 * @param boundary the example stands exactly at, or next to, a number the row compares
 * @param note what the case shows, for people
 */
public record Example(
        Expectation expectation,
        boolean boundary,
        LocalDate on,
        Map<String, FactValue> enterprise,
        Map<String, FactValue> values,
        String note) {
    public Example {
        enterprise = Map.copyOf(enterprise);
        values = Map.copyOf(values);
    }

    /** What the row has to answer. */
    public enum Expectation {
        FIRES,
        /** The row itself is not met, but it is when the failed device counts as missing. */
        FIRES_BY_FAILED_DEVICE,
        DOES_NOT_FIRE,
        NEEDS_FACTS
    }
}
