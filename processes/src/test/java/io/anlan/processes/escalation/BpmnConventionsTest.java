// SPDX-License-Identifier: Apache-2.0
package io.anlan.processes.escalation;

import io.anlan.processes.BpmnConventions;

class BpmnConventionsTest extends BpmnConventions {

    BpmnConventionsTest() {
        super(
                EscalationProcess.ID,
                EscalationProcess.STEPS,
                EscalationSteps.class,
                EscalationProcess.class,
                EscalationProcessTest.class);
    }
}
