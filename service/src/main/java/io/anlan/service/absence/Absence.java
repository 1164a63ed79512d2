// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.absence;

import io.anlan.service.platform.Role;
import io.anlan.service.platform.Shanghai;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is not there for some days.
 *
 * @param absent as the token said when it was entered; the roles are those a deputy has meanwhile
 * @param from first day
 * @param to last day
 * @param deputy as known when it was entered; null without one
 * @param why the rows that admitted the deputy, by role; empty without one
 * @param told whose roles look after it while nobody stands in
 * @param enteredBy who entered it for somebody who could not; null when the person did
 * @param ended null when it ends, or ended, by itself
 */
record Absence(
        UUID id,
        Colleague absent,
        LocalDate from,
        LocalDate to,
        String reason,
        @Nullable Colleague deputy,
        Map<String, Object> why,
        Set<Role> told,
        Instant enteredAt,
        @Nullable Enterer enteredBy,
        @Nullable Ended ended) {

    Instant begins() {
        return from.atStartOfDay(Shanghai.ZONE).toInstant();
    }

    /** When it is over, whether by itself or not. */
    Instant over() {
        Instant byItself = to.plusDays(1).atStartOfDay(Shanghai.ZONE).toInstant();
        return ended == null || ended.at().isAfter(byItself) ? byItself : ended.at();
    }

    boolean isOver(Instant at) {
        return !at.isBefore(over());
    }

    boolean holds(Instant at) {
        return !at.isBefore(begins()) && !isOver(at);
    }

    /** Whether there is a moment at which both hold. */
    boolean meets(Instant start, Instant end) {
        return begins().isBefore(end) && start.isBefore(over());
    }

    /** Somebody else than the absent person. */
    record Enterer(String username, String name) {}

    /** Before its time. */
    record Ended(Instant at, String username, String name, String reason) {}
}
