// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.register;

import io.anlan.service.platform.Refusal;
import io.anlan.service.risk.RiskLevel;
import io.anlan.service.risk.RiskPointStatus;
import org.jspecify.annotations.Nullable;

/**
 * What the register shows; null shows all.
 *
 * @param enterprise unified social credit code
 * @param level as graded
 * @param street code, or that of a district and 000 for what belongs to no street of it
 * @param live as it stands, with open hidden dangers
 * @param regraded those whose level a regrading moved in the way a {@link RegradedLevel} says as text
 * @param q words looked for in name, process and enterprise, or the beginning of a number
 */
public record RiskPointFilter(
        @Nullable String enterprise,
        @Nullable String district,
        @Nullable String industry,
        @Nullable RiskLevel level,
        @Nullable RiskLevel live,
        @Nullable RiskPointStatus status,
        @Nullable String accidentType,
        @Nullable String q,
        @Nullable String street,
        @Nullable String regraded) {

    /** @throws Refusal {@code risk/unknown-regraded-level} */
    public RiskPointFilter {
        RegradedLevel.of(regraded);
    }

    @Nullable
    RegradedLevel regradedLevel() {
        return RegradedLevel.of(regraded);
    }
}
