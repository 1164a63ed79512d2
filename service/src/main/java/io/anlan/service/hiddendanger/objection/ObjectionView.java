// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.objection;

import io.anlan.service.platform.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Objections to the dismissals of a hidden danger.
 *
 * @param version of the record
 * @param until last day to object to the present dismissal; null unless it is dismissed
 * @param why row, basis and pack of the rule that gives the days; null unless it is dismissed
 * @param objections the latest first
 */
public record ObjectionView(
        String number,
        long version,
        @Nullable LocalDate until,
        @Nullable Map<String, Object> why,
        List<Objection> objections,
        List<AllowedObjectionAct> allowedActions) {

    /** @param reinstated whether the dismissal was taken back; null while nobody decided */
    public record Objection(
            Instant at,
            String by,
            String reason,
            @Nullable Boolean reinstated,
            @Nullable Instant decidedAt,
            @Nullable String decidedBy,
            @Nullable String opinion) {}

    /** @param reason why not; null when allowed */
    public record AllowedObjectionAct(
            ObjectionAct action, boolean allowed, @Nullable Wording reason) {}

    /** What people do here. */
    public enum ObjectionAct {
        OBJECT,
        DECIDE_OBJECTION
    }
}
