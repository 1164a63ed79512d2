// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.catalogue;

import java.math.BigDecimal;
import java.util.List;

/**
 * A risk point as the catalogue proposes it; an enterprise takes it over and adapts it.
 *
 * @param id never reused, for example MET-R001
 * @param hazardFactor class and name of GB/T 13861, for example 21 设备设施缺陷
 * @param accidentTypes codes of the vocabulary (GB 6441), the main one first
 * @param reason why these values of L, E and C
 * @param criteria items of the criteria for major hidden dangers it can lead to, for example 令10-4-5
 * @param sensorRules rules that watch it where sensors are there, for example S21
 * @param categories codes of GB/T 4754-2017, two to four digits, within which it occurs; {@code *} for the whole industry
 */
public record RiskPointTemplate(
        String id,
        String name,
        String hazardFactor,
        List<String> accidentTypes,
        Lec lec,
        String reason,
        List<String> criteria,
        List<String> sensorRules,
        List<String> categories,
        List<ControlMeasure> measures) {
    public RiskPointTemplate {
        accidentTypes = List.copyOf(accidentTypes);
        criteria = List.copyOf(criteria);
        sensorRules = List.copyOf(sensorRules);
        categories = List.copyOf(categories);
        measures = List.copyOf(measures);
    }

    /** Whether it occurs in enterprises of that class of GB/T 4754-2017. */
    public boolean appliesTo(String category) {
        return categories.stream().anyMatch(own -> own.equals("*") || category.startsWith(own));
    }

    /** Likelihood, exposure and consequence of the LEC method. */
    public record Lec(BigDecimal likelihood, BigDecimal exposure, BigDecimal consequence) {}
}
