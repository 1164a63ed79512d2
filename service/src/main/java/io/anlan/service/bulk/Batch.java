// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.bulk;

import io.anlan.service.bulk.BulkView.BulkItemState;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Wording;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Several approvals with one opinion.
 *
 * @param by who ordered it, with the roles and the scope of that moment
 * @param acknowledgedAt when somebody saw what was not done; null before
 */
record Batch(
        long number,
        BulkAct act,
        Actor by,
        String opinion,
        Instant orderedAt,
        Instant dueAt,
        @Nullable Instant acknowledgedAt,
        List<Item> items) {

    /** Whether it is this person's: who ordered it, or whom that one stood in for. */
    boolean isOf(Actor actor) {
        return by.answersFor(actor.username());
    }

    /**
     * One of them.
     *
     * @param version of the hidden danger that was seen
     * @param trouble why it was not done
     */
    record Item(
            String number,
            String title,
            long version,
            BulkItemState state,
            @Nullable Instant settledAt,
            @Nullable Trouble trouble,
            Map<String, Object> why) {}

    /** @param problem its type, as a request would have been answered */
    record Trouble(String problem, Wording reason) {}

    /** One that is to be carried out. */
    record Due(long batch, String number) {}
}
