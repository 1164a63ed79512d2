// SPDX-License-Identifier: Apache-2.0
package io.anlan.processes.control;

import io.anlan.processes.BpmnConventions;

class BpmnConventionsTest extends BpmnConventions {

    BpmnConventionsTest() {
        super(
                InterimControlProcess.ID,
                InterimControlProcess.STEPS,
                InterimControlSteps.class,
                InterimControlProcess.class,
                InterimControlProcessTest.class);
    }
}
