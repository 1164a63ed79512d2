// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.process;

import io.anlan.processes.rulerelease.RuleReleaseProcess;
import io.anlan.processes.rulerelease.RuleReleaseSteps;
import io.anlan.service.rulebook.publication.Effect;
import io.anlan.service.rulebook.release.ReleaseCourse;
import io.anlan.service.rulebook.release.ReleaseStep;
import org.springframework.stereotype.Component;

/** What the process of a release asks and orders, handed on. */
@Component(RuleReleaseProcess.STEPS)
class RuleReleaseStepsAdapter implements RuleReleaseSteps {

    private final ReleaseCourse course;
    private final Effect effect;

    RuleReleaseStepsAdapter(ReleaseCourse course, Effect effect) {
        this.course = course;
        this.effect = effect;
    }

    @Override
    public void check(String reference) {
        if (!course.isSubmitted(reference)) {
            throw new IllegalStateException(reference + " was not checked. Maybe it was moved without its revision.");
        }
    }

    @Override
    public boolean isReviewed(String reference) {
        return course.agreed(reference, ReleaseStep.REVIEW);
    }

    @Override
    public boolean needsLegalReview(String reference) {
        return course.needsLegalReview(reference);
    }

    @Override
    public boolean isLegallyReviewed(String reference) {
        return course.agreed(reference, ReleaseStep.LEGAL_REVIEW);
    }

    @Override
    public boolean isApproved(String reference) {
        return course.agreed(reference, ReleaseStep.APPROVAL);
    }

    @Override
    public boolean isEverywhere(String reference) {
        return effect.isEverywhere(course.revision(reference));
    }

    @Override
    public boolean isEffective(String reference) {
        return effect.isEffective(course.revision(reference));
    }

    @Override
    public String effectiveAt(String reference) {
        return effect.effectiveAt(course.revision(reference)).toString();
    }

    @Override
    public void takeEffect(String reference) {
        effect.takeEffect(course.revision(reference));
    }
}
