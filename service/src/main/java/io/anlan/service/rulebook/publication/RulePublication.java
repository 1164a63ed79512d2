// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.publication;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One entry of the log: from an instant on, a revision is what a pack says.
 *
 * @param number counts all publications, from 1
 * @param version of the revision
 * @param districts of a stage: all in which it holds from then on, by code; else empty
 * @param at when it was ordered
 */
public record RulePublication(
        long number,
        String packId,
        UUID revision,
        int version,
        PublicationKind kind,
        List<String> districts,
        Instant effectiveAt,
        Instant at,
        String by,
        String byName,
        String reason) {

    /** Forward everywhere, forward in some districts, or back to what was law before. */
    public enum PublicationKind {
        PUBLISH,
        STAGE,
        ROLLBACK
    }
}
