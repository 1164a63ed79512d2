// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.process;

import io.anlan.processes.rectification.RectificationProcess;
import io.anlan.service.hiddendanger.HiddenDangerStatus;
import io.anlan.service.hiddendanger.RectificationCourse;
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
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the process what happened; in the transaction in which it happened. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RectificationWorkflow {

    private static final String TASK = """
            select task.* from act_ru_task task join act_ru_execution instance on instance.id_ = task.proc_inst_id_
             where instance.business_key_ = #{number} and task.task_def_key_ in (#{step}, #{or}, #{orElse})""";

    private static final List<String> VERIFYING =
            List.of(RectificationProcess.ACCEPT, RectificationProcess.SELF_ACCEPT, RectificationProcess.EXPERT_REVIEW);

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final HistoryService history;
    private final RepositoryService repository;
    private final ObjectProvider<RectificationCourse> course;

    RectificationWorkflow(
            RuntimeService runtime,
            TaskService tasks,
            HistoryService history,
            RepositoryService repository,
            ObjectProvider<RectificationCourse> course) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.history = history;
        this.repository = repository;
        this.course = course;
    }

    public void registered(String number) {
        runtime.startProcessInstanceByKey(RectificationProcess.ID, number);
    }

    public void factsSupplied(String number) {
        complete(number, RectificationProcess.SUPPLY_FACTS);
    }

    public void planSubmitted(String number) {
        complete(number, RectificationProcess.SUBMIT_PLAN);
    }

    public void planReviewed(String number) {
        complete(number, RectificationProcess.REVIEW_PLAN);
    }

    public void rectificationSubmitted(String number) {
        complete(number, RectificationProcess.RECTIFY);
    }

    /** A stage was passed or failed; one of a drawing without stages is left only when there is no next one. */
    public void rectificationInspected(String number) {
        Task task = find(number, VERIFYING);
        if (knowsStages(task) || !course.getObject().hasNextStage(number)) {
            tasks.complete(task.getId());
        }
    }

    private boolean knowsStages(Task task) {
        return repository
                        .getBpmnModelInstance(task.getProcessDefinitionId())
                        .getModelElementById(RectificationProcess.STAGE)
                != null;
    }

    public void dismissed(String number) {
        runtime.createMessageCorrelation(RectificationProcess.DISMISSAL)
                .processInstanceBusinessKey(number)
                .correlate();
    }

    /** Asks for the level again, wherever the process stands. */
    public void levelAgain(String number) {
        goBackTo(number, RectificationProcess.LEVEL);
    }

    /** Begins the period again at the step its state waits for, so that its timers follow the new last day. */
    public void periodAgain(String number, HiddenDangerStatus status) {
        goBackTo(
                number,
                status == HiddenDangerStatus.SUBMITTED ? RectificationProcess.STAGE : RectificationProcess.RECTIFY);
    }

    private void goBackTo(String number, String activity) {
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number, RectificationProcess.ID)
                .singleResult()
                .getId();
        var modification = runtime.createProcessInstanceModification(instance);
        for (ActivityInstance active : runtime.getActivityInstance(instance).getChildActivityInstances()) {
            modification.cancelActivityInstance(active.getId());
        }
        modification.startBeforeActivity(activity).execute();
    }

    /** Goes on from the step a state waits for; there is none for what is over. */
    public void continueFrom(String number, HiddenDangerStatus status) {
        switch (status) {
            case REGISTERED -> continueAt(number, RectificationProcess.SUPPLY_FACTS);
            case GRADED -> continueAt(number, RectificationProcess.SUBMIT_PLAN);
            case PLAN_SUBMITTED -> continueAt(number, RectificationProcess.REVIEW_PLAN);
            case RECTIFYING -> continueAt(number, RectificationProcess.RECTIFY);
            case SUBMITTED -> continueAt(number, RectificationProcess.STAGE);
            case CLOSED, DISMISSED -> {}
        }
    }

    private void continueAt(String number, String step) {
        var running = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number, RectificationProcess.ID);
        if (running.count() == 0) {
            runtime.createProcessInstanceByKey(RectificationProcess.ID)
                    .businessKey(number)
                    .startBeforeActivity(step)
                    .execute();
        }
    }

    /** Where the process stands in its drawing; nowhere, when it ended before the record was taken over. */
    public Position position(String number) {
        List<HistoricProcessInstance> instances = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .processDefinitionKey(RectificationProcess.ID)
                .orderByProcessInstanceStartTime()
                .desc()
                .list(); // one for each time it was opened
        if (instances.isEmpty()) {
            return new Position(drawing(latest()), List.of(), List.of());
        }
        HistoricProcessInstance instance = instances.stream()
                .filter(one -> one.getEndTime() == null)
                .findFirst()
                .orElse(instances.get(0));
        List<HistoricActivityInstance> activities = history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .orderPartiallyByOccurrence()
                .asc()
                .list();
        List<String> active = activities.stream()
                .filter(activity -> activity.getEndTime() == null)
                .map(HistoricActivityInstance::getActivityId)
                .distinct()
                .toList();
        List<String> completed = activities.stream()
                .filter(activity -> activity.getEndTime() != null && !activity.isCanceled())
                .map(HistoricActivityInstance::getActivityId)
                .filter(activity -> !active.contains(activity))
                .distinct()
                .toList();
        return new Position(drawing(instance.getProcessDefinitionId()), active, completed);
    }

    private String latest() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(RectificationProcess.ID)
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

    private void complete(String number, String step) {
        tasks.complete(find(number, List.of(step, step, step)).getId());
    }

    private Task find(String number, List<String> steps) {
        // the engine's own query for this is put together anew at every call, which costs more than asking
        Task task = tasks.createNativeTaskQuery()
                .sql(TASK)
                .parameter("number", number)
                .parameter("step", steps.get(0))
                .parameter("or", steps.get(1))
                .parameter("orElse", steps.get(2))
                .singleResult();
        if (task == null) {
            throw new IllegalStateException("The process of " + number + " does not wait at " + steps.get(0)
                    + ". Maybe it was moved without its hidden danger.");
        }
        return task;
    }

    /**
     * @param bpmn the drawing the instance runs on, with its diagram
     * @param active ids of elements the process stands at
     * @param completed ids of elements it has passed
     */
    public record Position(String bpmn, List<String> active, List<String> completed) {}
}
