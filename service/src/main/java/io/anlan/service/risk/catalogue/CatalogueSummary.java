// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.catalogue;

import io.anlan.service.platform.Wording;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How much there is of each industry that has a catalogue. */
public record CatalogueSummary(List<IndustryCount> industries) {

    /** @param labels by industry; one without is called by its code */
    static CatalogueSummary of(List<CatalogueRiskPoint> points, Map<String, Wording> labels) {
        Map<String, Count> counts = new LinkedHashMap<>();
        points.forEach(point ->
                counts.computeIfAbsent(point.industry(), code -> new Count()).add(point));
        return new CatalogueSummary(counts.entrySet().stream()
                .map(entry -> entry.getValue()
                        .of(
                                entry.getKey(),
                                labels.getOrDefault(entry.getKey(), new Wording(entry.getKey(), entry.getKey()))))
                .toList());
    }

    public record IndustryCount(String code, Wording labels, int processes, int riskPoints, int measures) {}

    private static final class Count {
        private final Set<String> processes = new LinkedHashSet<>();
        private int riskPoints;
        private int measures;

        void add(CatalogueRiskPoint point) {
            processes.add(point.process().id());
            riskPoints++;
            measures += point.measures().size();
        }

        IndustryCount of(String code, Wording labels) {
            return new IndustryCount(code, labels, processes.size(), riskPoints, measures);
        }
    }
}
