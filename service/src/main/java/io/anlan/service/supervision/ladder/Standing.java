// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.ladder;

import io.anlan.service.platform.Shanghai;
import io.anlan.service.supervision.ladder.Move.Taken;
import java.time.LocalDate;

/**
 * How a step stands that was taken.
 *
 * @param occurrence the last one
 * @param day on which it fell
 * @param eases whether it is taken back when what asked for it holds no more
 * @param eased whether it was
 */
record Standing(LadderStep step, int occurrence, LocalDate day, boolean eases, boolean eased) {

    static Standing of(Taken taken) {
        return new Standing(
                taken.asked().step(),
                taken.occurrence(),
                LocalDate.ofInstant(taken.at(), Shanghai.ZONE),
                taken.asked().eases(),
                false);
    }

    Standing easing() {
        return new Standing(step, occurrence, day, eases, true);
    }
}
