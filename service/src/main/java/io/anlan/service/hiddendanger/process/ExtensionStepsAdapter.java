// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.process;

import io.anlan.processes.extension.ExtensionProcess;
import io.anlan.processes.extension.ExtensionSteps;
import io.anlan.service.hiddendanger.extension.PostponementCourse;
import org.springframework.stereotype.Component;

/** What the process of a request for more time asks and orders, handed on. */
@Component(ExtensionProcess.STEPS)
class ExtensionStepsAdapter implements ExtensionSteps {

    private final PostponementCourse course;

    ExtensionStepsAdapter(PostponementCourse course) {
        this.course = course;
    }

    @Override
    public String decisionDueAt(String reference) {
        return course.decisionDueAt(reference).toString();
    }

    @Override
    public void remindApprover(String reference) {
        course.remindApprover(reference);
    }

    @Override
    public boolean isApproved(String reference) {
        return course.isApproved(reference);
    }

    @Override
    public void grant(String reference) {
        course.grant(reference);
    }
}
