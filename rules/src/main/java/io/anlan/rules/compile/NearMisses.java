// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.compile;

import io.anlan.rules.model.Row;
import io.anlan.rules.reasons.NearMiss;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The rows of one observation that failed by the fewest conditions. */
final class NearMisses {

    private NearMisses() {}

    static List<NearMiss> of(Observation observation, List<CompiledRow> rows, Set<String> met, LocalDate on) {
        int fewest = Integer.MAX_VALUE;
        List<CompiledRow> nearest = new ArrayList<>();
        for (CompiledRow row : rows) {
            if (observation.proof(row.index()) != Proof.NOT_MET
                    || !row.row().inForce(on)
                    || met.contains(row.row().criterion())) {
                continue;
            }
            int distance = row.distance(observation);
            if (distance < fewest) {
                fewest = distance;
                nearest.clear();
            }
            if (distance == fewest && distance != Integer.MAX_VALUE) {
                nearest.add(row);
            }
        }
        return nearest.stream().map(row -> nearMiss(row, observation)).toList();
    }

    private static NearMiss nearMiss(CompiledRow compiled, Observation observation) {
        Row row = compiled.row();
        return new NearMiss(row.id(), row.criterion(), row.sentence(), observation.ref(), compiled.checks(observation));
    }
}
