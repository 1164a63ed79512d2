// SPDX-License-Identifier: Apache-2.0
package io.anlan.processes.rectification;

/**
 * What {@code rectification.bpmn} asks and orders; the bean {@link RectificationProcess#STEPS} implements it.
 *
 * <p>The engine knows nothing but the number of the hidden danger. Every method runs in the transaction that moves the
 * process: what it throws takes the move back.
 */
public interface RectificationSteps {

    /** Whether the facts suffice to call the hidden danger general (一般). */
    boolean isGeneral(String number);

    /** Whether the facts suffice to call the hidden danger major (重大). Neither of the two: facts are missing. */
    boolean isMajor(String number);

    /** Whether the plan reviewed last was approved. */
    boolean isPlanApproved(String number);

    /** Whether the submission inspected last was accepted. */
    boolean isAccepted(String number);

    /** Whether the submission waits for self-acceptance by the enterprise (自查). */
    boolean awaitsSelfAcceptance(String number);

    /** Whether the submission waits for expert review (复核). Neither of the two: it waits for review (复查). */
    boolean awaitsExpertReview(String number);

    /** Whether the stage before was passed and another follows. */
    boolean hasNextStage(String number);

    /**
     * When to look next whether the review of a submission is to be called for: {@code R/<moment>/P1D}, asked again at
     * every tick. Always names a moment, for the engine makes no timer without; it ends with the verification.
     */
    String reviewCycle(String number);

    /** Calls for every review of the submission that is due or overdue and that nobody was called for yet. */
    void callForReview(String number);

    /**
     * The days on which the rectifier is reminded, as the engine's repetition: {@code R/<next day>/P1D}. Asked again at
     * every tick, so only the start counts. A repetition of none that starts in the past ({@code R0/2000-01-01…}) ends it.
     */
    String reminderCycle(String number);

    /** The moment from which the hidden danger is overdue, ISO 8601 with offset: the end of the last day allowed. */
    String overdueAt(String number);

    /** Reports a major hidden danger to the authority (Work Safety Law, article 41). */
    void reportToAuthority(String number);

    /** Orders rectification and lets the deadline run. */
    void issueOrder(String number);

    /** Reminds of every day reached that nobody was reminded of yet, so that a standstill of the engine loses none. */
    void remind(String number);

    /** The deadline has passed. */
    void becomeOverdue(String number);

    /** Closes the accepted hidden danger (销号). */
    void close(String number);
}
