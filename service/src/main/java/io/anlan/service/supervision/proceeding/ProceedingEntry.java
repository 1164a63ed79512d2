// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.proceeding;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did in a proceeding; stays as it is.
 *
 * @param seq from 1
 * @param act past participle, e.g. {@code listed}
 * @param by username; {@code anlan} for the service itself
 * @param words reason, opinion, minutes
 * @param details values of the act as plain JSON values
 */
public record ProceedingEntry(
        int seq,
        String act,
        Instant at,
        String by,
        String byName,
        @Nullable String words,
        Map<String, Object> details) {}
