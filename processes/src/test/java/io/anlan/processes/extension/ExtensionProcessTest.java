// SPDX-License-Identifier: Apache-2.0
package io.anlan.processes.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anlan.processes.Fires;
import io.anlan.processes.ReachesEnd;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExtensionProcessTest {

    private static final String REFERENCE = "HD-2026-000123/1";

    private final ScriptedExtension steps = new ScriptedExtension();
    private final ProcessEngine engine = engine();

    @BeforeEach
    void begin() {
        now("2026-03-01T02:00:00Z");
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("processes/extension.bpmn")
                .deploy();
        engine.getRuntimeService().startProcessInstanceByKey(ExtensionProcess.ID, REFERENCE);
    }

    @AfterEach
    void end() {
        engine.close();
        ClockUtil.reset();
    }

    @Test
    @ReachesEnd(ExtensionProcess.GRANTED)
    void whatIsApprovedMovesTheDeadlineInTheSameStep() {
        decide();
        assertThat(steps.done).containsExactly("granted " + REFERENCE);
        assertThat(ends()).containsExactly(ExtensionProcess.GRANTED);
        assertThat(jobs()).as("nobody is reminded of what is decided").isEmpty();
    }

    @Test
    @ReachesEnd(ExtensionProcess.REFUSED)
    void whatIsRefusedChangesNothing() {
        steps.approved = false;
        decide();
        assertThat(steps.done).isEmpty();
        assertThat(ends()).containsExactly(ExtensionProcess.REFUSED);
    }

    @Test
    void whatCannotBeGrantedStaysUndecided() {
        steps.failure = new IllegalStateException("the order is another one");
        assertThatThrownBy(this::decide).hasMessageContaining("another one");
        assertThat(task().getTaskDefinitionKey()).isEqualTo(ExtensionProcess.DECIDE);
    }

    @Test
    @ReachesEnd(ExtensionProcess.REMINDED)
    @Fires("timerEvent_decisionDue")
    void whoeverDoesNotDecideInTimeIsRemindedOnceAndMayStillDecide() {
        now("2026-03-13T15:59:59Z");
        runDueJobs();
        assertThat(steps.done).isEmpty();
        now("2026-03-13T16:00:00Z");
        runDueJobs();
        now("2026-05-01T00:00:00Z");
        runDueJobs();
        assertThat(steps.done).containsExactly("reminded " + REFERENCE);
        decide();
        assertThat(ends()).containsExactly(ExtensionProcess.REMINDED, ExtensionProcess.GRANTED);
    }

    @Test
    @ReachesEnd(ExtensionProcess.WITHDRAWN)
    @Fires("startEvent_withdrawn")
    void whatIsWithdrawnIsNotDecidedAnyMore() {
        tell(ExtensionProcess.WITHDRAWAL);
        assertThat(ends()).containsExactly(ExtensionProcess.WITHDRAWN);
        assertThat(jobs()).isEmpty();
        assertThat(engine.getTaskService().createTaskQuery().count()).isZero();
    }

    @Test
    @ReachesEnd(ExtensionProcess.LAPSED)
    @Fires("startEvent_lapsed")
    void itLapsesWhenTheRectificationIsSubmittedMeanwhile() {
        tell(ExtensionProcess.LAPSE);
        assertThat(ends()).containsExactly(ExtensionProcess.LAPSED);
        assertThat(jobs()).isEmpty();
        assertThat(steps.done).isEmpty();
    }

    private ProcessEngine engine() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:" + System.identityHashCode(this));
        configuration.setJobExecutorActivate(false);
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setMetricsEnabled(false);
        configuration.setBeans(Map.of(ExtensionProcess.STEPS, steps));
        return configuration.buildProcessEngine();
    }

    private Task task() {
        return engine.getTaskService().createTaskQuery().singleResult();
    }

    private void decide() {
        engine.getTaskService().complete(task().getId());
    }

    private void tell(String message) {
        engine.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(REFERENCE)
                .correlate();
    }

    private List<String> ends() {
        return engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .orderPartiallyByOccurrence()
                .asc()
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .filter(id -> id.startsWith("endEvent"))
                .toList();
    }

    private List<Job> jobs() {
        return engine.getManagementService().createJobQuery().list();
    }

    private void runDueJobs() {
        List<Job> due = engine.getManagementService()
                .createJobQuery()
                .executable()
                .withRetriesLeft()
                .list();
        due.forEach(job -> engine.getManagementService().executeJob(job.getId()));
    }

    private static void now(String moment) {
        ClockUtil.setCurrentTime(Date.from(Instant.parse(moment)));
    }
}
