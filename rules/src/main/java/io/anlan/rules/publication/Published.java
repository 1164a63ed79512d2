// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.publication;

import io.anlan.rules.InvalidPack;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What is known of one kind of published versions, and which of them are live. A known version that is not live decides
 * nothing new; it is there to decide again what it once decided. Immutable: a change gives another value.
 *
 * @param publication number of the publication that made these versions live; 0 before the first
 * @param known in the order in which they became known
 * @param stages what holds in some places only, in the place of a live version of the same pack; at most one for a pack
 */
public record Published<V extends PublishedVersion>(
        long publication, List<V> known, Set<VersionRef> live, List<Stage> stages) {

    public Published {
        known = List.copyOf(known);
        live = Set.copyOf(live);
        stages = List.copyOf(stages);
    }

    public static <V extends PublishedVersion> Published<V> nothing() {
        return new Published<>(0, List.of(), Set.of(), List.of());
    }

    public Optional<V> find(VersionRef ref) {
        return known.stream()
                .filter(version -> VersionRef.of(version).equals(ref))
                .findFirst();
    }

    /** The live versions, in the order in which they became known. */
    public List<V> inUse() {
        return inUse(List.of());
    }

    /**
     * With one more known version; one that was known before, with the same content, stays as it was.
     *
     * @throws InvalidPack when this id and version are known with other content
     */
    public Published<V> learned(V version) {
        Optional<V> same = find(VersionRef.of(version));
        if (same.isPresent()) {
            if (!same.get().digest().equals(version.digest())) {
                throw new InvalidPack(version.id(), "该版本已发布且内容不同", "this version was published with other content");
            }
            return this;
        }
        List<V> longer = new ArrayList<>(known);
        longer.add(version);
        return new Published<>(publication, longer, live, stages);
    }

    /** With every known version as another value of the same id, version and content. */
    public Published<V> mapped(UnaryOperator<V> same) {
        return new Published<>(publication, known.stream().map(same).toList(), live, stages);
    }

    /** With a known version live beside the others, everywhere. */
    public Published<V> opened(VersionRef ref) {
        Set<VersionRef> more = new LinkedHashSet<>(live);
        more.add(ref);
        List<Stage> others = stages.stream()
                .filter(stage -> !stage.version().id().equals(ref.id()))
                .toList();
        return replaced(more, others, publication);
    }

    /** With a known version live, everywhere, in the place of all others of its pack. */
    public Published<V> alone(VersionRef ref) {
        Set<VersionRef> others = new LinkedHashSet<>(live);
        others.removeIf(other -> other.id().equals(ref.id()));
        return new Published<>(publication, known, others, stages).opened(ref);
    }

    /**
     * The versions that decide together somewhere, so that every two of them are together once: where nothing is staged,
     * where one stage is there, where all of them are.
     */
    public List<List<V>> meetings() {
        List<List<V>> meetings = new ArrayList<>(List.of(inUse()));
        stages.forEach(stage -> meetings.add(inUse(List.of(stage))));
        if (stages.size() > 1) {
            meetings.add(inUse(stages));
        }
        return meetings;
    }

    private List<V> inUse(Collection<Stage> together) {
        Set<String> replaced =
                together.stream().map(stage -> stage.version().id()).collect(Collectors.toSet());
        Set<VersionRef> staged = together.stream().map(Stage::version).collect(Collectors.toSet());
        return known.stream()
                .filter(version -> staged.contains(VersionRef.of(version))
                        || (live.contains(VersionRef.of(version)) && !replaced.contains(version.id())))
                .toList();
    }

    /**
     * With exactly these versions live, and these in some places. A publication older than the one that is live changes nothing: whoever read the
     * log first may come last.
     *
     * @throws InvalidPack when one of them is not known; then it was never compiled and tried
     */
    public Published<V> replaced(Collection<VersionRef> refs, Collection<Stage> staged, long number) {
        if (number < publication) {
            return this;
        }
        List<VersionRef> all = new ArrayList<>(refs);
        staged.forEach(stage -> all.add(stage.version()));
        for (VersionRef ref : all) {
            if (find(ref).isEmpty()) {
                throw new InvalidPack(ref.toString(), "该版本未知，不能生效", "this version is not known and cannot go live");
            }
        }
        return new Published<>(number, known, Set.copyOf(refs), List.copyOf(staged));
    }
}
