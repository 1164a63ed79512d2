// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.engine;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Says that a timer or step does not succeed; the service itself goes on, so this is no reason to restart it. */
@Component
class EngineHealthIndicator extends AbstractHealthIndicator {

    private final ExhaustedJobs jobs;

    EngineHealthIndicator(ExhaustedJobs jobs) {
        super("The process engine cannot be read");
        this.jobs = jobs;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        long count = jobs.count();
        if (count == 0) {
            builder.up();
        } else {
            builder.status("DEGRADED").withDetail("failedJobs", count);
        }
    }
}
