// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.outbox;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Fails on every event of its own kind until it is told to take them. */
@Component
class StubbornListener {

    /** @param text nobody else's */
    record Unwanted(String text) {}

    private final AtomicBoolean takes = new AtomicBoolean();
    private final AtomicInteger asked = new AtomicInteger();

    @ApplicationModuleListener
    void on(Unwanted event) {
        asked.incrementAndGet();
        if (!takes.get()) {
            throw new IllegalStateException("I never take " + event.text());
        }
    }

    void takes(boolean all) {
        takes.set(all);
    }

    int asked() {
        return asked.get();
    }
}
