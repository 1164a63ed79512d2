// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.web;

import io.anlan.service.rulebook.simulation.Simulation;
import io.anlan.service.rulebook.simulation.SimulationManagement;
import io.anlan.service.rulebook.simulation.point.PointCount;
import io.anlan.service.rulebook.simulation.point.PointDifferenceKind;
import io.anlan.service.rulebook.simulation.point.PointFilter;
import io.anlan.service.rulebook.simulation.point.PointGrouping;
import io.anlan.service.rulebook.simulation.point.SimulatedPoints;
import io.anlan.service.rulebook.simulation.point.SimulatedPoints.BothPointReasons;
import io.anlan.service.rulebook.simulation.point.SimulatedPoints.PointDifferencePage;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a revision would change at the risk points that are there; nothing is changed by asking. */
@RestController
@RequestMapping("/api/rulebook")
@MayRead
class SimulatedPointController {

    /** Two levels, as the counts name them. */
    private static final String FROM_TO = "(NONE|LOW|MEDIUM|HIGH|MAJOR) (NONE|LOW|MEDIUM|HIGH|MAJOR)";

    private final SimulationManagement simulations;
    private final SimulatedPoints points;

    SimulatedPointController(SimulationManagement simulations, SimulatedPoints points) {
        this.simulations = simulations;
        this.points = points;
    }

    /** Of rules that grade risk points, and of catalogues of control measures. */
    @PostMapping("/revisions/{revision}/point-simulations")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PreAuthorize("hasAnyRole('RULE_AUTHOR', 'RULE_REVIEWER', 'RULE_LEGAL', 'RULE_APPROVER')")
    Simulation simulateOnPoints(@PathVariable UUID revision) {
        return simulations.orderOnPoints(revision);
    }

    /** How many risk points would stand otherwise, by what is asked for; the most first, at most fifty. */
    @GetMapping("/simulations/{simulation}/point-counts")
    PointCounts countSimulatedPoints(
            @PathVariable UUID simulation,
            @RequestParam(defaultValue = "DISTRICT") PointGrouping by,
            @RequestParam(required = false) @Nullable PointDifferenceKind kind,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String industry) {
        return new PointCounts(
                points.count(simulation, new PointFilter(kind, district, industry, null, null, null), by));
    }

    /** One by one, in the order of registration. */
    @GetMapping("/simulations/{simulation}/points")
    PointDifferencePage simulatedPoints(
            @PathVariable UUID simulation,
            @RequestParam(required = false) @Nullable PointDifferenceKind kind,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String industry,
            @RequestParam(required = false) @Nullable String enterprise,
            @RequestParam(required = false) @Nullable @Pattern(regexp = FROM_TO) String graded,
            @RequestParam(required = false) @Nullable @Pattern(regexp = FROM_TO) String live,
            @RequestParam(required = false) @Nullable String cursor) {
        var filter = new PointFilter(kind, district, industry, enterprise, graded, live);
        return points.differences(simulation, filter, cursor);
    }

    /** Both explanations of one risk point. */
    @GetMapping("/simulations/{simulation}/points/{number}")
    BothPointReasons simulatedPointReasons(@PathVariable UUID simulation, @PathVariable String number) {
        return points.reasons(simulation, number);
    }

    record PointCounts(List<PointCount> items) {}
}
