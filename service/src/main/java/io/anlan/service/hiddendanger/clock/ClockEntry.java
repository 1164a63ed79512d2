// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.clock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line in the book of a clock.
 *
 * @param seq ascending in the order of noting
 * @param holdsFrom the day it counts from, Asia/Shanghai; may lie before the day of noting
 * @param period of a start or a reset; else null
 * @param corrects the entry that holds from {@code holdsFrom} instead; of a correction, else null
 */
public record ClockEntry(
        long seq,
        ClockAct act,
        LocalDate holdsFrom,
        @Nullable Period period,
        @Nullable Long corrects) {

    public ClockEntry {
        boolean begins = act == ClockAct.START || act == ClockAct.RESET;
        if (begins != (period != null) || (act == ClockAct.CORRECT) != (corrects != null)) {
            throw new IllegalArgumentException("Entry " + seq + " is no " + act);
        }
    }

    ClockEntry heldFrom(LocalDate day) {
        return new ClockEntry(seq, act, day, period, corrects);
    }
}
