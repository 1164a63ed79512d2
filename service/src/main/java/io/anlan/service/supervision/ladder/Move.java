// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.ladder;

import io.anlan.service.supervision.ladder.LadderPolicy.Asked;
import io.anlan.service.supervision.ladder.LadderPolicy.Rung;
import java.time.Instant;

/** What happens on a ladder at a moment. */
sealed interface Move {

    Rung rung();

    /** When it fell; it may be noticed later. */
    Instant at();

    /**
     * A step is taken.
     *
     * @param occurrence 1, and one more each time the row asks for it again
     * @param overtaken how many occurrences before this one fell while nobody looked, and are not told any more
     */
    record Taken(Asked asked, int occurrence, Instant at, int overtaken) implements Move {

        @Override
        public Rung rung() {
            return asked.rung();
        }

        Taken overtaking(int before) {
            return new Taken(asked, occurrence, at, before);
        }
    }

    /** A step is taken back, because what asked for it holds no more. */
    record Eased(Rung rung, LadderStep step, int occurrence, Instant at) implements Move {}
}
