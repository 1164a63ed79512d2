// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.model;

/** What happens when several rows of a pack are met; the names are those of DMN 1.3, section 8.2.10. */
public enum HitPolicy {
    /** Every met row counts. */
    COLLECT,
    /** The first met row in the order of the pack answers. */
    FIRST,
    /** No case meets two rows; the analysis of the table sees to it, so the first met row is the only one. */
    UNIQUE;

    /** Whether one row alone answers. */
    public boolean singleAnswer() {
        return this != COLLECT;
    }
}
