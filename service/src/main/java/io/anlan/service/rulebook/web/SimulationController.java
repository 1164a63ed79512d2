// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.web;

import io.anlan.service.rulebook.simulation.DifferenceCount;
import io.anlan.service.rulebook.simulation.DifferenceFilter;
import io.anlan.service.rulebook.simulation.DifferenceGrouping;
import io.anlan.service.rulebook.simulation.DifferenceKind;
import io.anlan.service.rulebook.simulation.Simulation;
import io.anlan.service.rulebook.simulation.SimulationManagement;
import io.anlan.service.rulebook.simulation.SimulationManagement.BothReasons;
import io.anlan.service.rulebook.simulation.SimulationManagement.DifferencePage;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a revision would have changed in what was found; nothing is changed by asking. */
@RestController
@RequestMapping("/api/rulebook")
@MayRead
class SimulationController {

    private static final String MAY_TRY = "hasAnyRole('RULE_AUTHOR', 'RULE_REVIEWER', 'RULE_LEGAL', 'RULE_APPROVER')";

    private final SimulationManagement simulations;

    SimulationController(SimulationManagement simulations) {
        this.simulations = simulations;
    }

    @PostMapping("/revisions/{revision}/simulations")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PreAuthorize(MAY_TRY)
    Simulation simulateRules(@PathVariable UUID revision, @RequestBody @Valid SimulationOrder order) {
        return simulations.order(revision, order.months());
    }

    /** Beside what is being found, from now on. */
    @PostMapping("/revisions/{revision}/shadow-runs")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PreAuthorize(MAY_TRY)
    Simulation runInShadow(@PathVariable UUID revision, @RequestBody @Valid ShadowOrder order) {
        return simulations.shadow(revision, order.days());
    }

    /** The last ones of both kinds, newest first. */
    @GetMapping("/revisions/{revision}/simulations")
    SimulationList ruleSimulations(@PathVariable UUID revision) {
        return new SimulationList(simulations.latest(revision));
    }

    @GetMapping("/simulations/{simulation}")
    Simulation ruleSimulation(@PathVariable UUID simulation) {
        return simulations.state(simulation);
    }

    /** Ends it where it is; what was found until then stays readable. */
    @PostMapping("/simulations/{simulation}/cancellation")
    @PreAuthorize(MAY_TRY)
    Simulation cancelSimulation(@PathVariable UUID simulation) {
        return simulations.cancel(simulation);
    }

    /** How many records would change, by what is asked for; the most first, at most fifty. */
    @GetMapping("/simulations/{simulation}/counts")
    DifferenceCounts countDifferences(
            @PathVariable UUID simulation,
            @RequestParam(defaultValue = "DISTRICT") DifferenceGrouping by,
            @RequestParam(required = false) @Nullable DifferenceKind kind,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String industry) {
        return new DifferenceCounts(
                simulations.count(simulation, new DifferenceFilter(kind, district, industry, null), by));
    }

    /** Record by record, in the order of registration. */
    @GetMapping("/simulations/{simulation}/differences")
    DifferencePage simulatedDifferences(
            @PathVariable UUID simulation,
            @RequestParam(required = false) @Nullable DifferenceKind kind,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String industry,
            @RequestParam(required = false) @Nullable String enterprise,
            @RequestParam(required = false) @Nullable String cursor) {
        return simulations.differences(simulation, new DifferenceFilter(kind, district, industry, enterprise), cursor);
    }

    /** Both explanations of one record. */
    @GetMapping("/simulations/{simulation}/differences/{number}")
    BothReasons simulatedReasons(@PathVariable UUID simulation, @PathVariable String number) {
        return simulations.reasons(simulation, number);
    }

    record SimulationList(List<Simulation> items) {}

    record DifferenceCounts(List<DifferenceCount> items) {}

    /** @param days how long, today included */
    record ShadowOrder(@Min(1) @Max(90) int days) {}

    /** @param months how far back the findings go */
    record SimulationOrder(@Min(1) @Max(120) int months) {}
}
