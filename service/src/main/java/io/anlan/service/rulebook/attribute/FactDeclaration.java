// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.attribute;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A declaration, or the end of one, and what became of it.
 *
 * @param facts what is declared; what is to be retired, as it was declared
 * @param reason why it is needed
 * @param proposedBy username
 * @param decidedBy username; null while nobody decided
 * @param number orders the confirmed ones; null for all others
 */
public record FactDeclaration(
        UUID id,
        DeclaredAct act,
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

    /** What is retired is asked of nobody, and no new rule mentions it. */
    public enum DeclaredAct {
        DECLARE,
        RETIRE
    }

    /** Where it stands. */
    public enum FactDeclarationState {
        PROPOSED,
        CONFIRMED,
        REJECTED
    }
}
