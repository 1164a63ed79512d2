// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.analysis;

import io.anlan.rules.FactValue;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** A case: what is known of the enterprise and of the fact, on a day. */
public record CounterExample(
        LocalDate on, String factType, Map<String, FactValue> enterprise, Map<String, FactValue> values) {
    public CounterExample {
        enterprise = Collections.unmodifiableMap(new TreeMap<>(enterprise));
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }
}
