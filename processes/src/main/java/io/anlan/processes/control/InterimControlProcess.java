// SPDX-License-Identifier: Apache-2.0
package io.anlan.processes.control;

/** The ids of {@code interim-control.bpmn} that others may rely on; a test compares them with the drawing. */
public final class InterimControlProcess {

    /** Id of the process and name of its file. */
    public static final String ID = "interim-control";

    /** Name under which the drawing finds its {@link InterimControlSteps}. */
    public static final String STEPS = "interimControl";

    /** It holds; whoever consents to resume completes this. */
    public static final String KEEP = "userTask_keep";

    public static final String EXPIRY = "timerEvent_expired";

    public static final String LIFTED = "endEvent_lifted";
    public static final String EXPIRED = "endEvent_expired";

    private InterimControlProcess() {}
}
