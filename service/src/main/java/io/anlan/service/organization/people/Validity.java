// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.organization.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether a certificate counts on a day; from the best to the worst. */
public enum Validity {
    VALID,
    EXPIRING,
    EXPIRED;

    /**
     * @param validTo last day it is valid; null for ever
     * @param reviewBy day by which it is to be reviewed; null for none
     * @param expiringFrom so many days before the earlier of the two it is expiring
     */
    static Validity of(@Nullable LocalDate validTo, @Nullable LocalDate reviewBy, LocalDate today, int expiringFrom) {
        LocalDate last = earlier(validTo, reviewBy);
        if (last == null) {
            return VALID;
        }
        if (last.isBefore(today)) {
            return EXPIRED;
        }
        return last.minusDays(expiringFrom).isAfter(today) ? VALID : EXPIRING;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
