// SPDX-License-Identifier: Apache-2.0
package io.anlan.processes.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.processes.Fires;
import io.anlan.processes.ReachesEnd;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InterimControlProcessTest {

    private static final String KEY = "HD-2026-000123/1";

    private final List<String> done = new ArrayList<>();
    private final ProcessEngine engine = engine();

    @BeforeEach
    void begin() {
        now("2026-03-01T02:00:00Z");
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("processes/interim-control.bpmn")
                .deploy();
        engine.getRuntimeService().startProcessInstanceByKey(InterimControlProcess.ID, KEY);
    }

    @AfterEach
    void end() {
        engine.close();
        ClockUtil.reset();
    }

    private ProcessEngine engine() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:" + System.identityHashCode(this));
        configuration.setJobExecutorActivate(false);
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setMetricsEnabled(false);
        configuration.setBeans(Map.of(InterimControlProcess.STEPS, new InterimControlSteps() {
            @Override
            public String expiresAt(String key) {
                return "2026-03-31T16:00:00Z";
            }

            @Override
            public void expire(String key) {
                done.add("expired " + key);
            }
        }));
        return configuration.buildProcessEngine();
    }

    private static void now(String moment) {
        ClockUtil.setCurrentTime(Date.from(Instant.parse(moment)));
    }

    private void lift() {
        engine.getTaskService()
                .complete(
                        engine.getTaskService().createTaskQuery().singleResult().getId());
    }

    private void runDueJobs() {
        List<Job> due =
                engine.getManagementService().createJobQuery().executable().list();
        due.forEach(job -> engine.getManagementService().executeJob(job.getId()));
    }

    private List<String> ended() {
        return engine.getHistoryService().createHistoricActivityInstanceQuery().finished().list().stream()
                .map(activity -> activity.getActivityId())
                .filter(id -> id.startsWith("endEvent"))
                .toList();
    }

    @Test
    @ReachesEnd(InterimControlProcess.LIFTED)
    void whatIsLiftedInTimeNeverExpires() {
        lift();
        now("2026-04-01T00:00:00Z");
        runDueJobs();
        assertThat(done).isEmpty();
        assertThat(ended()).containsExactly(InterimControlProcess.LIFTED);
        assertThat(engine.getManagementService().createJobQuery().count()).isZero();
    }

    @Test
    @ReachesEnd(InterimControlProcess.EXPIRED)
    @Fires("timerEvent_expired")
    void itsLastDayIsToldOnceAndItHoldsUntilSomebodyConsents() {
        now("2026-03-31T15:59:59Z");
        runDueJobs();
        assertThat(done).isEmpty();
        now("2026-03-31T16:00:00Z");
        runDueJobs();
        now("2026-05-01T00:00:00Z");
        runDueJobs();
        assertThat(done).containsExactly("expired " + KEY);
        assertThat(engine.getTaskService().createTaskQuery().count()).isEqualTo(1);
        lift();
        assertThat(ended()).containsExactlyInAnyOrder(InterimControlProcess.EXPIRED, InterimControlProcess.LIFTED);
    }
}
