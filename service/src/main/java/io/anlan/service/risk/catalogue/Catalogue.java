// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.catalogue;

import java.util.Optional;

/** Where the catalogues in force come from. */
public interface Catalogue {

    /** All rows that hold today, in the order of the industries and of their catalogues. */
    CatalogueRows rows();

    /** The risk point of that id in the versions in force. */
    default Optional<CatalogueRiskPoint> riskPoint(String id) {
        return Optional.ofNullable(rows().byId().get(id));
    }

    /** The measure of that id in the versions in force. */
    default Optional<CatalogueMeasure> measure(String id) {
        return Optional.ofNullable(rows().measures().get(id));
    }
}
