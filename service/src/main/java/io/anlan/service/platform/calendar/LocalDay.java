// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.calendar;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day on which a division works, or does not, otherwise than the State Council arranged.
 *
 * @param division code by GB/T 2260
 * @param working null when it is as in the country again
 * @param name for people, e.g. 暴雨红色预警停工
 * @param reason the notice it follows
 * @param decidedBy name of who confirmed or refused it
 * @param refusal why it was refused
 */
public record LocalDay(
        long number,
        String division,
        LocalDate day,
        @Nullable Boolean working,
        String name,
        String reason,
        String declaredBy,
        Instant declaredAt,
        LocalDayState state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String refusal) {

    /** Whether it counts. */
    public enum LocalDayState {
        DECLARED,
        CONFIRMED,
        REFUSED
    }
}
