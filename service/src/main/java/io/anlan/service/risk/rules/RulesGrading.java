// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.rules;

import io.anlan.rules.grading.Control;
import io.anlan.rules.grading.Grade;
import io.anlan.rules.grading.GradeRequest;
import io.anlan.rules.grading.LiveGrade;
import io.anlan.rules.grading.Method;
import io.anlan.rules.grading.RiskGrading;
import io.anlan.rules.grading.RiskPointState;
import io.anlan.rules.vocabulary.InvalidFacts;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Violation;
import io.anlan.service.platform.Wording;
import io.anlan.service.risk.ControlLevel;
import io.anlan.service.risk.GradingMethod;
import io.anlan.service.risk.RiskLevel;
import io.anlan.service.risk.catalogue.CatalogueMeasure.Frequency;
import io.anlan.service.risk.grading.ExplainedGrade;
import io.anlan.service.risk.grading.ExplainedLevel;
import io.anlan.service.risk.grading.Grading;
import io.anlan.service.risk.grading.GradingTable;
import io.anlan.service.risk.grading.RiskControl;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Grades by the published packs of risk grading. */
@Component
class RulesGrading implements Grading {

    private final RiskGrading grading;
    private final Supplier<LocalDate> day;

    @Autowired
    RulesGrading(RiskGrading grading, Clock clock) {
        this(grading, () -> LocalDate.now(clock));
    }

    RulesGrading(RiskGrading grading, Supplier<LocalDate> day) {
        this.grading = grading;
        this.day = day;
    }

    @Override
    public List<GradingTable> tables() {
        return grading.tables(today()).stream().map(TableTerms::table).toList();
    }

    @Override
    public ExplainedGrade grade(Scores scores) {
        LocalDate today = today();
        return explained(graded(scores, today), today);
    }

    @Override
    public Level level(Scores scores) {
        LocalDate today = today();
        GradeRequest request = request(scores);
        try {
            var verdict = grading.verdict(request, today);
            return new Level(
                    level(verdict.level()),
                    level(grading.control(verdict.level(), today).level()),
                    verdict.gradedBy(),
                    today);
        } catch (InvalidFacts invalid) {
            throw refusal(invalid);
        }
    }

    /** The level by scores and grounds, whoever controls it; throws like {@link #level}. */
    RiskLevel gradedLevel(Scores scores) {
        try {
            return level(grading.level(request(scores), today()));
        } catch (InvalidFacts invalid) {
            throw refusal(invalid);
        }
    }

    @Override
    public ExplainedGrade replay(Scores scores, String gradedBy, LocalDate on) {
        return explained(grading.replay(request(scores), gradedBy, on), on);
    }

    @Override
    public ExplainedLevel live(RiskLevel graded, PointState state) {
        LiveGrade live = grading.live(rules(graded), rules(state), today());
        return new ExplainedLevel(level(live.level()), graded, live.explanation());
    }

    @Override
    public RiskLevel liveLevel(RiskLevel graded, PointState state) {
        return level(grading.liveLevel(rules(graded), rules(state), today()));
    }

    @Override
    public RiskControl control(RiskLevel graded) {
        Control control = grading.control(rules(graded), today());
        return new RiskControl(
                level(control.level()),
                control.rowId(),
                control.checks().stream()
                        .map(check -> new RiskControl.ControlCheck(
                                level(check.by()),
                                Frequency.valueOf(check.frequency().name()),
                                check.rowId()))
                        .toList(),
                control.duties().stream()
                        .map(duty -> new RiskControl.ControlDuty(
                                level(duty.of()),
                                new Wording(
                                        duty.sentence().zh(), duty.sentence().en()),
                                duty.rowId()))
                        .toList(),
                control.packId() + "@" + control.version());
    }

    private Grade graded(Scores scores, LocalDate on) {
        try {
            return grading.grade(request(scores), on);
        } catch (InvalidFacts invalid) {
            throw refusal(invalid);
        }
    }

    private static Refusal refusal(InvalidFacts invalid) {
        return new Refusal(
                "risk/invalid-scores",
                HttpStatus.UNPROCESSABLE_CONTENT,
                new Wording("评分或直接判定情形填写有误，请逐项改正", "Scores or direct grounds are wrong; correct each of them."),
                invalid.problems().stream()
                        .map(problem -> new Violation(
                                problem.attribute() == null ? "/scores" : "/scores/" + problem.attribute(),
                                problem.code(),
                                new Wording(
                                        problem.message().zh(),
                                        problem.message().en())))
                        .toList());
    }

    private static ExplainedGrade explained(Grade grade, LocalDate on) {
        return new ExplainedGrade(
                level(grade.level()),
                GradingMethod.valueOf(grade.method().name()),
                grade.score(),
                grade.gradedBy(),
                on,
                grade.explanation());
    }

    private static GradeRequest request(Scores scores) {
        return new GradeRequest(
                Method.valueOf(scores.method().name()), scores.scores(), Set.copyOf(scores.directGrounds()));
    }

    private static RiskPointState rules(PointState state) {
        return new RiskPointState(state.major(), state.general(), state.overdue(), state.missedInspections());
    }

    private static io.anlan.rules.grading.RiskLevel rules(RiskLevel level) {
        return io.anlan.rules.grading.RiskLevel.valueOf(level.name());
    }

    private static RiskLevel level(io.anlan.rules.grading.RiskLevel level) {
        return RiskLevel.valueOf(level.name());
    }

    private static ControlLevel level(io.anlan.rules.grading.ControlLevel level) {
        return ControlLevel.valueOf(level.name());
    }

    private LocalDate today() {
        return day.get();
    }
}
