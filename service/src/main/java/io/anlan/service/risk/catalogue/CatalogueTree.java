// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sections with their processes, in the order of the catalogue. */
public record CatalogueTree(List<CatalogueSystem> systems) {

    static CatalogueTree of(List<CatalogueRiskPoint> points) {
        Map<String, Map<String, Branch>> systems = new LinkedHashMap<>();
        for (CatalogueRiskPoint point : points) {
            systems.computeIfAbsent(point.system(), name -> new LinkedHashMap<>())
                    .merge(point.process().id(), Branch.of(point), Branch::and);
        }
        List<CatalogueSystem> tree = new ArrayList<>();
        systems.forEach((name, processes) -> tree.add(new CatalogueSystem(name, List.copyOf(processes.values()))));
        return new CatalogueTree(tree);
    }

    public record CatalogueSystem(String name, List<Branch> processes) {}

    public record Branch(String id, String name, int riskPoints, int measures) {

        static Branch of(CatalogueRiskPoint point) {
            return new Branch(
                    point.process().id(),
                    point.process().name(),
                    1,
                    point.measures().size());
        }

        Branch and(Branch other) {
            return new Branch(id, name, riskPoints + other.riskPoints, measures + other.measures);
        }
    }
}
