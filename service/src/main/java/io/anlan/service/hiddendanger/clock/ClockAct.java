// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.clock;

/** What happens to the clock of a duty. */
public enum ClockAct {
    START,
    PAUSE,
    RESUME,
    /** The whole period, or another one, begins anew. */
    RESET,
    STOP,
    /** An earlier entry held from another day than was noted; both stay in the book. */
    CORRECT
}
