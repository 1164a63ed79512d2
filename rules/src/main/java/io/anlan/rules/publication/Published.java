// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.publication;

import io.anlan.rules.InvalidPack;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of one kind of published versions, and which of them are live. A known version that is not live decides
 * nothing new; it is there to decide again what it once decided. Immutable: a change gives another value.
 *
 * @param publication number of the publication that made these versions live; 0 before the first
 * @param known in the order in which they became known
 */
public record Published<V extends PublishedVersion>(long publication, List<V> known, Set<VersionRef> live) {

    public Published {
        known = List.copyOf(known);
        live = Set.copyOf(live);
    }

    public static <V extends PublishedVersion> Published<V> nothing() {
        return new Published<>(0, List.of(), Set.of());
    }

    public Optional<V> find(VersionRef ref) {
        return known.stream()
                .filter(version -> VersionRef.of(version).equals(ref))
                .findFirst();
    }

    /** The live versions, in the order in which they became known. */
    public List<V> inUse() {
        return known.stream()
                .filter(version -> live.contains(VersionRef.of(version)))
                .toList();
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
        return new Published<>(publication, longer, live);
    }

    /** With a known version live beside the others. */
    public Published<V> opened(VersionRef ref) {
        Set<VersionRef> more = new LinkedHashSet<>(live);
        more.add(ref);
        return replaced(more, publication);
    }

    /**
     * With exactly these versions live. A publication older than the one that is live changes nothing: whoever read the
     * log first may come last.
     *
     * @throws InvalidPack when one of them is not known; then it was never compiled and tried
     */
    public Published<V> replaced(Collection<VersionRef> refs, long number) {
        if (number < publication) {
            return this;
        }
        for (VersionRef ref : refs) {
            if (find(ref).isEmpty()) {
                throw new InvalidPack(ref.toString(), "该版本未知，不能生效", "this version is not known and cannot go live");
            }
        }
        return new Published<>(number, known, Set.copyOf(refs));
    }
}
