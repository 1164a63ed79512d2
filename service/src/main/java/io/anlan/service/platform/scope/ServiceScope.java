// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.scope;

import java.util.function.Supplier;

/**
 * Lets the service itself act, with everything visible: jobs, listeners and start-up only.
 *
 * <p>Transactions that begin inside see all units; one that began outside keeps what it may see. A request never needs
 * this: whoever calls it there widens a person's view.
 */
public final class ServiceScope {

    private static final ThreadLocal<Integer> DEPTH = ThreadLocal.withInitial(() -> 0);

    private ServiceScope() {}

    public static void run(Runnable work) {
        enter();
        try {
            work.run();
        } finally {
            leave();
        }
    }

    public static <T> T call(Supplier<T> work) {
        enter();
        try {
            return work.get();
        } finally {
            leave();
        }
    }

    /** Wraps the work of a pool whose threads only ever work for the service, such as timers. */
    public static Runnable decorate(Runnable work) {
        return () -> run(work);
    }

    /** Whether the service itself acts on this thread. */
    public static boolean isActive() {
        return DEPTH.get() > 0;
    }

    /** For work that is a person's and not the service's. */
    static int suspend() {
        int depth = DEPTH.get();
        DEPTH.remove();
        return depth;
    }

    static void resume(int depth) {
        DEPTH.set(depth);
    }

    static void enter() {
        DEPTH.set(DEPTH.get() + 1);
    }

    static void leave() {
        int depth = DEPTH.get() - 1;
        if (depth == 0) {
            DEPTH.remove();
        } else {
            DEPTH.set(depth);
        }
    }
}
