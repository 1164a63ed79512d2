// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.outbox;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Fails on every event of its own kind until it is told to take them. */
@Component
class StubbornListener {

    /** @param text nobody else's */
    record Unwanted(String text) {}

    private final AtomicBoolean takes = new AtomicBoolean();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger met = new AtomicInteger();

    @ApplicationModuleListener
    void on(Unwanted event) {
        asked.incrementAndGet();
        if (met.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new OptimisticLockingFailureException("another transaction was faster");
        }
        if (!takes.get()) {
            throw new IllegalStateException("I never take " + event.text());
        }
    }

    void meetsAnother(int times) {
        met.set(times);
    }

    void takes(boolean all) {
        takes.set(all);
    }

    int asked() {
        return asked.get();
    }
}
