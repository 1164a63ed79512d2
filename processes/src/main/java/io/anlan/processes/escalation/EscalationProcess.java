// SPDX-License-Identifier: Apache-2.0
package io.anlan.processes.escalation;

/** The ids of {@code escalation.bpmn} that others may rely on; a test compares them with the drawing. */
public final class EscalationProcess {

    /** Id of the process and name of its file. */
    public static final String ID = "escalation";

    /** Name under which the drawing finds its {@link EscalationSteps}. */
    public static final String STEPS = "escalation";

    public static final String LOOK = "serviceTask_look";
    public static final String NEXT_LOOK = "timerEvent_nextLook";
    public static final String OVER = "endEvent_over";
    public static final String DUE = "endEvent_due";
    public static final String CHANGED = "endEvent_changed";

    /** Message that ends the wait before its time, because something changed that the next look depends on. */
    public static final String CHANGE = "ladderFactsChanged";

    private EscalationProcess() {}
}
