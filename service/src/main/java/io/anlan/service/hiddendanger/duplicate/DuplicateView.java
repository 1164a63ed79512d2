// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.duplicate;

import io.anlan.service.hiddendanger.HiddenDangerStatus;
import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.platform.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a hidden danger has to do with others of the same enterprise.
 *
 * @param version of the record, which the next act has to have seen
 * @param possible open ones that may be about the same thing, the likeliest first
 * @param merged what was merged into it, the latest first, also what was separated again
 * @param into what it was merged into; null when it was not
 */
public record DuplicateView(
        String number,
        long version,
        List<PossibleDuplicate> possible,
        List<MergedDuplicate> merged,
        @Nullable Merger into,
        List<AllowedDuplicateAct> allowedActions) {

    /**
     * One that may be about the same thing.
     *
     * @param sameSpot whether risk point and measure, or the place, are the same
     * @param sameFinding whether the criterion, or else the title, is the same
     * @param likeness of the titles, percent
     */
    public record PossibleDuplicate(
            String number,
            String title,
            String description,
            String place,
            HiddenDangerStatus status,
            @Nullable HiddenDangerLevel level,
            String source,
            LocalDate foundOn,
            String reportedBy,
            @Nullable LocalDate dueOn,
            boolean overdue,
            boolean sameSpot,
            boolean sameFinding,
            int likeness) {}

    /** What a merged record brought; {@code evidence} by SHA-256. */
    public record MergedDuplicate(
            String number,
            String title,
            String description,
            String place,
            String source,
            LocalDate foundOn,
            String reportedBy,
            List<String> evidence,
            Merger merger) {}

    /** @param undoneAt null while it holds */
    public record Merger(
            String into,
            Instant at,
            String by,
            String reason,
            @Nullable Instant undoneAt,
            @Nullable String undoneBy,
            @Nullable String undoneReason) {}

    /** @param reason why not; null when allowed */
    public record AllowedDuplicateAct(
            DuplicateAct action, boolean allowed, @Nullable Wording reason) {}

    /** What people do here. */
    public enum DuplicateAct {
        MERGE,
        UNDO_MERGE
    }
}
