// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A revision tried on what was found.
 *
 * @param kind over what was found, beside what is being found, or over what is there
 * @param digest of the text that was tried; the draft may have gone on since
 * @param from first day of the findings, inclusive; of risk points the day on which they stood so
 * @param to last day of the findings, inclusive; of risk points the same day
 * @param total records to look at; 0 of a shadow run, which does not know what will come
 * @param done records looked at
 * @param changed records it would change
 * @param unread records whose facts the vocabulary of today does not take
 */
public record Simulation(
        UUID id,
        UUID revision,
        SimulationKind kind,
        String digest,
        LocalDate from,
        LocalDate to,
        SimulationStatus status,
        Instant orderedAt,
        String orderedBy,
        long total,
        long done,
        long changed,
        long unread,
        @Nullable Instant endedAt) {

    /** On what. */
    public enum SimulationKind {
        /** Hidden dangers that were found. */
        HISTORY,
        /** Hidden dangers that are being found. */
        SHADOW,
        /** Risk points as they stand. */
        RISK_POINTS
    }

    /** How it stands. */
    public enum SimulationStatus {
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }
}
