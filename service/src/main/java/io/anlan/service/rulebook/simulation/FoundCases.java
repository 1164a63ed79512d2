// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.simulation;

import io.anlan.service.hiddendanger.register.StoredCase;
import io.anlan.service.hiddendanger.register.StoredCases;
import io.anlan.service.hiddendanger.register.StoredCases.Extent;
import io.anlan.service.hiddendanger.register.StoredCases.Window;
import io.anlan.service.platform.Refusal;
import io.anlan.service.rulebook.PackTexts;
import io.anlan.service.rulebook.Revision;
import io.anlan.service.rulebook.RulebookRefusals;
import io.anlan.service.rulebook.simulation.Differences.Found;
import io.anlan.service.rulebook.simulation.Simulation.SimulationKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Hidden dangers that were found, or are being found. */
@Component
class FoundCases implements Material {

    private static final Logger LOG = LoggerFactory.getLogger(FoundCases.class);
    private static final int BATCH = 1000;

    private final StoredCases cases;
    private final Trials trials;
    private final Differences differences;

    FoundCases(StoredCases cases, Trials trials, Differences differences) {
        this.cases = cases;
        this.trials = trials;
        this.differences = differences;
    }

    @Override
    public Set<SimulationKind> kinds() {
        return Set.of(SimulationKind.HISTORY, SimulationKind.SHADOW);
    }

    @Override
    public void demandSense(Revision revision) {
        if (!revision.decidesHiddenDangers()) {
            throw RulebookRefusals.noSimulation();
        }
    }

    @Override
    public Extent extent(Window window) {
        return cases.extent(window);
    }

    @Override
    public Look look(PackTexts texts) {
        Trial trial = trials.of(texts);
        return (simulation, stage) -> {
            List<StoredCase> page = cases.page(stage.window(), stage.after(), stage.until(), BATCH);
            return page.isEmpty() ? Looked.END : compare(simulation, trial, page);
        };
    }

    private Looked compare(UUID simulation, Trial trial, List<StoredCase> page) {
        List<Found> changed = new ArrayList<>();
        long unread = 0;
        for (StoredCase one : page) {
            try {
                var found = new Found(one, trial.now(one), trial.then(one));
                if (!found.now().differences(found.then()).isEmpty()) {
                    changed.add(found);
                }
            } catch (Refusal notOfThisVocabulary) { // counted and shown
                LOG.debug("{} cannot be asked about", one.number(), notOfThisVocabulary);
                unread++;
            }
        }
        differences.add(simulation, changed);
        return new Looked(page.get(page.size() - 1).ordinal(), page.size(), changed.size(), unread);
    }
}
