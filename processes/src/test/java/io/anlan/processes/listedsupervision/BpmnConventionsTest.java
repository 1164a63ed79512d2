// SPDX-License-Identifier: Apache-2.0
package io.anlan.processes.listedsupervision;

import io.anlan.processes.BpmnConventions;

class BpmnConventionsTest extends BpmnConventions {

    BpmnConventionsTest() {
        super(
                ListedSupervisionProcess.ID,
                ListedSupervisionProcess.STEPS,
                ListedSupervisionSteps.class,
                ListedSupervisionProcess.class,
                ListedSupervisionProcessTest.class);
    }
}
