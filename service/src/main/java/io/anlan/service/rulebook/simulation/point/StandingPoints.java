// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.simulation.point;

import io.anlan.service.hiddendanger.register.StoredCases.Extent;
import io.anlan.service.hiddendanger.register.StoredCases.Window;
import io.anlan.service.platform.Refusal;
import io.anlan.service.risk.register.StoredAssessment;
import io.anlan.service.risk.register.StoredAssessments;
import io.anlan.service.rulebook.PackTexts;
import io.anlan.service.rulebook.Revision;
import io.anlan.service.rulebook.RulebookRefusals;
import io.anlan.service.rulebook.simulation.Material;
import io.anlan.service.rulebook.simulation.Simulation.SimulationKind;
import io.anlan.service.rulebook.simulation.point.PointDifferences.Moved;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Risk points as they stand: their assessments, what is open at them, and the measures they are controlled by. */
@Component
class StandingPoints implements Material {

    private static final Logger LOG = LoggerFactory.getLogger(StandingPoints.class);
    private static final int BATCH = 5000;

    private final StoredAssessments assessments;
    private final PointTrials trials;
    private final PointDifferences differences;

    StandingPoints(StoredAssessments assessments, PointTrials trials, PointDifferences differences) {
        this.assessments = assessments;
        this.trials = trials;
        this.differences = differences;
    }

    @Override
    public Set<SimulationKind> kinds() {
        return Set.of(SimulationKind.RISK_POINTS);
    }

    @Override
    public void demandSense(Revision revision) {
        if (!trials.possible(revision)) {
            throw RulebookRefusals.noPointSimulation();
        }
    }

    @Override
    public Extent extent(Window window) {
        StoredAssessments.Extent extent = assessments.extent(window.unit(), window.industries());
        return new Extent(extent.count(), extent.lastOrdinal());
    }

    @Override
    public Look look(PackTexts texts) {
        PointTrial trial = trials.of(texts);
        return (simulation, stage) -> {
            Window window = stage.window();
            List<StoredAssessment> page =
                    assessments.page(window.unit(), window.industries(), stage.after(), stage.until(), BATCH);
            return page.isEmpty() ? Looked.END : compare(simulation, trial, page);
        };
    }

    private Looked compare(UUID simulation, PointTrial trial, List<StoredAssessment> page) {
        List<Moved> moved = new ArrayList<>();
        long unread = 0;
        for (StoredAssessment one : page) {
            try {
                PointComparison compared = trial.compare(one);
                if (!compared.kinds().isEmpty()) {
                    moved.add(new Moved(one, compared));
                }
            } catch (Refusal notInTheTables) { // counted and shown
                LOG.debug("{} cannot be asked about", one.number(), notInTheTables);
                unread++;
            }
        }
        differences.add(simulation, moved);
        return new Looked(page.get(page.size() - 1).ordinal(), page.size(), moved.size(), unread);
    }
}
