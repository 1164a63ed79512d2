// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.process;

import io.anlan.processes.interview.InterviewProcess;
import io.anlan.processes.interview.InterviewSteps;
import io.anlan.service.supervision.interview.InterviewCourse;
import org.springframework.stereotype.Component;

/** What the process of an interview asks and orders, handed on. */
@Component(InterviewProcess.STEPS)
class InterviewStepsAdapter implements InterviewSteps {

    private final InterviewCourse course;

    InterviewStepsAdapter(InterviewCourse course) {
        this.course = course;
    }

    @Override
    public boolean hasAppeared(String number) {
        return course.hasAppeared(number);
    }

    @Override
    public boolean isKept(String number) {
        return course.isKept(number);
    }

    @Override
    public void reportAbsence(String number) {
        course.reportAbsence(number);
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
