// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.catalogue;

import io.anlan.rules.InvalidPack;
import io.anlan.rules.authoring.CatalogueText;
import io.anlan.rules.authoring.ShippedCatalogues;
import io.anlan.rules.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The published catalogues. A publication replaces the whole list by one swap of a reference: whoever took a version
 * before decides with that version to the end.
 */
public final class Catalogues {

    private static final Comparator<CatalogueVersion> YOUNGEST =
            Comparator.comparing(version -> Integer.valueOf(version.catalogue().version()));

    private final Vocabulary vocabulary;
    private final AtomicReference<List<CatalogueVersion>> published = new AtomicReference<>(List.of());

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
        return Objects.requireNonNull(published.get());
    }

    /** The youngest version for an industry that is in force on a day; none for industries outside of the eight. */
    public Optional<CatalogueVersion> inForce(String industry, LocalDate on) {
        return all().stream()
                .filter(version -> version.catalogue().industry().equals(industry)
                        && version.catalogue().inForce(on))
                .max(YOUNGEST);
    }

    public Optional<CatalogueVersion> find(String id, String version) {
        return all().stream()
                .filter(candidate -> candidate.catalogue().id().equals(id)
                        && candidate.catalogue().version().equals(version))
                .findFirst();
    }

    /**
     * Checks, compiles and publishes a catalogue.
     *
     * @throws InvalidPack also when this id and version were published with other content
     */
    public CatalogueVersion publish(CatalogueText text) {
        CatalogueVersion compiled = CatalogueVersion.compile(text, vocabulary);
        published.updateAndGet(before -> with(before, compiled));
        Catalogue catalogue = compiled.catalogue();
        return find(catalogue.id(), catalogue.version()).orElse(compiled);
    }

    private static List<CatalogueVersion> with(List<CatalogueVersion> before, CatalogueVersion added) {
        for (CatalogueVersion other : before) {
            if (other.catalogue().id().equals(added.catalogue().id())
                    && other.catalogue().version().equals(added.catalogue().version())) {
                if (!other.digest().equals(added.digest())) {
                    throw new InvalidPack(
                            added.catalogue().id(), "该版本已发布且内容不同", "this version was published with other content");
                }
                return before;
            }
        }
        List<CatalogueVersion> after = new ArrayList<>(before);
        after.add(added);
        return List.copyOf(after);
    }
}
