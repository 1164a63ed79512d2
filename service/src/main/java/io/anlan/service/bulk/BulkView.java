// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.bulk;

import io.anlan.service.hiddendanger.determination.ExplainedRoute;
import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.platform.Wording;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A batch, as it is told.
 *
 * @param by who ordered it, with the absent person where somebody stood in
 * @param dueAt until then nothing has happened and everything can be taken back
 * @param acknowledged whether what was not done was seen
 */
public record BulkView(
        long number,
        BulkAct act,
        String by,
        String opinion,
        Instant orderedAt,
        Instant dueAt,
        boolean mayTakeBack,
        boolean acknowledged,
        List<BulkItemView> items) {

    /** What became of one of them. */
    public enum BulkItemState {
        /** Nothing has happened yet. */
        WAITING,
        DONE,
        TAKEN_BACK,
        /** It could not be done as it was ordered; it is as it was, and waits in the queue. */
        NOT_DONE
    }

    /**
     * @param problem type of what stood in the way; null unless it was not done
     * @param reason why it was not done
     * @param why the row that admitted it
     */
    public record BulkItemView(
            String number,
            String title,
            BulkItemState state,
            @Nullable Instant settledAt,
            @Nullable String problem,
            @Nullable Wording reason,
            ExplainedRoute why) {}

    /**
     * What would happen to one of them.
     *
     * @param version as seen now; to be sent with the order
     * @param admitted whether it may be one of many
     * @param outcome what will be done to it
     * @param reason why it may not; null when it may
     * @param needed what would have to be known for the rules to admit it
     * @param why the row that answers; null when something else stands in the way, or nothing is certain
     */
    public record BulkPreviewItem(
            String number,
            String title,
            long version,
            @Nullable HiddenDangerLevel level,
            boolean admitted,
            Wording outcome,
            @Nullable Wording reason,
            List<Wording> needed,
            @Nullable ExplainedRoute why) {}

    /**
     * @param undoMinutes for how long those that are admitted can be taken back
     * @param atMost how many of them at once
     */
    public record BulkPreview(int undoMinutes, int atMost, List<BulkPreviewItem> items) {}
}
