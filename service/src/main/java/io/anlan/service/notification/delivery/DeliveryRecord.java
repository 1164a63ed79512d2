// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as the log shows it.
 *
 * @param kind of the notice; null for a trial
 * @param number of what it is about; empty for a trial
 * @param dueAt when it is tried (again); null when it is settled
 * @param attempts oldest first
 */
public record DeliveryRecord(
        UUID id,
        @Nullable String kind,
        String number,
        DeliveryState state,
        Instant createdAt,
        @Nullable Instant dueAt,
        int replays,
        List<AttemptRecord> attempts) {

    /** @param status of HTTP, where there is one */
    public record AttemptRecord(
            int no,
            Instant at,
            DeliveryState outcome,
            @Nullable Integer status,
            String detail,
            long millis) {}
}
