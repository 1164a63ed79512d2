// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.issuer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts attempts to log in so that passwords cannot be guessed.
 *
 * <p>An attempt counts when it begins, so many at once do not slip through; a success takes its own count back. Five
 * from one address on one name, or fifty from one address, close that door for fifteen minutes. A name alone is never
 * closed for everybody: that would let anybody lock anybody out.
 */
class LoginAttempts {

    static final int PER_NAME_AND_ADDRESS = 5;
    static final int PER_ADDRESS = 50;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private static final int REMEMBERED = 20_000;

    private final Clock clock;
    private final Map<String, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > REMEMBERED;
        }
    };

    LoginAttempts(Clock clock) {
        this.clock = clock;
    }

    /** Whether the password may be looked at. */
    synchronized boolean begin(String username, String address) {
        var byBoth = current(address + ' ' + username);
        var byAddress = current(address);
        if (byBoth.number() >= PER_NAME_AND_ADDRESS || byAddress.number() >= PER_ADDRESS) {
            return false;
        }
        counts.put(address + ' ' + username, byBoth.more());
        counts.put(address, byAddress.more());
        return true;
    }

    synchronized void succeeded(String username, String address) {
        counts.remove(address + ' ' + username);
        var byAddress = current(address);
        counts.put(address, byAddress.less());
    }

    private Count current(String key) {
        var count = counts.get(key);
        var now = clock.instant();
        return count == null || now.isAfter(count.since().plus(WINDOW)) ? new Count(0, now) : count;
    }

    private record Count(int number, Instant since) {
        Count more() {
            return new Count(number + 1, since);
        }

        Count less() {
            return new Count(Math.max(0, number - 1), since);
        }
    }
}
