// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.catalogue;

import io.anlan.rules.InvalidPack;
import io.anlan.rules.authoring.CatalogueText;
import io.anlan.rules.authoring.ShippedCatalogues;
import io.anlan.rules.publication.Publications;
import io.anlan.rules.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The published catalogues, and which of them is in force. */
public final class Catalogues {

    private static final Comparator<CatalogueVersion> YOUNGEST =
            Comparator.comparing(version -> Integer.valueOf(version.version()));

    private final Vocabulary vocabulary;
    private final Publications<CatalogueVersion> published = new Publications<>();

    public Catalogues(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** A new registry with the catalogues in the resources of this module. */
    public static Catalogues shipped() {
        Catalogues catalogues = new Catalogues(Vocabulary.shipped());
        ShippedCatalogues.texts().forEach(catalogues::publish);
        return catalogues;
    }

    /** Every published version, in the order of publication. */
    public List<CatalogueVersion> all() {
        return published.all();
    }

    /** The youngest version for an industry that is in force on a day; none for industries outside of the eight. */
    public Optional<CatalogueVersion> inForce(String industry, LocalDate on) {
        return all().stream()
                .filter(version -> version.catalogue().industry().equals(industry)
                        && version.catalogue().inForce(on))
                .max(YOUNGEST);
    }

    public Optional<CatalogueVersion> find(String id, String version) {
        return published.find(id, version);
    }

    /**
     * Checks, compiles and publishes a catalogue.
     *
     * @throws InvalidPack also when this id and version were published with other content
     */
    public CatalogueVersion publish(CatalogueText text) {
        return published.publish(CatalogueVersion.compile(text, vocabulary));
    }
}
