// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import jakarta.persistence.MappedSuperclass;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How it ended, if it did, and how often an end of it was taken back. */
@MappedSuperclass
abstract class Ending extends Gathering {

    private Part.@Nullable Closing closing;
    private Part.@Nullable Dismissal dismissal;
    private int revivals;

    /** For Hibernate. */
    Ending() {}

    Ending(String scope, @Nullable String industry) {
        super(scope, industry);
    }

    final void end(Part.Closing with) {
        closing = with;
    }

    final void end(Part.Dismissal with) {
        dismissal = with;
    }

    /** The end is taken back; {@code again} begins another episode. */
    final void revive(boolean again) {
        closing = null;
        dismissal = null;
        revivals++;
        if (again) {
            nextEpisode();
        }
    }

    /** The step at which it was dismissed, as its parts tell. */
    final HiddenDangerStatus beforeDismissal(boolean ordered, boolean major) {
        if (ordered) {
            boolean waits = lastSubmission().filter(Submission::isAwaited).isPresent();
            return waits ? HiddenDangerStatus.SUBMITTED : HiddenDangerStatus.RECTIFYING;
        }
        if (major) {
            boolean waits = lastPlan().filter(RectificationPlan::isAwaited).isPresent();
            return waits ? HiddenDangerStatus.PLAN_SUBMITTED : HiddenDangerStatus.GRADED;
        }
        return HiddenDangerStatus.REGISTERED;
    }

    int revivals() {
        return revivals;
    }

    Part.@Nullable Closing closing() {
        return closing;
    }

    Part.@Nullable Dismissal dismissal() {
        return dismissal;
    }

    /** The end as it is taken back. */
    Part.Closing lastEnd() {
        return dismissal == null
                ? Objects.requireNonNull(closing, "only what ended")
                : new Part.Closing(
                        dismissal.dismissedAt(),
                        dismissal.dismissedBy(),
                        dismissal.dismissedByName(),
                        dismissal.dismissalReason());
    }
}
