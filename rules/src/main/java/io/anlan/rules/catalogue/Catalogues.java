// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.catalogue;

import io.anlan.rules.InvalidPack;
import io.anlan.rules.authoring.CatalogueText;
import io.anlan.rules.authoring.ShippedCatalogues;
import io.anlan.rules.publication.Published;
import io.anlan.rules.publication.VersionRef;
import io.anlan.rules.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The published catalogues, and which of them is in force. */
public final class Catalogues {

    private static final Comparator<CatalogueVersion> YOUNGEST =
            Comparator.comparing(version -> Integer.valueOf(version.version()));

    private final Vocabulary vocabulary;
    private final AtomicReference<Published<CatalogueVersion>> published = new AtomicReference<>(Published.nothing());

    public Catalogues(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** A new registry with the catalogues in the resources of this module. */
    public static Catalogues shipped() {
        Catalogues catalogues = new Catalogues(Vocabulary.shipped());
        ShippedCatalogues.texts().forEach(catalogues::publish);
        return catalogues;
    }

    /** Every known version, in the order in which it became known. */
    public List<CatalogueVersion> all() {
        return published().known();
    }

    /** The live versions. */
    public List<CatalogueVersion> live() {
        return published().inUse();
    }

    private Published<CatalogueVersion> published() {
        return Objects.requireNonNull(published.get());
    }

    /** The youngest live version for an industry that is in force on a day; none for industries outside of the eight. */
    public Optional<CatalogueVersion> inForce(String industry, LocalDate on) {
        return published().inUse().stream()
                .filter(version -> version.catalogue().industry().equals(industry)
                        && version.catalogue().inForce(on))
                .max(YOUNGEST);
    }

    public Optional<CatalogueVersion> find(String id, String version) {
        return published().find(new VersionRef(id, version));
    }

    /**
     * Checks, compiles and publishes a catalogue beside what is live.
     *
     * @throws InvalidPack also when this id and version were published with other content
     */
    public CatalogueVersion publish(CatalogueText text) {
        CatalogueVersion version = learn(text);
        published.updateAndGet(now -> now.opened(VersionRef.of(version)));
        return version;
    }

    /** Checks, compiles and remembers a catalogue without making it live; throws like {@link #publish}. */
    public CatalogueVersion learn(CatalogueText text) {
        CatalogueVersion version = CatalogueVersion.compile(text, vocabulary);
        return published
                .updateAndGet(now -> now.learned(version))
                .find(VersionRef.of(version))
                .orElse(version);
    }

    /**
     * Makes exactly these known versions live by one swap; a publication older than the live one changes nothing.
     *
     * @throws InvalidPack when one of them is not known
     */
    public void replaceLive(Collection<VersionRef> live, long publication) {
        published.updateAndGet(now -> now.replaced(live, List.of(), publication));
    }
}
