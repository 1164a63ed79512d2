// SPDX-License-Identifier: Apache-2.0
package io.anlan.processes.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anlan.processes.rectification.ScriptedSteps.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RectificationProcessTest {

    private static final String NUMBER = "HD-2026-000123";

    private final ScriptedSteps steps = new ScriptedSteps();
    private final ProcessEngine engine = engine();

    @BeforeEach
    void begin() {
        now("2026-03-01T02:00:00Z");
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("processes/rectification.bpmn")
                .deploy();
    }

    @AfterEach
    void end() {
        engine.close();
        ClockUtil.reset();
    }

    @Test
    @ReachesEnd(RectificationProcess.CLOSED)
    void aGeneralHiddenDangerIsOrderedRectifiedAcceptedAndClosed() {
        start();
        assertThat(steps.done).containsExactly("ordered " + NUMBER);
        complete(RectificationProcess.RECTIFY);
        steps.accepted = true;
        complete(RectificationProcess.ACCEPT);
        assertThat(steps.done).containsExactly("ordered " + NUMBER, "closed " + NUMBER);
        assertThat(ends()).containsExactly("endEvent_accepted", RectificationProcess.CLOSED);
        assertThat(jobs()).as("timers that outlive the hidden danger").isEmpty();
    }

    @Test
    @ReachesEnd("endEvent_accepted")
    void aRejectedSubmissionGoesBackToTheRectifierUntilItIsAccepted() {
        start();
        complete(RectificationProcess.RECTIFY);
        complete(RectificationProcess.ACCEPT);
        complete(RectificationProcess.RECTIFY);
        complete(RectificationProcess.ACCEPT);
        assertThat(task()).isEqualTo(RectificationProcess.RECTIFY);
        complete(RectificationProcess.RECTIFY);
        steps.accepted = true;
        complete(RectificationProcess.ACCEPT);
        assertThat(steps.done).containsExactly("ordered " + NUMBER, "closed " + NUMBER);
        assertThat(ends()).containsExactly("endEvent_accepted", RectificationProcess.CLOSED);
    }

    @Test
    void aMajorHiddenDangerIsReportedAndOrderedOnlyAfterItsPlanWasApproved() {
        steps.level = Level.MAJOR;
        start();
        assertThat(steps.done).containsExactly("reported " + NUMBER);
        complete(RectificationProcess.SUBMIT_PLAN);
        complete(RectificationProcess.REVIEW_PLAN);
        assertThat(task()).as("rejected plan").isEqualTo(RectificationProcess.SUBMIT_PLAN);
        complete(RectificationProcess.SUBMIT_PLAN);
        steps.planApproved = true;
        assertThat(steps.done).hasSize(1);
        complete(RectificationProcess.REVIEW_PLAN);
        assertThat(steps.done).containsExactly("reported " + NUMBER, "ordered " + NUMBER);
        assertThat(task()).isEqualTo(RectificationProcess.RECTIFY);
    }

    @Test
    void missingFactsAreAskedForUntilTheLevelIsCertain() {
        steps.level = Level.UNKNOWN;
        start();
        complete(RectificationProcess.SUPPLY_FACTS);
        assertThat(task()).isEqualTo(RectificationProcess.SUPPLY_FACTS);
        assertThat(steps.done).as("nothing is safe because a fact is missing").isEmpty();
        steps.level = Level.MAJOR;
        complete(RectificationProcess.SUPPLY_FACTS);
        assertThat(task()).isEqualTo(RectificationProcess.SUBMIT_PLAN);
    }

    @Test
    @ReachesEnd(RectificationProcess.DISMISSED)
    void aDismissalEndsTheProcessWhereverItStands() {
        for (Level level : Level.values()) {
            steps.level = level;
            start();
            dismiss();
            assertThat(running()).isZero();
            assertThat(ends()).last().isEqualTo(RectificationProcess.DISMISSED);
        }
        steps.level = Level.GENERAL;
        start();
        complete(RectificationProcess.RECTIFY);
        dismiss();
        assertThat(running()).isZero();
        assertThat(jobs()).isEmpty();
    }

    @Test
    @ReachesEnd("endEvent_overdue")
    void theDeadlineIsNoticedExactlyOnceAndRectificationGoesOn() {
        start();
        now("2026-03-31T15:59:59Z");
        assertThat(runDueJobs()).isZero();
        now("2026-03-31T16:00:00Z");
        runDueJobs();
        now("2026-06-01T00:00:00Z");
        runDueJobs();
        assertThat(steps.done).containsExactly("ordered " + NUMBER, "overdue " + NUMBER);
        assertThat(task()).isEqualTo(RectificationProcess.RECTIFY);
        assertThat(ends()).containsOnlyOnce("endEvent_overdue");
    }

    @Test
    void theDeadlineRunsOnWhileASubmissionWaitsAndIsNoticedOnceOverRejections() {
        start();
        complete(RectificationProcess.RECTIFY);
        complete(RectificationProcess.ACCEPT);
        complete(RectificationProcess.RECTIFY);
        now("2026-04-01T00:00:00Z");
        runDueJobs();
        complete(RectificationProcess.ACCEPT);
        now("2026-05-01T00:00:00Z");
        runDueJobs();
        assertThat(steps.done).containsExactly("ordered " + NUMBER, "overdue " + NUMBER);
    }

    @Test
    @ReachesEnd("endEvent_reminded")
    void everyReminderFallsOnItsDayAndNoneAfterTheLast() {
        steps.reminders.addAll(List.of(Instant.parse("2026-03-28T00:00:00Z"), Instant.parse("2026-03-30T00:00:00Z")));
        start();
        for (Instant hour = Instant.parse("2026-03-02T00:00:00Z");
                hour.isBefore(Instant.parse("2026-04-03T00:00:00Z"));
                hour = hour.plus(Duration.ofHours(6))) {
            ClockUtil.setCurrentTime(Date.from(hour));
            runDueJobs();
        }
        assertThat(steps.done)
                .containsExactly(
                        "ordered " + NUMBER, "reminded of 3 " + NUMBER, "reminded of 1 " + NUMBER, "overdue " + NUMBER);
        assertThat(jobs()).as("nothing ticks on after the deadline").isEmpty();
    }

    @Test
    void aStandstillOfTheEngineLosesNoReminder() {
        steps.reminders.addAll(List.of(
                Instant.parse("2026-03-24T00:00:00Z"),
                Instant.parse("2026-03-28T00:00:00Z"),
                Instant.parse("2026-03-30T00:00:00Z")));
        start();
        now("2026-03-29T12:00:00Z");
        runDueJobs();
        assertThat(steps.done)
                .containsExactly("ordered " + NUMBER, "reminded of 7 " + NUMBER, "reminded of 3 " + NUMBER);
        now("2026-03-30T00:00:01Z");
        runDueJobs();
        assertThat(steps.done).last().isEqualTo("reminded of 1 " + NUMBER);
    }

    @Test
    void aReminderThatFailsOnceIsRepeatedAndNotDoubled() {
        steps.reminders.add(Instant.parse("2026-03-28T00:00:00Z"));
        start();
        now("2026-03-28T00:00:00Z");
        steps.failure = new IllegalStateException("database away");
        assertThatThrownBy(this::runDueJobs).hasMessageContaining("database away");
        steps.failure = null;
        now("2026-03-28T01:00:00Z");
        runDueJobs();
        assertThat(steps.done).containsExactly("ordered " + NUMBER, "reminded of 3 " + NUMBER);
    }

    @Test
    void theRepetitionEndsEvenWhenItTicksInTheVeryMomentOfTheDeadline() {
        start();
        now("2026-03-31T16:00:00Z");
        runDueJobs();
        assertThat(jobs()).isEmpty();
    }

    @Test
    void nobodyIsRemindedWhenThereIsNoReminder() {
        start();
        now("2026-03-31T15:00:00Z");
        runDueJobs();
        assertThat(steps.done).containsExactly("ordered " + NUMBER);
    }

    @Test
    void aStepThatFailsTakesTheMoveBack() {
        start();
        complete(RectificationProcess.RECTIFY);
        steps.accepted = true;
        steps.failure = new IllegalStateException("no evidence");
        assertThatThrownBy(() -> complete(RectificationProcess.ACCEPT)).hasMessageContaining("no evidence");
        assertThat(task()).isEqualTo(RectificationProcess.ACCEPT);
    }

    @Test
    void runningInstancesMoveToANewVersionWithTheirTimers() {
        steps.reminders.add(Instant.parse("2026-03-28T00:00:00Z"));
        ProcessInstance instance = start();
        complete(RectificationProcess.RECTIFY);
        String newVersion = deployNewVersion();

        MigrationPlan plan = engine.getRuntimeService()
                .createMigrationPlan(instance.getProcessDefinitionId(), newVersion)
                .mapEqualActivities()
                .build();
        engine.getRuntimeService()
                .newMigration(plan)
                .processInstanceIds(instance.getId())
                .execute();

        assertThat(task()).isEqualTo(RectificationProcess.ACCEPT);
        assertThat(engine.getTaskService().createTaskQuery().singleResult().getProcessDefinitionId())
                .isEqualTo(newVersion);
        now("2026-03-28T00:00:00Z");
        runDueJobs();
        complete(RectificationProcess.ACCEPT);
        now("2026-04-01T00:00:00Z");
        runDueJobs();
        complete(RectificationProcess.RECTIFY);
        steps.accepted = true;
        complete(RectificationProcess.ACCEPT);
        assertThat(steps.done)
                .containsExactly(
                        "ordered " + NUMBER, "reminded of 3 " + NUMBER, "overdue " + NUMBER, "closed " + NUMBER);
    }

    private String deployNewVersion() {
        BpmnModelInstance changed =
                Bpmn.readModelFromStream(getClass().getResourceAsStream("/processes/rectification.bpmn"));
        UserTask accept = changed.getModelElementById(RectificationProcess.ACCEPT);
        accept.setName("现场验收 Accept on site");
        accept.setCamundaCandidateGroups("SUPERVISOR");
        return engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("rectification.bpmn", changed)
                .deployWithResult()
                .getDeployedProcessDefinitions()
                .get(0)
                .getId();
    }

    private ProcessEngine engine() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:" + System.identityHashCode(this));
        configuration.setJobExecutorActivate(false);
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setReevaluateTimeCycleWhenDue(true);
        configuration.setMetricsEnabled(false);
        configuration.setBeans(Map.of(RectificationProcess.STEPS, steps));
        return configuration.buildProcessEngine();
    }

    private ProcessInstance start() {
        return engine.getRuntimeService().startProcessInstanceByKey(RectificationProcess.ID, NUMBER);
    }

    private String task() {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(NUMBER)
                .singleResult()
                .getTaskDefinitionKey();
    }

    private void complete(String expected) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(NUMBER)
                .singleResult();
        assertThat(task.getTaskDefinitionKey()).isEqualTo(expected);
        engine.getTaskService().complete(task.getId());
    }

    private void dismiss() {
        engine.getRuntimeService()
                .createMessageCorrelation(RectificationProcess.DISMISSAL)
                .processInstanceBusinessKey(NUMBER)
                .correlate();
    }

    private long running() {
        return engine.getRuntimeService().createProcessInstanceQuery().count();
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

    /** Executes what is due now, as the job executor does, and says how much that was. */
    private int runDueJobs() {
        List<Job> due = engine.getManagementService()
                .createJobQuery()
                .executable()
                .withRetriesLeft()
                .list();
        due.forEach(job -> engine.getManagementService().executeJob(job.getId()));
        return due.size();
    }

    private static void now(String moment) {
        ClockUtil.setCurrentTime(Date.from(Instant.parse(moment)));
    }
}
