// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection.answer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it is kept.
 *
 * @param value null where the question does not apply
 * @param passed null where the question does not apply
 * @param catalogueVersion that decided; null where none did
 * @param cause it was reported under, if it failed
 * @param hiddenDanger that was known when it failed
 */
record StoredAnswer(
        UUID id,
        UUID riskPoint,
        String measure,
        @Nullable Object value,
        @Nullable Boolean passed,
        String wanted,
        @Nullable String note,
        List<String> evidence,
        Instant answeredAt,
        Instant receivedAt,
        String by,
        String byName,
        @Nullable String catalogueVersion,
        @Nullable String cause,
        @Nullable String hiddenDanger) {}
