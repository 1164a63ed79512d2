// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to a hidden danger; published in the transaction in which it happened. */
public sealed interface HiddenDangerEvent
        permits HiddenDangerRegistered,
                HiddenDangerGraded,
                MajorHiddenDangerReported,
                RectificationPlanSubmitted,
                RectificationPlanRejected,
                RectificationOrdered,
                RectificationSubmitted,
                RectificationRejected,
                HiddenDangerClosed,
                HiddenDangerDismissed,
                BecameOverdue,
                ReminderFell {

    About about();

    Instant at();

    /**
     * Which hidden danger.
     *
     * @param scope path of the enterprise's unit
     * @param industry industry code of the enterprise
     * @param enterprise name of the enterprise
     * @param level null while facts are missing
     */
    record About(
            String number,
            String title,
            String scope,
            @Nullable String industry,
            String enterprise,
            @Nullable HiddenDangerLevel level) {}
}
