// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One observed object of a declared type.
 *
 * @param ref unique within the set and shown to people, for example "1"
 * @param values what is known; an attribute without value is unknown
 */
public record Fact(String ref, String type, Map<String, FactValue> values) {
    public Fact {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }
}
