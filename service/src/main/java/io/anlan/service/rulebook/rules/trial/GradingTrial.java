// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.rules.trial;

import io.anlan.rules.Snapshot;
import io.anlan.service.risk.ControlLevel;
import io.anlan.service.risk.RiskLevel;
import io.anlan.service.risk.grading.Grading.PointState;
import io.anlan.service.risk.grading.Grading.Scores;
import io.anlan.service.risk.grading.RiskControl;
import io.anlan.service.risk.register.StoredAssessment;
import io.anlan.service.risk.rules.Graders;
import io.anlan.service.rulebook.simulation.point.MeasureChanges;
import io.anlan.service.rulebook.simulation.point.PointComparison;
import io.anlan.service.rulebook.simulation.point.PointDifferenceKind;
import io.anlan.service.rulebook.simulation.point.PointLevels;
import io.anlan.service.rulebook.simulation.point.PointTrial;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A pack of risk grading beside what is law. Equal risk points are equally graded, so each case is asked once; for one thread. */
final class GradingTrial implements PointTrial {

    private final LocalDate on;
    private final Side live;
    private final Side tried;

    GradingTrial(Snapshot live, Snapshot tried, LocalDate on) {
        this.on = on;
        this.live = new Side(new Graders(live, on));
        this.tried = new Side(new Graders(tried, on));
    }

    @Override
    public PointComparison compare(StoredAssessment one) {
        Standing now = live.standing(one);
        Standing then = tried.standing(one);
        Set<PointDifferenceKind> kinds = EnumSet.noneOf(PointDifferenceKind.class);
        if (!now.graded().equals(then.graded())) {
            kinds.add(PointDifferenceKind.GRADED);
        }
        if (!now.live().equals(then.live())) {
            kinds.add(PointDifferenceKind.LIVE);
        }
        if (!now.control().map(Controlled::of).equals(then.control().map(Controlled::of))) {
            kinds.add(PointDifferenceKind.CONTROL);
        }
        return new PointComparison(kinds, now.levels(), then.levels(), MeasureChanges.NONE);
    }

    @Override
    public PointReasons reasonsNow(StoredAssessment one) {
        return reasons(live, one);
    }

    @Override
    public PointReasons reasonsThen(StoredAssessment one) {
        return reasons(tried, one);
    }

    private PointReasons reasons(Side side, StoredAssessment one) {
        Optional<RiskLevel> graded = side.standing(one).graded();
        return new PointReasons(
                on,
                side.graders.grade(one.scores()).orElse(null),
                graded.flatMap(level -> side.graders.live(level, one.state())).orElse(null),
                graded.flatMap(side.graders::control).orElse(null),
                List.of());
    }

    /** What one side says, as far as it was asked. */
    private static final class Side {

        private final Graders graders;
        private final Map<Scores, Optional<RiskLevel>> graded = new HashMap<>();
        private final Map<Raised, Optional<RiskLevel>> raised = new HashMap<>();
        private final Map<RiskLevel, Optional<RiskControl>> controls = new HashMap<>();

        Side(Graders graders) {
            this.graders = graders;
        }

        Standing standing(StoredAssessment one) {
            Optional<RiskLevel> level = graded.computeIfAbsent(one.scores(), graders::level);
            return new Standing(
                    level,
                    level.flatMap(known -> raised.computeIfAbsent(
                            new Raised(known, one.state()), asked -> graders.liveLevel(asked.graded(), asked.state()))),
                    level.flatMap(known -> controls.computeIfAbsent(known, graders::control)));
        }
    }

    /** Who controls, checks and does what, whichever rows say so. */
    private record Controlled(ControlLevel level, Set<List<Object>> checks, Set<List<Object>> duties) {

        static Controlled of(RiskControl control) {
            return new Controlled(
                    control.level(),
                    control.checks().stream()
                            .map(check -> List.<Object>of(check.by(), check.frequency()))
                            .collect(Collectors.toSet()),
                    control.duties().stream()
                            .map(duty -> List.<Object>of(duty.of(), duty.sentence()))
                            .collect(Collectors.toSet()));
        }
    }

    private record Raised(RiskLevel graded, PointState state) {}

    private record Standing(Optional<RiskLevel> graded, Optional<RiskLevel> live, Optional<RiskControl> control) {

        PointLevels levels() {
            return new PointLevels(
                    graded.orElse(null),
                    live.orElse(null),
                    control.map(RiskControl::level).orElse(null));
        }
    }
}
