// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.process;

import io.anlan.processes.rectification.RectificationProcess;
import io.anlan.processes.rectification.RectificationSteps;
import io.anlan.service.hiddendanger.RectificationCourse;
import io.anlan.service.hiddendanger.ReviewCalls;
import io.anlan.service.hiddendanger.determination.VerificationStage;
import io.anlan.service.hiddendanger.progress.Progress;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the process asks and orders, handed on. */
@Component(RectificationProcess.STEPS)
class RectificationStepsAdapter implements RectificationSteps {

    /** No repetition; its start lies in the past, because the engine would repeat one that starts now. */
    private static final String NO_MORE = "R0/2000-01-01T00:00:00Z/P1D";

    private final RectificationCourse course;
    private final ReviewCalls reviews;
    private final Progress progress;
    private final ObjectProvider<RuntimeService> engine;
    private final Clock clock;

    RectificationStepsAdapter(
            RectificationCourse course,
            ReviewCalls reviews,
            Progress progress,
            ObjectProvider<RuntimeService> engine,
            Clock clock) {
        this.course = course;
        this.reviews = reviews;
        this.progress = progress;
        this.engine = engine;
        this.clock = clock;
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

    @Override
    public boolean awaitsSelfAcceptance(String number) {
        return course.awaits(number, VerificationStage.SELF);
    }

    @Override
    public boolean awaitsExpertReview(String number) {
        return course.awaits(number, VerificationStage.EXPERT);
    }

    @Override
    public boolean hasNextStage(String number) {
        return course.hasNextStage(number);
    }

    @Override
    public String reviewCycle(String number) {
        return "R/" + reviews.nextLook() + "/P1D";
    }

    @Override
    public void callForReview(String number) {
        reviews.call(number);
    }

    /** Within a day each tick asks again; the start is all that matters. */
    @Override
    public String reminderCycle(String number) {
        return Stream.of(course.nextReminder(number), progress.nextLook(number))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .or(() -> soonIfTakenOver(number))
                .map(next -> "R/" + next + "/P1D")
                .orElse(NO_MORE);
    }

    /** What is taken over after its deadline has no reminder left, but the engine creates no timer without a moment. */
    private Optional<Instant> soonIfTakenOver(String number) {
        boolean runs = engine.getObject()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(number, RectificationProcess.ID)
                        .count()
                > 0;
        return runs ? Optional.empty() : Optional.of(clock.instant().plusSeconds(60));
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
        progress.noteMissing(number);
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
