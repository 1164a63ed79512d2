// SPDX-License-Identifier: Apache-2.0
package io.anlan.processes;

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
import org.camunda.bpm.engine.task.Task;

/** One instance of a drawing on an engine in memory, walked by a test. */
public final class WalkedProcess implements AutoCloseable {

    private final ProcessEngine engine;
    private final String key;

    public WalkedProcess(String process, String bean, Object steps, String key, String begin) {
        now(begin);
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:" + process + System.identityHashCode(this));
        configuration.setJobExecutorActivate(false);
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setMetricsEnabled(false);
        configuration.setReevaluateTimeCycleWhenDue(true); // as in the service
        configuration.setBeans(Map.of(bean, steps));
        this.engine = configuration.buildProcessEngine();
        this.key = key;
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("processes/" + process + ".bpmn")
                .deploy();
        engine.getRuntimeService().startProcessInstanceByKey(process, key);
    }

    @Override
    public void close() {
        engine.close();
        ClockUtil.reset();
    }

    public List<String> tasks() {
        return engine.getTaskService().createTaskQuery().list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    public void complete(String... steps) {
        for (String step : steps) {
            Task task = engine.getTaskService()
                    .createTaskQuery()
                    .taskDefinitionKey(step)
                    .singleResult();
            assertThat(task).as(step + " among " + tasks()).isNotNull();
            engine.getTaskService().complete(task.getId());
        }
    }

    public void message(String name) {
        engine.getRuntimeService()
                .createMessageCorrelation(name)
                .processInstanceBusinessKey(key)
                .correlate();
    }

    public List<String> ends() {
        return engine.getHistoryService().createHistoricActivityInstanceQuery().list().stream()
                .map(HistoricActivityInstance::getActivityId)
                .filter(id -> id.startsWith("endEvent"))
                .sorted()
                .toList();
    }

    public boolean isOver() {
        return engine.getRuntimeService().createProcessInstanceQuery().count() == 0
                && engine.getManagementService().createJobQuery().count() == 0;
    }

    /** It is this moment, and what is due is done. */
    public void at(String moment) {
        now(moment);
        List<Job> due =
                engine.getManagementService().createJobQuery().executable().list();
        due.forEach(job -> engine.getManagementService().executeJob(job.getId()));
    }

    private static void now(String moment) {
        ClockUtil.setCurrentTime(Date.from(Instant.parse(moment)));
    }
}
