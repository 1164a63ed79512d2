// SPDX-License-Identifier: Apache-2.0
package io.anlan.processes.listedsupervision;

/**
 * What {@code listed-supervision.bpmn} asks and orders; the bean {@link ListedSupervisionProcess#STEPS} implements it.
 *
 * <p>The engine knows nothing but the number of the listing. Every method runs in the transaction that moves the process:
 * what it throws takes the move back.
 */
public interface ListedSupervisionSteps {

    /** Whether the listing authority listed it. */
    boolean isListed(String number);

    /** Whether the acceptance with experts held last was passed. */
    boolean isAccepted(String number);

    /** Whether the delisting asked for last was approved. */
    boolean isDelistingApproved(String number);

    /**
     * The days on which the listing is looked at, as the engine's repetition: {@code R/<next moment>/P1D}. Asked again at
     * every tick, so only the start counts.
     */
    String watchCycle(String number);

    /** Notes once for each last day that publicity or rectification under the listing is late, and what follows from it. */
    void watch(String number);

    /** Tells enterprise and supervising body that it is listed (督办通知). */
    void issueNotice(String number);

    /** Takes it off the list (摘牌); only publicity is left. */
    void delist(String number);
}
