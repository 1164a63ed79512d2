// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification;

import io.anlan.service.platform.Wording;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is told.
 *
 * @param at when it happened
 * @param kind e.g. {@code OVERDUE}
 * @param number of the hidden danger, the reference of the rules such as {@code deadlines/default@2}, or the id of a webhook
 * @param subject what it is about, and so where it leads
 * @param readAt when the present person read it; null while unread
 */
public record Notice(
        long id,
        Instant at,
        String kind,
        String number,
        NoticeSubject subject,
        Wording text,
        @Nullable Instant readAt) {}
