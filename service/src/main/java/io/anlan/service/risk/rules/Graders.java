// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.rules;

import io.anlan.rules.Snapshot;
import io.anlan.rules.grading.RiskGrading;
import io.anlan.rules.grading.Ungraded;
import io.anlan.service.risk.RiskLevel;
import io.anlan.service.risk.grading.ExplainedGrade;
import io.anlan.service.risk.grading.ExplainedLevel;
import io.anlan.service.risk.grading.Grading.PointState;
import io.anlan.service.risk.grading.Grading.Scores;
import io.anlan.service.risk.grading.RiskControl;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Grades as the service does, under rules and on a day of the caller's choice: what if they were others? Where those have a
 * gap there is no answer; scores their tables do not have are refused as ever.
 */
public final class Graders {

    private final RulesGrading grading;

    public Graders(Snapshot rules, LocalDate on) {
        this.grading = new RulesGrading(new RiskGrading(rules), () -> on);
    }

    /** @throws io.anlan.service.platform.Refusal {@code risk/invalid-scores} */
    public Optional<ExplainedGrade> grade(Scores scores) {
        return unlessGap(() -> grading.grade(scores));
    }

    /** The level alone, for very many; throws like {@link #grade}. */
    public Optional<RiskLevel> level(Scores scores) {
        return unlessGap(() -> grading.gradedLevel(scores));
    }

    public Optional<ExplainedLevel> live(RiskLevel graded, PointState state) {
        return unlessGap(() -> grading.live(graded, state));
    }

    public Optional<RiskLevel> liveLevel(RiskLevel graded, PointState state) {
        return unlessGap(() -> grading.liveLevel(graded, state));
    }

    public Optional<RiskControl> control(RiskLevel graded) {
        return unlessGap(() -> grading.control(graded));
    }

    private static <T> Optional<T> unlessGap(Supplier<T> asked) {
        try {
            return Optional.of(asked.get());
        } catch (Ungraded gap) {
            return Optional.empty();
        }
    }
}
