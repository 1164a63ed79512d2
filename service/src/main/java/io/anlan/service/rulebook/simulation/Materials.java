// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.simulation;

import io.anlan.service.rulebook.simulation.Simulation.SimulationKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What each kind of simulation is made on. */
@Component
class Materials {

    private final Map<SimulationKind, Material> byKind = new EnumMap<>(SimulationKind.class);

    Materials(List<Material> all) {
        all.forEach(one -> one.kinds().forEach(kind -> byKind.put(kind, one)));
    }

    Material of(SimulationKind kind) {
        return Objects.requireNonNull(byKind.get(kind), "something to try on");
    }
}
