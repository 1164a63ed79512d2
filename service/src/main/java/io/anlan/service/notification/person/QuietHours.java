// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.person;

import io.anlan.service.platform.Shanghai;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/**
 * When a person is not to be disturbed, every day, by the clock of Shanghai.
 *
 * @param from included
 * @param to not included; before {@code from} it is on the next day; equal to it there are none
 */
public record QuietHours(LocalTime from, LocalTime to) {

    /** The same moment, or the end of the quiet hours it lies in. */
    public Instant notBefore(Instant wanted) {
        ZonedDateTime local = wanted.atZone(Shanghai.ZONE);
        LocalTime time = local.toLocalTime();
        if (!isQuiet(time)) {
            return wanted;
        }
        var today = local.toLocalDate().atTime(to).atZone(Shanghai.ZONE);
        return (time.isBefore(to) ? today : today.plusDays(1)).toInstant();
    }

    private boolean isQuiet(LocalTime time) {
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : to.isBefore(from) && (!time.isBefore(from) || time.isBefore(to));
    }
}
