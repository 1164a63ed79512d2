// SPDX-License-Identifier: Apache-2.0
package io.anlan.processes.enforcementtransfer;

import io.anlan.processes.BpmnConventions;

class BpmnConventionsTest extends BpmnConventions {

    BpmnConventionsTest() {
        super(
                EnforcementTransferProcess.ID,
                EnforcementTransferProcess.STEPS,
                EnforcementTransferSteps.class,
                EnforcementTransferProcess.class,
                EnforcementTransferProcessTest.class);
    }
}
