// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules;

import io.anlan.rules.authoring.ShippedPacks;
import io.anlan.rules.publication.Publications;
import io.anlan.rules.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The published packs, and which of them is in force. */
public final class RulePacks {

    private static final Comparator<RulePackVersion> YOUNGEST =
            Comparator.comparing(version -> version.pack().validFrom());

    private final Vocabulary vocabulary;
    private final Publications<RulePackVersion> published = new Publications<>();

    public RulePacks(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** A new registry with the packs in the resources of this module. */
    public static RulePacks shipped() {
        RulePacks packs = new RulePacks(Vocabulary.shipped());
        ShippedPacks.read(packs.vocabulary).forEach(packs::publish);
        return packs;
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /**
     * The determination pack in force on a day.
     *
     * @throws IllegalArgumentException when there is none
     */
    public RulePackVersion determination(LocalDate on) {
        return inForce(PackKind.DETERMINATION, null, on);
    }

    /** The deadlines in force on a day; throws like {@link #determination}. */
    public RulePackVersion deadlines(LocalDate on) {
        return inForce(PackKind.DEADLINES, null, on);
    }

    /** The grading pack of that id in force on a day, for example {@code risk-grading/lec}; throws like the others. */
    public RulePackVersion grading(String id, LocalDate on) {
        return inForce(PackKind.RISK_GRADING, id, on);
    }

    /** The same without an error when there is none. */
    public Optional<RulePackVersion> findGrading(String id, LocalDate on) {
        return findInForce(PackKind.RISK_GRADING, id, on);
    }

    private RulePackVersion inForce(PackKind kind, @Nullable String id, LocalDate on) {
        return findInForce(kind, id, on)
                .orElseThrow(() -> new IllegalArgumentException(
                        "No pack " + (id == null ? "of kind " + kind : id) + " in force on " + on));
    }

    private Optional<RulePackVersion> findInForce(PackKind kind, @Nullable String id, LocalDate on) {
        List<RulePackVersion> candidates = all().stream()
                .filter(version -> version.pack().kind() == kind
                        && (id == null || version.pack().id().equals(id))
                        && version.pack().inForce(on))
                .toList();
        return candidates.stream()
                .filter(version -> candidates.stream().noneMatch(other -> replaces(other.pack(), version.pack())))
                .max(YOUNGEST);
    }

    private static boolean replaces(RulePack other, RulePack pack) {
        return other.id().equals(pack.id()) && Integer.parseInt(other.version()) > Integer.parseInt(pack.version());
    }

    /** Every published version, in the order of publication. */
    public List<RulePackVersion> all() {
        return published.all();
    }

    public Optional<RulePackVersion> find(String id, String version) {
        return published.find(id, version);
    }

    /**
     * Checks, compiles and publishes a pack.
     *
     * @throws InvalidPack also when this id and version were published with other content
     */
    public RulePackVersion publish(RulePack pack) {
        return published.publish(RulePackVersion.compile(pack, vocabulary));
    }
}
