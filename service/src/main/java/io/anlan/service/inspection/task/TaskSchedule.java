// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection.task;

import io.anlan.service.platform.scope.ServiceScope;
import io.anlan.service.risk.ActiveRiskPoints;
import io.anlan.service.risk.RiskPointsChanged;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Each night in Shanghai, and soon after each start: what was missed is noted, and what is due today is asked. */
@Component
class TaskSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(TaskSchedule.class);
    private static final int PAGE = 200;

    private final ActiveRiskPoints riskPoints;
    private final TaskGeneration generation;
    private final MissedInspections missed;

    TaskSchedule(ActiveRiskPoints riskPoints, TaskGeneration generation, MissedInspections missed) {
        this.riskPoints = riskPoints;
        this.generation = generation;
        this.missed = missed;
    }

    /** Five past midnight: what phones sent until the last minute of the day has arrived; "-" leaves the tasks unmade. */
    @Scheduled(cron = "${anlan.inspection.nightly:0 5 0 * * *}", zone = "Asia/Shanghai")
    void nightly() {
        run();
    }

    /** A service that was down at midnight catches up; a cut-off run is finished. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "${anlan.inspection.first-run:PT5S}")
    void hourly() {
        run();
    }

    /** Whoever reports risk points can check them today. */
    @ApplicationModuleListener
    void on(RiskPointsChanged changed) {
        generation.generate(changed.enterprise());
    }

    /** Idempotent; one enterprise after the other, so that neither memory nor locks grow with the city. */
    void run() {
        ServiceScope.run(() -> {
            missed.note();
            String last = "";
            List<String> page;
            do {
                page = riskPoints.enterprises(last, PAGE);
                for (String enterprise : page) {
                    generate(enterprise);
                    last = enterprise;
                }
            } while (page.size() == PAGE);
        });
    }

    /** One enterprise's defect does not keep the tasks from all others; the next run tries again. */
    private void generate(String enterprise) {
        try {
            generation.generate(enterprise);
        } catch (RuntimeException e) { // the edge of the job
            LOG.error("Tasks of {} could not be made; they are tried again within the hour", enterprise, e);
        }
    }
}
