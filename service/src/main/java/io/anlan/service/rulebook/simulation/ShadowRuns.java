// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.simulation;

import io.anlan.service.hiddendanger.HiddenDangerEvent;
import io.anlan.service.hiddendanger.HiddenDangerEvent.HiddenDangerGraded;
import io.anlan.service.hiddendanger.HiddenDangerEvent.HiddenDangerRegistered;
import io.anlan.service.hiddendanger.register.StoredCase;
import io.anlan.service.hiddendanger.register.StoredCases;
import io.anlan.service.rulebook.simulation.Differences.Found;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks revisions that run in the shadow about each record that is registered or graded, after it was decided and without any
 * effect on it. Events come at least once; a record that is seen again takes the place of what was found about it before.
 */
@Component
class ShadowRuns {

    private final Simulations simulations;
    private final Differences differences;
    private final StoredCases cases;
    private final Trials trials;
    private final Clock clock;

    ShadowRuns(Simulations simulations, Differences differences, StoredCases cases, Trials trials, Clock clock) {
        this.simulations = simulations;
        this.differences = differences;
        this.cases = cases;
        this.trials = trials;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(HiddenDangerRegistered event) {
        look(event);
    }

    @ApplicationModuleListener
    void on(HiddenDangerGraded event) {
        look(event);
    }

    /** A run ends with its last day. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT20S")
    @Transactional
    public void end() {
        simulations.endShadows(LocalDate.now(clock), clock.instant());
    }

    private void look(HiddenDangerEvent event) {
        LocalDate today = LocalDate.now(clock);
        if (simulations.anyShadow(today)) {
            cases.find(event.about().number())
                    .ifPresent(one -> simulations.shadows(one, today).forEach(shadow -> compare(shadow, one)));
        }
    }

    private void compare(UUID shadow, StoredCase one) {
        simulations.next(shadow).ifPresent(held -> {
            Trial trial = trials.of(simulations.texts(shadow));
            var found = new Found(one, trial.now(one), trial.then(one));
            boolean first = simulations.seen(shadow, one);
            differences.remove(shadow, one.ordinal());
            if (!found.now().differences(found.then()).isEmpty()) {
                differences.add(shadow, List.of(found));
            }
            simulations.recount(shadow, first ? 1 : 0);
        });
    }
}
