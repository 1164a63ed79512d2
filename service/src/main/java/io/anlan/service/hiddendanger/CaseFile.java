// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.hiddendanger.determination.Jurisdiction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What others need to know of a hidden danger to act beside it.
 *
 * @param version as stored; what the next to act has to have seen
 * @param scope path of the enterprise's unit
 * @param under whose rules apply
 * @param level null while facts are missing
 * @param reportedBy username
 * @param orderedAt when rectification was ordered; null before
 * @param dueOn last day of the rectification; null without an order
 * @param submittedBy username of who said last that it is done; null before
 * @param rejections how many submissions were not accepted
 * @param episode 1, and one more each time it is opened again
 */
public record CaseFile(
        String number,
        long version,
        String title,
        HiddenDangerStatus status,
        @Nullable HiddenDangerLevel level,
        String scope,
        String industry,
        Jurisdiction under,
        String enterpriseCode,
        String source,
        @Nullable String accidentType,
        LocalDate foundOn,
        String reportedBy,
        @Nullable Instant orderedAt,
        @Nullable LocalDate dueOn,
        @Nullable Instant overdueSince,
        @Nullable String submittedBy,
        int rejections,
        int episode,
        HiddenDangerEvent.About about) {

    static CaseFile of(HiddenDanger it) {
        Part.Found found = it.found();
        Part.Order order = it.order();
        return new CaseFile(
                it.number(),
                it.version(),
                found.title(),
                it.status(),
                it.level(),
                it.scope(),
                Objects.requireNonNull(it.industry(), "the industry of its enterprise"),
                it.under(),
                found.enterpriseCode(),
                found.source(),
                found.accidentType(),
                found.foundOn(),
                found.reportedBy(),
                order == null ? null : order.orderedAt(),
                order == null ? null : order.dueOn(),
                it.overdueSince(),
                it.lastSubmission().map(Submission::submittedBy).orElse(null),
                it.rejections(),
                it.episode(),
                it.about());
    }
}
