// SPDX-License-Identifier: Apache-2.0
package io.anlan.processes.interview;

import io.anlan.processes.BpmnConventions;

class BpmnConventionsTest extends BpmnConventions {

    BpmnConventionsTest() {
        super(
                InterviewProcess.ID,
                InterviewProcess.STEPS,
                InterviewSteps.class,
                InterviewProcess.class,
                InterviewProcessTest.class);
    }
}
