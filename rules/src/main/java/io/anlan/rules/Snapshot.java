// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules;

import io.anlan.rules.layers.LayerOrder;
import io.anlan.rules.layers.Place;
import io.anlan.rules.layers.Reason;
import io.anlan.rules.layers.StackCheck;
import io.anlan.rules.publication.Published;
import io.anlan.rules.publication.VersionRef;
import io.anlan.rules.vocabulary.Labels;
import io.anlan.rules.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that holds at one instant: what is known, what is live, and under which publication. Whoever decides takes one and
 * keeps to it. It never changes; layers are put on top of their packs when they are first asked for.
 */
public final class Snapshot {

    private final Published<RulePackVersion> published;
    private final Vocabulary vocabulary;
    private final List<RulePackVersion> live;
    private final List<Staged> staged;
    private final Map<List<VersionRef>, RulePackVersion> stacks = new ConcurrentHashMap<>();

    Snapshot(Published<RulePackVersion> published, Vocabulary vocabulary, Collection<RulePackVersion> stacked) {
        this.published = published;
        this.vocabulary = vocabulary;
        this.live = published.inUse().stream()
                .map(version -> version.live(published.publication()))
                .toList();
        this.staged = published.stages().stream()
                .map(stage -> new Staged(
                        published.find(stage.version()).orElseThrow().live(published.publication()), stage.divisions()))
                .toList();
        Set<VersionRef> inUse = new HashSet<>(published.live());
        published.stages().forEach(stage -> inUse.add(stage.version()));
        stacked.stream()
                .filter(stack -> inUse.containsAll(refs(stack)))
                .forEach(stack -> stacks.put(refs(stack), stack));
    }

    /**
     * The same with one pack tried in the place of all live versions of it, as if it alone had been published; nobody else
     * sees it.
     *
     * @throws InvalidPack when it is not compiled, does not pass its examples, or cannot stand where it says
     */
    public Snapshot trying(RulePack pack) {
        RulePackVersion version = RulePackVersion.compile(pack, vocabulary);
        Published<RulePackVersion> tried = published.learned(version).alone(VersionRef.of(version));
        refuseMisfits(tried, vocabulary);
        return new Snapshot(tried, vocabulary, stacks());
    }

    /** @throws InvalidPack when a layer cannot stand on its pack anywhere */
    static void refuseMisfits(Published<RulePackVersion> published, Vocabulary vocabulary) {
        published.meetings().forEach(met -> {
            List<RulePack> together = met.stream().map(RulePackVersion::pack).toList();
            new StackCheck(together, vocabulary).refuseMisfits();
        });
    }

    /** Number of the publication that brought this about; 0 before the first. */
    public long publication() {
        return published.publication();
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Every known version, in the order in which it became known. */
    public List<RulePackVersion> known() {
        return published.known();
    }

    /** The live versions, layers included, in the order in which they became known. */
    public List<RulePackVersion> live() {
        return live;
    }

    /** What holds in some places only, in the place of the live version of its pack. */
    public List<Staged> staged() {
        return staged;
    }

    /** What holds at a place on a day, and in other industries too. */
    private List<RulePackVersion> at(Place place, LocalDate on) {
        if (staged.isEmpty()) {
            return live;
        }
        List<RulePackVersion> here = staged.stream()
                .filter(stage -> stage.holds(place, on))
                .map(Staged::version)
                .toList();
        Set<String> ids = here.stream().map(RulePackVersion::id).collect(Collectors.toSet());
        return Stream.concat(live.stream().filter(version -> !ids.contains(version.id())), here.stream())
                .toList();
    }

    /** A known version by itself, live or not. */
    public Optional<RulePackVersion> find(String id, String version) {
        return published.find(new VersionRef(id, version));
    }

    /** What decided once, layers included; none when the content of one of them is not what it was. */
    public Optional<RulePackVersion> find(String id, String version, List<Decision.Layer> layers) {
        List<RulePackVersion> found = new ArrayList<>();
        for (Decision.Layer layer : layers) {
            find(layer.packId(), layer.version())
                    .filter(known -> known.digest().equals(layer.digest()))
                    .ifPresent(found::add);
        }
        return found.size() < layers.size()
                ? Optional.empty()
                : find(id, version).map(base -> stacked(base, found));
    }

    /**
     * The determination pack in force at a place on a day, with its layers.
     *
     * @throws IllegalArgumentException when there is none
     */
    public RulePackVersion determination(Place place, LocalDate on) {
        return inForce(PackKind.DETERMINATION, null, place, on);
    }

    /** The deadlines in force; throws like {@link #determination}. */
    public RulePackVersion deadlines(Place place, LocalDate on) {
        return inForce(PackKind.DEADLINES, null, place, on);
    }

    /** The grading pack of that id in force in the whole country on a day; throws like {@link #determination}. */
    public RulePackVersion grading(String id, LocalDate on) {
        return inForce(PackKind.RISK_GRADING, id, Place.COUNTRY, on);
    }

    /** The pack of that kind and id in force, with its layers; none when there is none. */
    public Optional<RulePackVersion> find(PackKind kind, String id, Place place, LocalDate on) {
        return findInForce(kind, id, place, on);
    }

    private RulePackVersion inForce(PackKind kind, @Nullable String id, Place place, LocalDate on) {
        return findInForce(kind, id, place, on)
                .orElseThrow(() -> new IllegalArgumentException(
                        "No pack " + (id == null ? "of kind " + kind : id) + " in force on " + on));
    }

    private Optional<RulePackVersion> findInForce(PackKind kind, @Nullable String id, Place place, LocalDate on) {
        List<RulePackVersion> here = at(place, on);
        List<RulePackVersion> candidates = here.stream()
                .filter(version -> version.pack().kind() == kind
                        && (id == null || version.pack().id().equals(id)))
                .toList();
        return LayerOrder.own(candidates, RulePackVersion::pack, place, on).stream()
                .findFirst()
                .map(base -> stacked(base, layers(here, base, place, on)).under(publication()));
    }

    private static List<RulePackVersion> layers(
            List<RulePackVersion> here, RulePackVersion base, Place place, LocalDate on) {
        return LayerOrder.layers(here, RulePackVersion::pack, base.id(), place, on);
    }

    private RulePackVersion stacked(RulePackVersion base, List<RulePackVersion> layers) {
        if (layers.isEmpty()) {
            return base;
        }
        List<VersionRef> refs = new ArrayList<>(List.of(VersionRef.of(base)));
        layers.forEach(layer -> refs.add(VersionRef.of(layer)));
        return stacks.computeIfAbsent(refs, any -> base.under(layers, vocabulary));
    }

    /**
     * Which versions of a pack and its layers hold at a place on a day, and why: the first to answer first, the pack itself
     * last. Empty when the pack does not hold there.
     */
    public List<Applicable> applicable(String packId, Place place, LocalDate on) {
        List<Applicable> found = new ArrayList<>();
        List<RulePackVersion> here = at(place, on);
        List<RulePackVersion> same =
                here.stream().filter(version -> version.id().equals(packId)).toList();
        LayerOrder.own(same, RulePackVersion::pack, place, on).stream()
                .findFirst()
                .ifPresent(base -> {
                    layers(here, base, place, on).forEach(layer -> found.add(applicable(layer, false)));
                    found.add(applicable(base, true));
                });
        return List.copyOf(found);
    }

    private Applicable applicable(RulePackVersion version, boolean last) {
        Labels reason = Reason.of(version.pack(), vocabulary, last);
        return new Applicable(
                version,
                staged.stream()
                        .filter(stage -> stage.version().equals(version))
                        .findFirst()
                        .map(stage -> Reason.staged(reason, stage.divisions()))
                        .orElse(reason));
    }

    /** A version that holds, and why it does. */
    public record Applicable(RulePackVersion version, Labels reason) {}

    /**
     * A version that holds in some places only.
     *
     * @param divisions with all below them
     */
    public record Staged(RulePackVersion version, Set<String> divisions) {

        boolean holds(Place place, LocalDate on) {
            return version.pack().inForce(on) && place.path().stream().anyMatch(divisions::contains);
        }
    }

    Published<RulePackVersion> published() {
        return published;
    }

    Collection<RulePackVersion> stacks() {
        return stacks.values();
    }

    private static List<VersionRef> refs(RulePackVersion stack) {
        List<VersionRef> refs = new ArrayList<>(List.of(VersionRef.of(stack)));
        stack.layers().forEach(layer -> refs.add(new VersionRef(layer.packId(), layer.version())));
        return refs;
    }
}
