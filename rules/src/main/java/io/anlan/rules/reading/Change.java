// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.reading;

import io.anlan.rules.vocabulary.Labels;
import org.jspecify.annotations.Nullable;

/**
 * One difference between two versions of a pack.
 *
 * @param row null when it is the pack itself
 * @param field what of it: {@code when.fact.pressure}, {@code then.days}, {@code validFrom}, {@code parameter.limit}; null
 *     when it is the row as a whole
 * @param before in words; null when it was not there
 * @param after in words; null when it is there no more
 */
public record Change(
        @Nullable String row,
        @Nullable String field,
        @Nullable Labels before,
        @Nullable Labels after) {

    /** What happened. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    public Kind kind() {
        return before == null ? Kind.ADDED : after == null ? Kind.REMOVED : Kind.CHANGED;
    }
}
