// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection.task;

import io.anlan.service.risk.ActiveRiskPoint;
import io.anlan.service.risk.RiskLevel;
import io.anlan.service.risk.catalogue.CatalogueMeasure;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One question of an inspection.
 *
 * @param pointNumber what the risk point was called when it was asked
 * @param question the question itself, where the catalogue does not have it
 */
public record Item(
        UUID riskPoint,
        String measure,
        @Nullable String pointNumber,
        @Nullable String pointName,
        @Nullable String pointPlace,
        @Nullable RiskLevel pointLevel,
        @Nullable CatalogueMeasure question) {

    /** Once within an inspection. */
    String key() {
        return riskPoint + " " + measure;
    }

    static Item of(ActiveRiskPoint point, CatalogueMeasure measure) {
        return new Item(
                point.id(),
                measure.id(),
                point.number(),
                point.name(),
                point.placeName(),
                point.liveLevel(),
                Questions.isOwn(measure.id()) ? measure : null);
    }
}
