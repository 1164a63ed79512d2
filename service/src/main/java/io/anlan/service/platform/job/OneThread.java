// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.job;

import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** What heavy work runs on: one thread of its own, so it does not take the database from those who work in the browser. */
public final class OneThread {

    private static final int SECONDS_TO_END = 20;

    private OneThread() {}

    /**
     * Work waits for its turn, and when the service ends it is waited for.
     *
     * @param name begins the name of the thread, e.g. {@code import-}
     * @param waiting most pieces that may wait; more are refused
     */
    public static ThreadPoolTaskExecutor named(String name, int waiting) {
        var pool = new ThreadPoolTaskExecutor();
        pool.setThreadNamePrefix(name);
        pool.setCorePoolSize(1);
        pool.setMaxPoolSize(1);
        pool.setQueueCapacity(waiting);
        pool.setWaitForTasksToCompleteOnShutdown(true);
        pool.setAwaitTerminationSeconds(SECONDS_TO_END);
        return pool;
    }
}
