// SPDX-License-Identifier: Apache-2.0
package io.anlan.processes.interview;

/**
 * What {@code interview.bpmn} asks and orders; the bean {@link InterviewProcess#STEPS} implements it.
 *
 * <p>The engine knows nothing but the number of the interview. Every method runs in the transaction that moves the process:
 * what it throws takes the move back.
 */
public interface InterviewSteps {

    /** Whether those called last came. */
    boolean hasAppeared(String number);

    /** Whether every commitment is kept. */
    boolean isKept(String number);

    /** Tells the level above that nobody came; they are called again. */
    void reportAbsence(String number);

    /** The days on which the commitments are looked at: {@code R/<next moment>/P1D}; asked again at every tick. */
    String watchCycle(String number);

    /** Notes once for each commitment that its day has passed. */
    void watch(String number);
}
