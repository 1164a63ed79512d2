// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.authoring;

import java.util.List;

/** The catalogues in the resources of this module; {@code packs/control-measures/index.txt} names them. */
public final class ShippedCatalogues {

    private static final String FOLDER = "control-measures/";

    private ShippedCatalogues() {}

    public static List<CatalogueText> texts() {
        String standards = ShippedPacks.resource(FOLDER + "standards.csv");
        return ShippedPacks.resource(FOLDER + "index.txt")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(name -> new CatalogueText(
                        ShippedPacks.resource(FOLDER + name + ".yaml"),
                        ShippedPacks.resource(FOLDER + name + ".csv"),
                        standards))
                .toList();
    }
}
