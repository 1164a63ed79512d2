// SPDX-License-Identifier: Apache-2.0
package io.anlan.processes.enforcementtransfer;

/**
 * What {@code enforcement-transfer.bpmn} asks and orders; the bean {@link EnforcementTransferProcess#STEPS} implements it.
 *
 * <p>The engine knows nothing but the number of the transfer. Every method runs in the transaction that moves the process:
 * what it throws takes the move back.
 */
public interface EnforcementTransferSteps {

    /** Whether the authority transferred it. */
    boolean isTransferred(String number);

    /** Whether enforcement filed a case (立案). */
    boolean isFiled(String number);

    /** Whether the outcome is a penalty, which has to be published (Work Safety Law, article 78). */
    boolean isPenalty(String number);

    /** The days on which the case is looked at: {@code R/<next moment>/P1D}; asked again at every tick. */
    String watchCycle(String number);

    /** Notes once that the case was not decided within its ninety days (Law on Administrative Penalties, article 60). */
    void watch(String number);
}
