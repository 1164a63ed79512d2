// SPDX-License-Identifier: Apache-2.0
package io.anlan.processes.rulerelease;

import io.anlan.processes.BpmnConventions;

class BpmnConventionsTest extends BpmnConventions {

    BpmnConventionsTest() {
        super(
                RuleReleaseProcess.ID,
                RuleReleaseProcess.STEPS,
                RuleReleaseSteps.class,
                RuleReleaseProcess.class,
                RuleReleaseProcessTest.class);
    }
}
