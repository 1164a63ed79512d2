// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.process;

import io.anlan.processes.rectification.RectificationProcess;
import io.anlan.processes.rectification.RectificationSteps;
import io.anlan.service.hiddendanger.RectificationCourse;
import org.springframework.stereotype.Component;

/** What the process asks and orders, handed on. */
@Component(RectificationProcess.STEPS)
class RectificationStepsAdapter implements RectificationSteps {

    /** No repetition; its start lies in the past, because the engine would repeat one that starts now. */
    private static final String NO_MORE = "R0/2000-01-01T00:00:00Z/P1D";

    private final RectificationCourse course;

    RectificationStepsAdapter(RectificationCourse course) {
        this.course = course;
    }

    @Override
    public boolean isGeneral(String number) {
        return course.isGeneral(number);
    }

    @Override
    public boolean isMajor(String number) {
        return course.isMajor(number);
    }

    @Override
    public boolean isPlanApproved(String number) {
        return course.isPlanApproved(number);
    }

    @Override
    public boolean isAccepted(String number) {
        return course.isAccepted(number);
    }

    /** Within a day each tick asks again; the start is all that matters. */
    @Override
    public String reminderCycle(String number) {
        return course.nextReminder(number).map(next -> "R/" + next + "/P1D").orElse(NO_MORE);
    }

    @Override
    public String overdueAt(String number) {
        return course.overdueAt(number).toString();
    }

    @Override
    public void reportToAuthority(String number) {
        course.reportToAuthority(number);
    }

    @Override
    public void issueOrder(String number) {
        course.issueOrder(number);
    }

    @Override
    public void remind(String number) {
        course.remind(number);
    }

    @Override
    public void becomeOverdue(String number) {
        course.becomeOverdue(number);
    }

    @Override
    public void close(String number) {
        course.close(number);
    }
}
