// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.photo;

import io.anlan.service.evidence.PhotoFacts;
import io.anlan.service.hiddendanger.desk.RuleReason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A photograph of a record, with what it says of itself. What is shown of the place is shown to whoever may see the record.
 *
 * @param round the submission it belongs to; 0 for the report
 * @param takenAt by the photograph's own word; null when it does not say
 * @param place by the photograph's own word; null when it does not say
 * @param signs to look at; they decide nothing
 */
public record PhotographView(
        String sha256,
        int round,
        Instant uploadedAt,
        String by,
        @Nullable Instant takenAt,
        PhotoFacts.@Nullable PhotoPlace place,
        List<PhotoSign> signs) {

    /** What about a photograph should be looked at. */
    public enum PhotoSignKind {
        /** Taken before the latest photograph of the state before. */
        OLDER_THAN_BEFORE,
        /** Taken before the rectification was ordered. */
        OLDER_THAN_ORDER,
        /** The very same picture stands for before and after, or for another round. */
        USED_TWICE_HERE,
        /** The very same picture belongs to another record too. */
        USED_ELSEWHERE,
        /** Taken farther from the photographs of the state before than the rules allow for. */
        FAR_FROM_BEFORE
    }

    /**
     * @param elsewhere number of the other record; null for other signs
     * @param metres how far; null for other signs
     * @param why the rule that gives the distance; null for other signs
     */
    public record PhotoSign(
            PhotoSignKind kind,
            @Nullable String elsewhere,
            @Nullable Long metres,
            @Nullable RuleReason why) {}
}
