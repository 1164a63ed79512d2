// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.delivery;

import java.time.Instant;
import java.util.List;

/** Takes deliveries along one channel. */
public interface Courier {

    Channel channel();

    /** Whether there is anything to go by at all; what is due waits meanwhile. */
    boolean isReady();

    /**
     * Sends what is due for one recipient; within a transaction that keeps these deliveries from all other nodes. Must end
     * within seconds, whatever the other side does.
     *
     * @param letters one, or all of a digest; never empty
     */
    Outcome deliver(List<Letter> letters, Instant now);

    /** When it may be tried again at the earliest, given when it should be. */
    default Instant notBefore(List<Letter> letters, Instant wanted) {
        return wanted;
    }
}
