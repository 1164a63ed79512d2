// SPDX-License-Identifier: Apache-2.0
package io.anlan.processes.interview;

/** The ids of {@code interview.bpmn} that others may rely on; a test compares them with the drawing. */
public final class InterviewProcess {

    /** Id of the process and name of its file. */
    public static final String ID = "interview";

    /** Name under which the drawing finds its {@link InterviewSteps}. */
    public static final String STEPS = "interview";

    public static final String CALL = "userTask_call";
    public static final String HOLD = "userTask_hold";
    public static final String FOLLOW_UP = "userTask_followUp";

    public static final String WATCH = "timerEvent_watch";

    public static final String CLOSED = "endEvent_closed";
    public static final String WATCHED = "endEvent_watched";
    public static final String WITHDRAWN = "endEvent_withdrawn";

    /** Message that ends it wherever it stands. */
    public static final String WITHDRAWAL = "interviewWithdrawn";

    private InterviewProcess() {}
}
