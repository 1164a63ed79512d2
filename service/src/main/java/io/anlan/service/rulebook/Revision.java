// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook;

import io.anlan.service.platform.Wording;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of one pack.
 *
 * @param packId e.g. {@code determination/mem-order-10-2023}
 * @param kind name of a kind of the rules, e.g. DETERMINATION
 * @param scope path of the unit that answers for it; empty for what comes with the application
 * @param layerOf id of the pack it overrides or tightens; null for a pack that stands on its own
 * @param jurisdiction CN or a division code
 * @param industries codes; empty for all
 * @param basedOn the revision it was begun from
 * @param author username; {@code anlan} for what comes with the application
 * @param round how often it was submitted
 * @param recordVersion what has to be seen by who acts on it
 * @param changes counts what was changed in its draft
 * @param digest SHA-256 of its content since it was last submitted
 */
public record Revision(
        UUID id,
        String packId,
        int version,
        String kind,
        RevisionState state,
        Origin origin,
        String scope,
        @Nullable String layerOf,
        String jurisdiction,
        List<String> industries,
        Wording title,
        @Nullable UUID basedOn,
        String author,
        String authorName,
        Instant createdAt,
        int round,
        long recordVersion,
        long changes,
        @Nullable String digest) {

    private static final Set<String> OF_HIDDEN_DANGERS = Set.of("DETERMINATION", "DEADLINES");

    /** Where its text comes from. */
    public enum Origin {
        SHIPPED,
        AUTHORED
    }

    /**
     * Whether it decides hidden dangers: asked for an enterprise in its district and industry, its answers stored with the
     * record. Levels of risk points and measures are the same over the whole city, so that they can be compared.
     */
    public boolean decidesHiddenDangers() {
        return OF_HIDDEN_DANGERS.contains(kind);
    }

    /** As people and processes name it, e.g. {@code deadlines/default@2}. */
    public String reference() {
        return packId + "@" + version;
    }
}
