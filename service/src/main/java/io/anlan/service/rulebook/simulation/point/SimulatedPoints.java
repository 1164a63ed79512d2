// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.simulation.point;

import io.anlan.service.platform.Cursor;
import io.anlan.service.risk.register.StoredAssessment;
import io.anlan.service.risk.register.StoredAssessments;
import io.anlan.service.rulebook.RulebookRefusals;
import io.anlan.service.rulebook.simulation.SimulationManagement;
import io.anlan.service.rulebook.simulation.point.PointDifferences.Placed;
import io.anlan.service.rulebook.simulation.point.PointTrial.PointReasons;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells what simulations found at risk points. Every question throws {@code rulebook/unknown-simulation}. */
@Service
@Transactional
public class SimulatedPoints {

    private static final int PAGE = 50;
    private static final int COUNTED = 50;
    private static final Pattern PLACE = Pattern.compile("(\\d{1,18})");

    private final SimulationManagement simulations;
    private final PointDifferences differences;
    private final StoredAssessments assessments;
    private final PointTrials trials;

    SimulatedPoints(
            SimulationManagement simulations,
            PointDifferences differences,
            StoredAssessments assessments,
            PointTrials trials) {
        this.simulations = simulations;
        this.differences = differences;
        this.assessments = assessments;
        this.trials = trials;
    }

    /** The fifty with most differences. */
    public List<PointCount> count(UUID id, PointFilter filter, PointGrouping by) {
        return differences.count(simulations.state(id).id(), filter, by, COUNTED);
    }

    /** @param cursor of the page before; null for the first */
    public PointDifferencePage differences(UUID id, PointFilter filter, @Nullable String cursor) {
        long after = cursor == null ? 0 : Cursor.read(cursor, PLACE, match -> Long.parseLong(match.group(1)));
        List<Placed> found = differences.page(simulations.state(id).id(), filter, after, PAGE + 1);
        List<Placed> shown = found.subList(0, Math.min(PAGE, found.size()));
        return new PointDifferencePage(
                shown.stream().map(Placed::difference).toList(),
                found.size() > PAGE
                        ? Cursor.of(String.valueOf(shown.get(PAGE - 1).ordinal()))
                        : null);
    }

    /**
     * Both explanations of a risk point, made anew of how it stands: with the text that was tried, and by what is law at this
     * moment.
     *
     * @throws io.anlan.service.platform.Refusal {@code rulebook/unknown-record}
     */
    public BothPointReasons reasons(UUID id, String number) {
        PointTrial trial = trials.of(simulations.tried(id));
        StoredAssessment one = assessments.find(number).orElseThrow(RulebookRefusals::unknownPoint);
        return new BothPointReasons(trial.reasonsNow(one), trial.reasonsThen(one));
    }

    /** @param next cursor of the next page; null on the last */
    public record PointDifferencePage(
            List<PointDifference> items, @Nullable String next) {}

    public record BothPointReasons(PointReasons now, PointReasons then) {}
}
