// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.publication;

/** Names one version of something published. */
public record VersionRef(String id, String version) {

    public static VersionRef of(PublishedVersion version) {
        return new VersionRef(version.id(), version.version());
    }

    /** For example {@code deadlines/default@2}. */
    @Override
    public String toString() {
        return id + "@" + version;
    }
}
