// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A risk point that is there, as other modules use it.
 *
 * @param scope path of its enterprise
 * @param place id of a registered place; null when only its name is known
 * @param template row of the catalogue; null for an own one
 * @param accidentTypes GB 6441 codes, the main one first
 * @param measures ids of the catalogue's measures
 */
public record ActiveRiskPoint(
        UUID id,
        String number,
        String scope,
        String industry,
        String enterpriseCode,
        String enterpriseName,
        String districtCode,
        @Nullable UUID place,
        String placeName,
        String name,
        String process,
        @Nullable String template,
        String hazardFactor,
        List<String> accidentTypes,
        RiskLevel gradedLevel,
        RiskLevel liveLevel,
        ControlLevel controlLevel,
        List<String> measures,
        List<OwnMeasure> ownMeasures,
        String responsible) {}
