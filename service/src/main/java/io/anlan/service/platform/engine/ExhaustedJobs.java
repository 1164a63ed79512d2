// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.engine;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Timers and steps that failed as often as the engine tries. The engine would never try them again, but no deadline may be
 * lost because its cause took longer to mend: each is tried once more every few minutes, for as long as it takes.
 */
@Component
class ExhaustedJobs {

    private static final Logger log = LoggerFactory.getLogger(ExhaustedJobs.class);
    private static final int AT_ONCE = 500;

    private final ManagementService engine;

    ExhaustedJobs(ManagementService engine) {
        this.engine = engine;
    }

    @Scheduled(
            fixedDelayString = "${anlan.engine.again-interval:5m}",
            initialDelayString = "${anlan.engine.again-interval:5m}")
    void tryAgain() {
        List<Job> exhausted =
                engine.createJobQuery().noRetriesLeft().orderByJobId().asc().listPage(0, AT_ONCE);
        for (Job job : exhausted) {
            log.warn("Tried once more: job {} of {}, {}", job.getId(), name(job), job.getExceptionMessage());
            engine.setJobRetries(job.getId(), 1);
        }
    }

    private static String name(Job job) {
        return job.getProcessDefinitionKey() == null ? "the engine" : job.getProcessDefinitionKey();
    }

    long count() {
        return engine.createJobQuery().noRetriesLeft().count();
    }
}
