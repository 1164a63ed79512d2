// SPDX-License-Identifier: Apache-2.0
package io.anlan.processes.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The process on an in-memory engine, with steps that do what the test wants. */
abstract class RectificationCase {

    static final String NUMBER = "HD-2026-000123";

    final ScriptedSteps steps = new ScriptedSteps();
    final ProcessEngine engine = engine();

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

    ProcessInstance start() {
        return engine.getRuntimeService().startProcessInstanceByKey(RectificationProcess.ID, NUMBER);
    }

    String task() {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(NUMBER)
                .singleResult()
                .getTaskDefinitionKey();
    }

    void complete(String expected) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(NUMBER)
                .singleResult();
        assertThat(task.getTaskDefinitionKey()).isEqualTo(expected);
        engine.getTaskService().complete(task.getId());
    }

    void dismiss() {
        engine.getRuntimeService()
                .createMessageCorrelation(RectificationProcess.DISMISSAL)
                .processInstanceBusinessKey(NUMBER)
                .correlate();
    }

    long running() {
        return engine.getRuntimeService().createProcessInstanceQuery().count();
    }

    List<String> ends() {
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

    List<Job> jobs() {
        return engine.getManagementService().createJobQuery().list();
    }

    /** Executes what is due now, as the job executor does, and says how much that was. */
    int runDueJobs() {
        List<Job> due = engine.getManagementService()
                .createJobQuery()
                .executable()
                .withRetriesLeft()
                .list();
        due.forEach(job -> engine.getManagementService().executeJob(job.getId()));
        return due.size();
    }

    static void now(String moment) {
        ClockUtil.setCurrentTime(Date.from(Instant.parse(moment)));
    }
}
