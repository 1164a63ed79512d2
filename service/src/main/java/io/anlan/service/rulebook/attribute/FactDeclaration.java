// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.attribute;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A declaration and what became of it.
 *
 * @param reason why it is needed
 * @param proposedBy username
 * @param decidedBy username; null while nobody decided
 * @param number orders the confirmed ones; null for all others
 */
public record FactDeclaration(
        UUID id,
        NewFacts facts,
        String reason,
        FactDeclarationState state,
        String proposedBy,
        String proposedByName,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable String decidedByName,
        @Nullable Instant decidedAt,
        @Nullable String decisionReason,
        @Nullable Long number) {

    /** Where it stands. */
    public enum FactDeclarationState {
        PROPOSED,
        CONFIRMED,
        REJECTED
    }
}
