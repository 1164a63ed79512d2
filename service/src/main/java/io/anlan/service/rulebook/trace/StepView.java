// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.trace;

import io.anlan.service.hiddendanger.determination.ExplainedDecision.Truth;
import io.anlan.service.platform.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case walked through the rows of a pack.
 *
 * @param on the day asked about
 * @param answer id of the row that answers, where one row does; null when none does, or all met rows count
 * @param answerKey of its line
 * @param sure false when an earlier row could have answered, were more known
 * @param rows in their order; a row once for each fact of its type
 * @param unread lines that cannot be walked through as they are written
 */
public record StepView(
        LocalDate on,
        @Nullable String answer,
        @Nullable UUID answerKey,
        boolean sure,
        List<StepRow> rows,
        List<UUID> unread) {

    /** What became of a row. */
    public enum StepStanding {
        /** Met, and it counts. */
        ANSWERS,
        /** Met, as a device that failed counts as missing. */
        ANSWERS_BY_FAILED_DEVICE,
        /** Met, but an earlier row has answered. */
        EARLIER_ANSWERED,
        NOT_MET,
        /** Facts are missing. */
        NOT_KNOWN,
        NOT_IN_FORCE,
        /** Nothing that it looks at was found. */
        NO_SUCH_FACT
    }

    /**
     * @param key of its line
     * @param factRef the fact asked about; null when there is none
     * @param why in words
     * @param answers what it says when it is met; null when nobody can say it
     */
    public record StepRow(
            @Nullable UUID key,
            String rowId,
            @Nullable String factRef,
            StepStanding standing,
            Wording why,
            @Nullable Wording answers,
            List<StepCheck> checks) {}

    /**
     * One condition.
     *
     * @param column of its cell, e.g. {@code when_2}
     * @param attribute with the prefix {@code enterprise.} when it is one of the enterprise
     * @param operator as the cell writes it
     * @param actual null when unknown
     */
    public record StepCheck(
            @Nullable String column,
            String attribute,
            Wording labels,
            String operator,
            Wording wanted,
            @Nullable Wording actual,
            Truth truth) {}
}
