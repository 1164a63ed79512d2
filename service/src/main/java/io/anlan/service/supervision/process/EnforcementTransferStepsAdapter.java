// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.process;

import io.anlan.processes.enforcementtransfer.EnforcementTransferProcess;
import io.anlan.processes.enforcementtransfer.EnforcementTransferSteps;
import io.anlan.service.supervision.enforcement.EnforcementCourse;
import org.springframework.stereotype.Component;

/** What the process of a transfer asks and orders, handed on. */
@Component(EnforcementTransferProcess.STEPS)
class EnforcementTransferStepsAdapter implements EnforcementTransferSteps {

    private final EnforcementCourse course;

    EnforcementTransferStepsAdapter(EnforcementCourse course) {
        this.course = course;
    }

    @Override
    public boolean isTransferred(String number) {
        return course.isTransferred(number);
    }

    @Override
    public boolean isFiled(String number) {
        return course.isFiled(number);
    }

    @Override
    public boolean isPenalty(String number) {
        return course.isPenalty(number);
    }

    @Override
    public String watchCycle(String number) {
        return "R/" + course.nextLook(number) + "/P1D";
    }

    @Override
    public void watch(String number) {
        course.look(number);
    }
}
