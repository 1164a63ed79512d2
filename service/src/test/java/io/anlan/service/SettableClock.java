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

/** Stands still until a test moves it; the application's only clock in integration tests. */
public final class SettableClock extends Clock {

    /** Where it stands at first: a working Tuesday morning in Shanghai. */
    public static final LocalDateTime START = LocalDateTime.of(2026, 3, 10, 9, 0);

    private static final Instant RUNNING = Instant.MAX;

    private final ZoneId zone;
    private final AtomicReference<Instant> now;

    public SettableClock() {
        this(ZoneId.of("Asia/Shanghai"), new AtomicReference<>());
        reset();
    }

    private SettableClock(ZoneId zone, AtomicReference<Instant> now) {
        this.zone = zone;
        this.now = now;
    }

    public void set(LocalDateTime shanghai) {
        now.set(shanghai.atZone(ZoneId.of("Asia/Shanghai")).toInstant());
        follow();
    }

    public void advance(Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
        follow();
    }

    /** Goes with the clock of the world, as a browser's does, until it is set or reset. */
    public void run() {
        now.set(RUNNING);
        ClockUtil.reset();
    }

    public void reset() {
        set(START);
    }

    /** The process engine keeps a clock of its own; timers must fall due by the same one. */
    private void follow() {
        ClockUtil.setCurrentTime(Date.from(instant()));
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SettableClock(other, now);
    }

    @Override
    public Instant instant() {
        Instant stands = now.get();
        return stands.equals(RUNNING) ? Instant.now().truncatedTo(ChronoUnit.MICROS) : stands;
    }
}
