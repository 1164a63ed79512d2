// SPDX-License-Identifier: Apache-2.0
package io.anlan.processes.rectification;

import io.anlan.processes.BpmnConventions;

class BpmnConventionsTest extends BpmnConventions {

    BpmnConventionsTest() {
        super(
                RectificationProcess.ID,
                RectificationProcess.STEPS,
                RectificationSteps.class,
                RectificationProcess.class,
                RectificationProcessTest.class,
                RectificationTimersTest.class,
                VerificationStagesTest.class);
    }
}
