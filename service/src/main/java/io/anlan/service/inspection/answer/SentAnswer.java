// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection.answer;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer as a phone or a browser sends it, perhaps long after it was given.
 *
 * @param id made by the sender; sending it again answers once
 * @param value a truth value, a number, one of the options or a day as 2026-11-22; null where the question does not apply
 * @param note why it does not apply, or what was seen
 * @param evidence SHA-256 of stored files
 * @param answeredAt by the sender's clock
 */
public record SentAnswer(
        UUID id,
        UUID riskPoint,
        String measure,

        @Schema(
                types = {"boolean", "number", "string", "null"},
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        @Nullable
        Object value,

        @Nullable String note,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        List<String> evidence,

        Instant answeredAt) {

    /** A list that was not sent is empty, and so is a note of blanks. */
    public SentAnswer {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
        note = note == null || note.isBlank() ? null : note;
    }
}
