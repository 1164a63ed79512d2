// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.grading;

import io.anlan.service.risk.ControlLevel;
import io.anlan.service.risk.GradingMethod;
import io.anlan.service.risk.RiskLevel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks the rules in force today. */
public interface Grading {

    /** What may be stated, for every method whose rules are in force. */
    List<GradingTable> tables();

    /**
     * The level of a risk with its reasons.
     *
     * @throws io.anlan.service.platform.Refusal {@code risk/invalid-scores} naming every score and ground that is wrong
     */
    ExplainedGrade grade(Scores scores);

    /** The level alone, for very many. */
    Level level(Scores scores);

    /**
     * The grade as it was given.
     *
     * @param gradedBy pack and version, e.g. {@code risk-grading/lec@1}
     */
    ExplainedGrade replay(Scores scores, String gradedBy, LocalDate on);

    /** The level with what is open and what was missed, with its reasons. */
    ExplainedLevel live(RiskLevel graded, PointState state);

    /** The same alone, for very many. */
    RiskLevel liveLevel(RiskLevel graded, PointState state);

    /** Who controls a risk of that level. */
    RiskControl control(RiskLevel graded);

    /**
     * What is graded.
     *
     * @param scores by the names of the method's inputs
     * @param directGrounds codes of grounds that decide whatever the scores say
     */
    record Scores(GradingMethod method, Map<String, BigDecimal> scores, List<String> directGrounds) {

        public static Scores of(
                GradingMethod method, Map<String, BigDecimal> scores, @Nullable Collection<String> directGrounds) {
            return new Scores(
                    method,
                    scores,
                    directGrounds == null
                            ? List.of()
                            : directGrounds.stream().distinct().sorted().toList());
        }
    }

    /**
     * What the live level depends on besides the graded one: hidden dangers that are open, and inspections that were missed.
     *
     * @param general also those whose level is not known yet
     * @param overdue how many of both
     * @param missedInspections the most of one checker in a row which left the risk point out
     */
    record PointState(int major, int general, int overdue, int missedInspections) {
        public static final PointState CALM = new PointState(0, 0, 0, 0);
    }

    /** @param gradedBy pack and version */
    record Level(RiskLevel level, ControlLevel control, String gradedBy, LocalDate on) {}
}
