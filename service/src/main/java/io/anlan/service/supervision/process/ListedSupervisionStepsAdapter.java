// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.process;

import io.anlan.processes.listedsupervision.ListedSupervisionProcess;
import io.anlan.processes.listedsupervision.ListedSupervisionSteps;
import io.anlan.service.supervision.listing.ListingCourse;
import io.anlan.service.supervision.listing.ListingWatch;
import io.anlan.service.supervision.proceeding.ProceedingStatus;
import org.springframework.stereotype.Component;

/** What the process of a listing asks and orders, handed on. */
@Component(ListedSupervisionProcess.STEPS)
class ListedSupervisionStepsAdapter implements ListedSupervisionSteps {

    private final ListingCourse course;
    private final ListingWatch watch;

    ListedSupervisionStepsAdapter(ListingCourse course, ListingWatch watch) {
        this.course = course;
        this.watch = watch;
    }

    @Override
    public boolean isListed(String number) {
        return course.demand(number).is(ProceedingStatus.LISTED);
    }

    @Override
    public boolean isAccepted(String number) {
        return course.demand(number).is(ProceedingStatus.ACCEPTED);
    }

    @Override
    public boolean isDelistingApproved(String number) {
        return course.demand(number).is(ProceedingStatus.DELISTED);
    }

    @Override
    public String watchCycle(String number) {
        return "R/" + course.nextLook(number) + "/P1D";
    }

    @Override
    public void watch(String number) {
        watch.look(number);
    }

    @Override
    public void issueNotice(String number) {
        course.issueNotice(number);
    }

    @Override
    public void delist(String number) {
        course.delist(number);
    }
}
