// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules;

/** The answer of a pack as a whole. */
public enum Outcome {
    /** At least one criterion is met. */
    MAJOR,
    /** Every criterion that could apply is provably not met. */
    GENERAL,
    /** Nothing is met, but something could be: facts are missing, or the pack is incomplete. */
    UNDETERMINED,
    /** Another document decides. */
    ROUTED,
    /** A table other than a determination gave its answer. */
    DECIDED
}
