// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.catalogue;

import io.anlan.service.platform.Wording;
import java.util.Map;
import java.util.Optional;

/** Where the catalogues in force come from. */
public interface Catalogue {

    /** All rows that hold today, in the order of the industries and of their catalogues. */
    CatalogueRows rows();

    /** Accident types of GB 6441: labels by code. */
    Map<String, Wording> accidentTypes();

    /** Grounds that decide a grade whatever the scores say: labels by code. */
    Map<String, Wording> directGrounds();

    /** The risk point of that id in the versions in force. */
    default Optional<CatalogueRiskPoint> riskPoint(String id) {
        return Optional.ofNullable(rows().byId().get(id));
    }

    /** The measure of that id in the versions in force. */
    default Optional<CatalogueMeasure> measure(String id) {
        return Optional.ofNullable(rows().measures().get(id));
    }
}
