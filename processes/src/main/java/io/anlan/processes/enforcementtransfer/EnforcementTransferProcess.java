// SPDX-License-Identifier: Apache-2.0
package io.anlan.processes.enforcementtransfer;

/** The ids of {@code enforcement-transfer.bpmn} that others may rely on; a test compares them with the drawing. */
public final class EnforcementTransferProcess {

    /** Id of the process and name of its file. */
    public static final String ID = "enforcement-transfer";

    /** Name under which the drawing finds its {@link EnforcementTransferSteps}. */
    public static final String STEPS = "enforcementTransfer";

    public static final String TRANSFER = "userTask_transfer";
    public static final String FILE = "userTask_file";
    public static final String RECORD_OUTCOME = "userTask_recordOutcome";
    public static final String PUBLISH_PENALTY = "userTask_publishPenalty";

    public static final String WATCH = "timerEvent_watch";

    public static final String NOT_TRANSFERRED = "endEvent_notTransferred";
    public static final String NOT_FILED = "endEvent_notFiled";
    public static final String WATCHED = "endEvent_watched";
    public static final String DECIDED = "endEvent_decided";
    public static final String PUBLISHED = "endEvent_published";
    public static final String WITHDRAWN = "endEvent_withdrawn";

    /** Message that ends it before a case is filed. */
    public static final String WITHDRAWAL = "enforcementTransferWithdrawn";

    private EnforcementTransferProcess() {}
}
