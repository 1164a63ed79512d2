// SPDX-License-Identifier: Apache-2.0
package io.anlan.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Stands still until a test moves it or lets it run; the application's only clock in integration tests. */
public final class SettableClock extends Clock {

    /** Where it stands at first: a working Tuesday morning in Shanghai. */
    public static final LocalDateTime START = LocalDateTime.of(2026, 3, 10, 9, 0);

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final ZoneId zone;
    private final AtomicReference<Time> time;

    public SettableClock() {
        this(SHANGHAI, new AtomicReference<>());
        reset();
    }

    private SettableClock(ZoneId zone, AtomicReference<Time> time) {
        this.zone = zone;
        this.time = time;
    }

    public void set(LocalDateTime shanghai) {
        become(new Standing(shanghai.atZone(SHANGHAI).toInstant()));
    }

    /** Stands or runs as before, that much later. */
    public void advance(Duration duration) {
        become(time.get().later(duration));
    }

    /** Goes with the clock of the world, as a browser's does, until it is set or reset. */
    public void run() {
        become(new Running(Duration.ZERO));
    }

    public void reset() {
        set(START);
    }

    /** The process engine keeps a clock of its own; timers must fall due by the same one. */
    private void become(Time other) {
        time.set(other);
        other.tellEngine();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SettableClock(other, time);
    }

    @Override
    public Instant instant() {
        return time.get().now();
    }

    private sealed interface Time {

        Instant now();

        Time later(Duration duration);

        void tellEngine();
    }

    private record Standing(Instant now) implements Time {

        @Override
        public Time later(Duration duration) {
            return new Standing(now.plus(duration));
        }

        @Override
        public void tellEngine() {
            ClockUtil.setCurrentTime(Date.from(now));
        }
    }

    private record Running(Duration ahead) implements Time {

        @Override
        public Instant now() {
            return Instant.now().plus(ahead).truncatedTo(ChronoUnit.MICROS);
        }

        @Override
        public Time later(Duration duration) {
            return new Running(ahead.plus(duration));
        }

        @Override
        public void tellEngine() {
            ClockUtil.offset(ahead.toMillis());
        }
    }
}
