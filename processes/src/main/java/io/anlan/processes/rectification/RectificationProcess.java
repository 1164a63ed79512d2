// SPDX-License-Identifier: Apache-2.0
package io.anlan.processes.rectification;

/** The ids of {@code rectification.bpmn} that others may rely on; a test compares them with the drawing. */
public final class RectificationProcess {

    /** Id of the process and name of its file. */
    public static final String ID = "rectification";

    /** Name under which the drawing finds its {@link RectificationSteps}. */
    public static final String STEPS = "rectification";

    /** Where the level is asked for, at the beginning and when rules are applied again. */
    public static final String LEVEL = "gateway_level";

    public static final String SUPPLY_FACTS = "userTask_supplyFacts";
    public static final String SUBMIT_PLAN = "userTask_submitPlan";
    public static final String REVIEW_PLAN = "userTask_reviewPlan";
    public static final String RECTIFY = "userTask_rectify";

    /** Which stage of verification comes next is asked here. */
    public static final String STAGE = "gateway_stage";

    public static final String SELF_ACCEPT = "userTask_selfAccept";
    public static final String ACCEPT = "userTask_accept";
    public static final String EXPERT_REVIEW = "userTask_expertReview";

    public static final String REMINDER = "timerEvent_reminder";
    public static final String OVERDUE = "timerEvent_overdue";
    public static final String REVIEW = "timerEvent_review";

    public static final String CLOSED = "endEvent_closed";
    public static final String DISMISSED = "endEvent_dismissed";

    /** Message that ends the process wherever it stands, because the regulator dismissed the hidden danger. */
    public static final String DISMISSAL = "hiddenDangerDismissed";

    private RectificationProcess() {}
}
