// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.model;

/** What happens when several rows of a pack are met. */
public enum HitPolicy {
    /** Every met row counts. */
    COLLECT,
    /** The first met row in the order of the pack answers. */
    FIRST
}
