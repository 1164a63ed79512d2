// SPDX-License-Identifier: Apache-2.0
package io.anlan.processes.extension;

import io.anlan.processes.BpmnConventions;

class BpmnConventionsTest extends BpmnConventions {

    BpmnConventionsTest() {
        super(
                ExtensionProcess.ID,
                ExtensionProcess.STEPS,
                ExtensionSteps.class,
                ExtensionProcess.class,
                ExtensionProcessTest.class);
    }
}
