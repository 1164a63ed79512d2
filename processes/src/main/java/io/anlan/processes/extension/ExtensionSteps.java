// SPDX-License-Identifier: Apache-2.0
package io.anlan.processes.extension;

/**
 * What {@code extension.bpmn} asks and orders; the bean {@link ExtensionProcess#STEPS} implements it.
 *
 * <p>The engine knows nothing but the reference of the request, e.g. {@code HD-2026-000123/1}. Every method runs in the
 * transaction that moves the process: what it throws takes the move back.
 */
public interface ExtensionSteps {

    /** The end of the last day to decide, ISO 8601 with offset. */
    String decisionDueAt(String reference);

    /** Nobody decided in time: the approver is reminded, and the next level told. */
    void remindApprover(String reference);

    /** Whether the approver agreed. */
    boolean isApproved(String reference);

    /** Sets the new last day, with all that follows it. */
    void grant(String reference);
}
