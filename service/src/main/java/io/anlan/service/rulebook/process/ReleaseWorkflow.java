// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.process;

import io.anlan.processes.rulerelease.RuleReleaseProcess;
import io.anlan.service.rulebook.release.ReleaseStep;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the process of a release what happened; in the transaction in which it happened. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ReleaseWorkflow {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final HistoryService history;
    private final RepositoryService repository;

    ReleaseWorkflow(RuntimeService runtime, TaskService tasks, HistoryService history, RepositoryService repository) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.history = history;
        this.repository = repository;
    }

    public void drafted(String reference) {
        runtime.startProcessInstanceByKey(RuleReleaseProcess.ID, reference);
    }

    public void submitted(String reference) {
        complete(reference, RuleReleaseProcess.WRITE);
    }

    public void decided(String reference, ReleaseStep step) {
        complete(
                reference,
                switch (step) {
                    case SUBMISSION -> RuleReleaseProcess.WRITE;
                    case REVIEW -> RuleReleaseProcess.REVIEW;
                    case LEGAL_REVIEW -> RuleReleaseProcess.LEGAL_REVIEW;
                    case APPROVAL -> RuleReleaseProcess.APPROVE;
                });
    }

    /** For the first time, or for more districts than before. */
    public void published(String reference) {
        complete(reference, RuleReleaseProcess.PUBLISH, RuleReleaseProcess.ROLL_OUT);
    }

    /** Also before the day came for which it was published; whatever is over already stays as it is. */
    public void withdrawn(String reference) {
        long running = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference, RuleReleaseProcess.ID)
                .count();
        if (running > 0) {
            runtime.createMessageCorrelation(RuleReleaseProcess.WITHDRAWAL)
                    .processInstanceBusinessKey(reference)
                    .correlate();
        }
    }

    private void complete(String reference, String... steps) {
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKeyIn(steps)
                .singleResult();
        if (task == null) {
            throw new IllegalStateException("The release of " + reference + " does not wait at "
                    + String.join(", ", steps) + ". Maybe it was moved without its revision.");
        }
        tasks.complete(task.getId());
    }

    /** Where a release stands in its drawing; nowhere for what came with the application. */
    public ReleasePosition position(String reference) {
        HistoricProcessInstance instance = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .processDefinitionKey(RuleReleaseProcess.ID)
                .singleResult();
        if (instance == null) {
            return new ReleasePosition(drawing(latest()), List.of(), List.of());
        }
        List<HistoricActivityInstance> passed = history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .orderPartiallyByOccurrence()
                .asc()
                .list();
        List<String> active = passed.stream()
                .filter(activity -> activity.getEndTime() == null)
                .map(HistoricActivityInstance::getActivityId)
                .distinct()
                .toList();
        List<String> completed = passed.stream()
                .filter(activity -> activity.getEndTime() != null && !activity.isCanceled())
                .map(HistoricActivityInstance::getActivityId)
                .filter(activity -> !active.contains(activity))
                .distinct()
                .toList();
        return new ReleasePosition(drawing(instance.getProcessDefinitionId()), active, completed);
    }

    private String latest() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(RuleReleaseProcess.ID)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private String drawing(String definition) {
        try (var model = repository.getProcessModel(definition)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param bpmn the drawing the release runs on, with its diagram
     * @param active ids of elements it stands at
     * @param completed ids of elements it has passed
     */
    public record ReleasePosition(String bpmn, List<String> active, List<String> completed) {}
}
