// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.catalogue;

import io.anlan.service.risk.RiskLevel;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A risk point as the catalogue proposes it.
 *
 * @param id never reused, e.g. MET-R001
 * @param system section of the plant, e.g. 高炉炼铁
 * @param hazardFactor class and name of GB/T 13861
 * @param accidentTypes GB 6441 codes, the main one first
 * @param level what these values of L, E and C amount to by the rules of today
 * @param reason why these values of L, E and C
 * @param criteria items of the criteria for major hidden dangers it can lead to
 * @param sensorRules rules that watch it where there are sensors
 * @param categories codes of GB/T 4754-2017 within which it occurs; * for the whole industry
 */
public record CatalogueRiskPoint(
        String id,
        String industry,
        String system,
        CatalogueProcess process,
        String name,
        String hazardFactor,
        List<String> accidentTypes,
        RiskLevel level,
        CatalogueScores lec,
        String reason,
        List<String> criteria,
        List<String> sensorRules,
        List<String> categories,
        List<CatalogueMeasure> measures) {

    public record CatalogueProcess(String id, String name) {}

    /** Likelihood, exposure and consequence of the LEC method. */
    public record CatalogueScores(BigDecimal likelihood, BigDecimal exposure, BigDecimal consequence) {

        /** As the method LEC takes them. */
        public Map<String, BigDecimal> byName() {
            return Map.of("likelihood", likelihood, "exposure", exposure, "consequence", consequence);
        }
    }

    /** Whether it occurs in enterprises of that class of GB/T 4754-2017. */
    public boolean appliesTo(String category) {
        return categories.stream().anyMatch(own -> own.equals("*") || category.startsWith(own));
    }
}
