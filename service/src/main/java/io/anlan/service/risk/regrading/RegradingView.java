// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.regrading;

import io.anlan.service.platform.Wording;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a regrading is.
 *
 * @param total risk points there were when it was ordered
 * @param done those looked at
 * @param gradedChanged those whose graded level changed
 * @param liveChanged those whose live level changed
 * @param ungraded those whose scores the tables of today do not have; they keep their grade
 */
public record RegradingView(
        UUID id,
        RegradingStatus status,
        String reason,
        long total,
        long done,
        long gradedChanged,
        long liveChanged,
        long ungraded,
        Instant orderedAt,
        String orderedBy,
        @Nullable Instant endedAt,
        @Nullable Wording failure) {

    /** RUNNING survives restarts. */
    public enum RegradingStatus {
        RUNNING,
        DONE,
        FAILED
    }
}
