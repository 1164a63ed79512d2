// SPDX-License-Identifier: Apache-2.0
package io.anlan.processes.extension;

/** The ids of {@code extension.bpmn} that others may rely on; a test compares them with the drawing. */
public final class ExtensionProcess {

    /** Id of the process and name of its file. */
    public static final String ID = "extension";

    /** Name under which the drawing finds its {@link ExtensionSteps}. */
    public static final String STEPS = "extension";

    public static final String DECIDE = "userTask_decide";

    public static final String GRANTED = "endEvent_granted";
    public static final String REFUSED = "endEvent_refused";
    public static final String REMINDED = "endEvent_reminded";
    public static final String WITHDRAWN = "endEvent_withdrawn";
    public static final String LAPSED = "endEvent_lapsed";

    /** Message that the enterprise does not ask any more. */
    public static final String WITHDRAWAL = "extensionWithdrawn";

    /** Message that nobody needs the time any more: rectification was submitted, or all of it is over. */
    public static final String LAPSE = "extensionLapsed";

    private ExtensionProcess() {}
}
