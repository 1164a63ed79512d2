// SPDX-License-Identifier: Apache-2.0
package io.anlan.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** Stands still until a test moves it; the application's only clock in integration tests. */
public final class SettableClock extends Clock {

    /** Where it stands at first: a working Tuesday morning in Shanghai. */
    public static final LocalDateTime START = LocalDateTime.of(2026, 3, 10, 9, 0);

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
    }

    public void advance(Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
    }

    public void reset() {
        set(START);
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
        return now.get();
    }
}
