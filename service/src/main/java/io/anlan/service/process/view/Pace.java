// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.process.view;

import io.anlan.service.process.view.Passages.Crowd;
import io.anlan.service.process.view.Passages.Usual;
import io.anlan.service.process.view.ProcessViews.StepPace;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Tells a step at which things move from one at which they do not (ADR 0105). */
final class Pace {

    /** Of fewer than these nobody can say that they jam. */
    static final int CROWD = 5;

    /** Of fewer than these nobody can say what is usual. */
    static final int PASSED = 20;

    private Pace() {}

    static StepPace of(@Nullable Crowd crowd, @Nullable Usual usual, Instant now) {
        if (crowd == null) {
            return StepPace.EMPTY;
        }
        if (usual == null || usual.passages() < PASSED) {
            return StepPace.UNKNOWN;
        }
        long median = age(crowd.median(), now);
        if (median > usual.p90()) {
            return StepPace.SLOW;
        }
        return median > usual.p50() ? StepPace.USUAL : StepPace.FRESH;
    }

    static boolean jams(@Nullable Crowd crowd, @Nullable Usual usual, Instant now) {
        return crowd != null && crowd.count() >= CROWD && of(crowd, usual, now) == StepPace.SLOW;
    }

    /** In seconds; the clocks of two nodes may differ by a little. */
    static long age(Instant since, Instant now) {
        return Math.max(0, Duration.between(since, now).toSeconds());
    }
}
