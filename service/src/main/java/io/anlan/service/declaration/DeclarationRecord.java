// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.declaration;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A declaration as people see it.
 *
 * @param number counts the declarations of the enterprise from 1
 * @param points how many risk points it declares
 * @param digest SHA-256 of what was declared; the commitment names it
 * @param signatory the principal person in charge in whose name it was committed to
 */
public record DeclarationRecord(
        UUID id,
        long version,
        String enterpriseCode,
        int number,
        DeclarationState state,
        int points,
        Instant declaredAt,
        String declaredBy,
        String declaredByName,
        String digest,
        @Nullable Instant committedAt,
        @Nullable String committedBy,
        @Nullable String signatory,
        @Nullable String commitment,
        @Nullable Instant publishedAt,
        @Nullable String publishedBy) {}
