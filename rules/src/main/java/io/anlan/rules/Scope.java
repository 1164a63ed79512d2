// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where a pack is law.
 *
 * @param jurisdiction {@code CN} for the whole country, otherwise a division code of GB/T 2260
 * @param industries codes of the vocabulary; empty means all
 */
public record Scope(String jurisdiction, Set<String> industries) {
    public Scope {
        industries = Collections.unmodifiableSet(new TreeSet<>(industries));
    }
}
