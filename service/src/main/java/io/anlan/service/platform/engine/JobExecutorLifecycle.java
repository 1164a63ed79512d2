// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.engine;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.context.SmartLifecycle;

/** Starts timers only when the whole application stands, and stops them before the connection pool closes. */
class JobExecutorLifecycle implements SmartLifecycle {

    private final JobExecutor jobExecutor;

    JobExecutorLifecycle(JobExecutor jobExecutor) {
        this.jobExecutor = jobExecutor;
    }

    @Override
    public void start() {
        jobExecutor.start();
    }

    @Override
    public void stop() {
        jobExecutor.shutdown();
    }

    @Override
    public boolean isRunning() {
        return jobExecutor.isActive();
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 10;
    }
}
