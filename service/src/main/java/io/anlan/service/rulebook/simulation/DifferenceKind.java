// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.simulation;

/** In what two sets of rules differ about a case. */
public enum DifferenceKind {
    /** The level, or whether there is one: undetermined, or left to the criteria of another field. */
    OUTCOME,
    /** The clauses that are met. */
    CRITERIA,
    /** The last day to rectify it. */
    DEADLINE
}
