// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether boxes together hold another one. The search takes away box after box and follows what is left; it is exact, and
 * exponential in the worst case, so it gives up after a number of steps and says so.
 */
final class Coverage {

    private static final int STEPS = 200_000;

    private final List<Box> covering;
    private int steps;

    Coverage(List<Box> covering) {
        this.covering = covering;
    }

    /** A part of the box which no covering box holds; null when there is none, or when the search gave up. */
    @Nullable
    Box uncovered(Box box) {
        return uncovered(box, 0);
    }

    private @Nullable Box uncovered(Box box, int from) {
        for (int i = from; i < covering.size(); i++) {
            if (++steps > STEPS) {
                return null;
            }
            Box other = covering.get(i);
            if (!other.meets(box)) {
                continue;
            }
            for (Box piece : box.without(other)) {
                Box found = uncovered(piece, i + 1);
                if (found != null) {
                    return found;
                }
            }
            return null;
        }
        return box;
    }

    /** Whether the search ended before everything was looked at. */
    boolean gaveUp() {
        return steps > STEPS;
    }
}
