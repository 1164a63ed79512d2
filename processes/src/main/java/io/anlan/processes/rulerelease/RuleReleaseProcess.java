// SPDX-License-Identifier: Apache-2.0
package io.anlan.processes.rulerelease;

/** The ids of {@code rule-release.bpmn} that others may rely on; a test compares them with the drawing. */
public final class RuleReleaseProcess {

    /** Id of the process and name of its file. */
    public static final String ID = "rule-release";

    /** Name under which the drawing finds its {@link RuleReleaseSteps}. */
    public static final String STEPS = "ruleRelease";

    public static final String WRITE = "userTask_write";
    public static final String REVIEW = "userTask_review";
    public static final String LEGAL_REVIEW = "userTask_legalReview";
    public static final String APPROVE = "userTask_approve";
    public static final String PUBLISH = "userTask_publish";
    public static final String ROLL_OUT = "userTask_rollOut";

    public static final String EFFECTIVE = "timerEvent_effective";

    public static final String DONE = "endEvent_done";
    public static final String WITHDRAWN = "endEvent_withdrawn";

    /** Message that ends the process wherever it stands, because the draft was withdrawn or its publication recalled. */
    public static final String WITHDRAWAL = "ruleReleaseWithdrawn";

    private RuleReleaseProcess() {}
}
