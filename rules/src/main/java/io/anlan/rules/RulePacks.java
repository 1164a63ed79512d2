// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules;

import io.anlan.rules.authoring.ShippedPacks;
import io.anlan.rules.layers.Place;
import io.anlan.rules.publication.Published;
import io.anlan.rules.publication.Stage;
import io.anlan.rules.publication.VersionRef;
import io.anlan.rules.vocabulary.Declaration;
import io.anlan.rules.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/**
 * The registry: every version this node knows, and what of it is live. All changes are one swap of a {@link Snapshot};
 * whoever needs more than one answer takes a snapshot and keeps to it. Safe for any number of threads.
 */
public final class RulePacks {

    private final AtomicReference<Snapshot> current;

    public RulePacks(Vocabulary vocabulary) {
        this.current = new AtomicReference<>(new Snapshot(Published.nothing(), vocabulary, List.of()));
    }

    /** A new registry with the packs in the resources of this module, all of them live. */
    public static RulePacks shipped() {
        RulePacks packs = new RulePacks(Vocabulary.shipped());
        ShippedPacks.read(packs.vocabulary()).forEach(packs::publish);
        return packs;
    }

    /** Everything a rule may mention now. */
    public Vocabulary vocabulary() {
        return snapshot().vocabulary();
    }

    /**
     * Lets rules and facts mention what is declared, by one swap: what was decided is decided again as it was.
     *
     * @throws io.anlan.rules.vocabulary.InvalidDeclaration naming everything that cannot be taken; then all stays as it was
     */
    public synchronized Snapshot declare(Declaration declared) {
        return speak(vocabulary().with(declared));
    }

    /**
     * Lets nobody be asked for a declared attribute any more; rows that mention it decide as before.
     *
     * @throws io.anlan.rules.vocabulary.InvalidDeclaration when it cannot be retired
     */
    public synchronized Snapshot retire(String factType, String attribute) {
        return speak(vocabulary().retiring(factType, attribute));
    }

    private Snapshot speak(Vocabulary vocabulary) {
        Published<RulePackVersion> speaking = snapshot().published().mapped(version -> version.speaking(vocabulary));
        current.set(new Snapshot(speaking, vocabulary, List.of()));
        return snapshot();
    }

    /** What holds now; it stays as it is whatever is published afterwards. */
    public Snapshot snapshot() {
        return Objects.requireNonNull(current.get());
    }

    /**
     * Checks, compiles and tries a pack, and remembers it without making it live.
     *
     * @throws InvalidPack naming row or example; also when this id and version are known with other content
     */
    public synchronized RulePackVersion learn(RulePack pack) {
        RulePackVersion version = RulePackVersion.compile(pack, vocabulary());
        return change(now -> now.learned(version.remembered()))
                .find(VersionRef.of(version))
                .orElse(version);
    }

    /**
     * Makes exactly these known versions live, by one swap. Going back is naming the earlier ones under a new number. A
     * publication older than the live one changes nothing: whoever read the log first may come last. The number of the
     * live one may be used again, for what takes effect later under it.
     *
     * @return what holds afterwards
     * @throws InvalidPack when a version is not known, or a layer cannot stand on its pack; then all stays as it was
     */
    public Snapshot replaceLive(Collection<VersionRef> live, long publication) {
        return replaceLive(live, List.of(), publication);
    }

    /** The same, with versions that hold in some places only. */
    public Snapshot replaceLive(Collection<VersionRef> live, Collection<Stage> stages, long publication) {
        change(now -> now.replaced(live, stages, publication));
        return snapshot();
    }

    /** {@link #learn}, and live at once beside what is live already; throws like both. */
    public RulePackVersion publish(RulePack pack) {
        RulePackVersion version = learn(pack);
        change(now -> now.opened(VersionRef.of(version)));
        return version;
    }

    private synchronized Published<RulePackVersion> change(UnaryOperator<Published<RulePackVersion>> how) {
        Snapshot before = snapshot();
        Published<RulePackVersion> after = how.apply(before.published());
        if (!after.equals(before.published())) {
            if (!after.live().equals(before.published().live())
                    || !after.stages().equals(before.published().stages())) {
                Snapshot.refuseMisfits(after, before.vocabulary());
            }
            current.set(new Snapshot(after, before.vocabulary(), before.stacks()));
        }
        return after;
    }

    /**
     * The determination pack in force in the whole country on a day.
     *
     * @throws IllegalArgumentException when there is none
     */
    public RulePackVersion determination(LocalDate on) {
        return snapshot().determination(Place.COUNTRY, on);
    }

    /** The deadlines in force on a day; throws like {@link #determination}. */
    public RulePackVersion deadlines(LocalDate on) {
        return snapshot().deadlines(Place.COUNTRY, on);
    }

    /** The grading pack of that id in force on a day, for example {@code risk-grading/lec}; throws like the others. */
    public RulePackVersion grading(String id, LocalDate on) {
        return snapshot().grading(id, on);
    }

    /** Every known version, in the order in which it became known. */
    public List<RulePackVersion> all() {
        return snapshot().known();
    }

    public Optional<RulePackVersion> find(String id, String version) {
        return snapshot().find(id, version);
    }
}
