// SPDX-License-Identifier: Apache-2.0
package io.anlan.processes.escalation;

/**
 * What {@code escalation.bpmn} asks and orders; the bean {@link EscalationProcess#STEPS} implements it.
 *
 * <p>The engine knows nothing but the key of the ladder: the number of the hidden danger and the episode of its life, such
 * as {@code HD-2026-000001/1}. Every method runs in the transaction that moves the process: what it throws takes the move
 * back, and the engine comes again.
 */
public interface EscalationSteps {

    /**
     * Takes every step reached and not yet taken, in the order of their times, and takes back what no longer holds. May be
     * called at any time and any number of times: what was done is not done again.
     */
    void look(String key);

    /** Whether the episode is over, so that nothing is left to look for. */
    boolean isOver(String key);

    /** The next moment at which something may change by itself, ISO 8601 with offset. */
    String nextLookAt(String key);
}
