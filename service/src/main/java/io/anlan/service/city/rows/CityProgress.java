// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.city.rows;

import java.time.Duration;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in the log how far the load is; {@code ./run} shows the last of these lines. */
public final class CityProgress {

    private static final Logger LOG = LoggerFactory.getLogger(CityProgress.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final long began = System.nanoTime();
    private long said = began;

    void at(String what, long done, long all) {
        long now = System.nanoTime();
        if (done == all || now - said >= PAUSE.toNanos()) {
            said = now;
            LOG.info("City: {} {} of {} ({} %)", what, number(done), number(all), 100 * done / all);
        }
    }

    public void step(String what) {
        said = System.nanoTime();
        LOG.info("City: {}", what);
    }

    public long seconds() {
        return Duration.ofNanos(System.nanoTime() - began).toSeconds();
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
