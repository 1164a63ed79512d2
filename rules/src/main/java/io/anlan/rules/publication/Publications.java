// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.publication;

import io.anlan.rules.InvalidPack;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The published versions of one kind. A publication replaces the whole list by one swap of a reference: whoever took a
 * version before decides with that version to the end. Safe for any number of threads.
 */
public final class Publications<V extends PublishedVersion> {

    private final AtomicReference<List<V>> published = new AtomicReference<>(List.of());

    /** Every published version, in the order of publication. */
    public List<V> all() {
        return Objects.requireNonNull(published.get());
    }

    public Optional<V> find(String id, String version) {
        return find(all(), id, version);
    }

    private static <V extends PublishedVersion> Optional<V> find(List<V> versions, String id, String version) {
        return versions.stream()
                .filter(candidate ->
                        candidate.id().equals(id) && candidate.version().equals(version))
                .findFirst();
    }

    /**
     * Publishes a version; one that was published before, with the same content, stays as it was and is returned.
     *
     * @throws InvalidPack when this id and version were published with other content
     */
    public V publish(V version) {
        published.updateAndGet(before -> with(before, version));
        return find(version.id(), version.version()).orElse(version);
    }

    private static <V extends PublishedVersion> List<V> with(List<V> before, V added) {
        Optional<V> same = find(before, added.id(), added.version());
        if (same.isEmpty()) {
            List<V> after = new ArrayList<>(before);
            after.add(added);
            return List.copyOf(after);
        }
        if (!same.get().digest().equals(added.digest())) {
            throw new InvalidPack(added.id(), "该版本已发布且内容不同", "this version was published with other content");
        }
        return before;
    }
}
