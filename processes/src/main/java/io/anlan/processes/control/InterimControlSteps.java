// SPDX-License-Identifier: Apache-2.0
package io.anlan.processes.control;

/**
 * What {@code interim-control.bpmn} asks and orders; the bean {@link InterimControlProcess#STEPS} implements it.
 *
 * <p>The engine knows nothing but number and position of the control, e.g. {@code HD-2026-000123/1}. Every method runs in the
 * transaction that moves the process: what it throws takes the move back.
 */
public interface InterimControlSteps {

    /** The moment from which its time is over, ISO 8601 with offset: the end of the last day. */
    String expiresAt(String key);

    /** Its last day has passed, and nobody consented to resume yet. */
    void expire(String key);
}
