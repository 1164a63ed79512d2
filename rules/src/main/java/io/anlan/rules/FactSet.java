// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one finding reports.
 *
 * @param enterprise the context: industry, field of the finding and so on
 * @param facts the observed objects
 */
public record FactSet(Map<String, FactValue> enterprise, List<Fact> facts) {
    public FactSet {
        enterprise = Collections.unmodifiableMap(new TreeMap<>(enterprise));
        facts = List.copyOf(facts);
    }
}
