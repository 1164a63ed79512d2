// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.progress;

import io.anlan.service.hiddendanger.determination.ExplainedRoute;
import io.anlan.service.platform.Wording;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The reports of progress of a rectification.
 *
 * @param version of the hidden danger; what the next act has to have seen
 * @param every days from one report to the next; null where rules ask for none
 * @param nextDueOn last day of the next one, Asia/Shanghai; null while none is asked for
 * @param missed days on which a report was due and had not come
 * @param costSoFar CNY, as reported last
 * @param why the rule that asks for reports
 * @param allowed whether the present person may report
 * @param reason why not
 */
public record ProgressView(
        String number,
        long version,
        @Nullable Integer every,
        @Nullable LocalDate nextDueOn,
        List<LocalDate> missed,
        @Nullable BigDecimal costSoFar,
        List<ProgressReport> items,
        @Nullable ExplainedRoute why,
        boolean allowed,
        @Nullable Wording reason) {

    /**
     * One report.
     *
     * @param percent done, 0 to 100
     * @param costSoFar CNY
     */
    public record ProgressReport(
            int round,
            String text,
            int percent,
            @Nullable BigDecimal costSoFar,
            List<String> evidence,
            Instant at,
            String by) {}
}
