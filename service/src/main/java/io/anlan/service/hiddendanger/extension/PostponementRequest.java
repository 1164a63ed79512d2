// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.extension;

import io.anlan.service.platform.Wording;
import io.anlan.service.platform.problem.Complaints;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/**
 * What the enterprise asks for.
 *
 * @param until the new last day
 * @param interimControls what keeps people safe until then
 * @param evidence SHA-256 of stored files; may be empty
 */
public record PostponementRequest(
        LocalDate until,
        String reason,
        String interimControls,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        List<String> evidence) {

    /** Beyond what any rule may grant. */
    static final int LONGEST_DAYS = 3650;

    public PostponementRequest {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    void check(LocalDate today, LocalDate dueOn) {
        new Complaints()
                .day("/until", until, later(today, dueOn.plusDays(1)), today.plusDays(LONGEST_DAYS))
                .text("/reason", reason, 2000)
                .text("/interimControls", interimControls, 4000)
                .refuse(
                        "hidden-danger/invalid-postponement",
                        new Wording(
                                "申请不完整：须写明理由、期间的临时管控措施和晚于现期限的新日期",
                                "The request is incomplete: a reason, interim controls and a day after the present last day"
                                        + " are needed."));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
