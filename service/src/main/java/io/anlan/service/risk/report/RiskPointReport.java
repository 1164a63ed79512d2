// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.report;

import io.anlan.service.risk.GradingMethod;
import io.anlan.service.risk.OwnMeasure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A risk point as an enterprise reports or adapts it. With a template, what is null is as the template has it.
 *
 * @param template row of the catalogue, e.g. MAC-R001; null for an own risk point
 * @param place id of a registered place
 * @param placeName where it is, when the place is not registered
 * @param accidentTypes GB 6441 codes, the main one first
 * @param scores by the names of the method's inputs
 * @param directGrounds grounds that decide whatever the scores say
 * @param measures ids of the catalogue's measures
 * @param responsible who controls it
 * @param photo SHA-256 of a stored photograph
 * @param planX position on the place's plan, 0 left to 1 right
 * @param planY position on the place's plan, 0 top to 1 bottom
 */
public record RiskPointReport(
        @Nullable String template,
        @Nullable UUID place,
        @Nullable String placeName,
        @Nullable String name,
        @Nullable String process,
        @Nullable String hazardFactor,
        @Nullable List<String> accidentTypes,
        @Nullable GradingMethod method,
        @Nullable Map<String, BigDecimal> scores,
        @Nullable List<String> directGrounds,
        @Nullable List<String> measures,
        @Nullable List<OwnMeasure> ownMeasures,
        @Nullable String responsible,
        @Nullable String photo,
        @Nullable BigDecimal planX,
        @Nullable BigDecimal planY) {}
