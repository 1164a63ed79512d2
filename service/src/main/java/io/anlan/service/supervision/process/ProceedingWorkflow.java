// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.process;

import io.anlan.processes.enforcementtransfer.EnforcementTransferProcess;
import io.anlan.processes.interview.InterviewProcess;
import io.anlan.processes.listedsupervision.ListedSupervisionProcess;
import io.anlan.service.supervision.proceeding.ProceedingKind;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the process of a proceeding what happened; in the transaction in which it happened. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ProceedingWorkflow {

    // the engine asks the steps, and the steps tell the engine
    private final ObjectProvider<RuntimeService> runtime;
    private final ObjectProvider<TaskService> tasks;
    private final ObjectProvider<ManagementService> jobs;

    ProceedingWorkflow(
            ObjectProvider<RuntimeService> runtime,
            ObjectProvider<TaskService> tasks,
            ObjectProvider<ManagementService> jobs) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.jobs = jobs;
    }

    public void opened(ProceedingKind kind, String number) {
        runtime.getObject().startProcessInstanceByKey(process(kind), number);
    }

    /** Somebody did what the process waits for. */
    public void complete(String number, String step) {
        Task task = tasks.getObject()
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(step)
                .singleResult();
        if (task == null) {
            throw new IllegalStateException("The process of " + number + " does not wait at " + step
                    + ". Maybe it was moved without its proceeding.");
        }
        tasks.getObject().complete(task.getId());
    }

    public void withdrawn(ProceedingKind kind, String number) {
        tell(
                number,
                switch (kind) {
                    case LISTING -> ListedSupervisionProcess.WITHDRAWAL;
                    case INTERVIEW -> InterviewProcess.WITHDRAWAL;
                    case ENFORCEMENT -> EnforcementTransferProcess.WITHDRAWAL;
                });
    }

    public void replaced(String number) {
        tell(number, ListedSupervisionProcess.REPLACEMENT);
    }

    private void tell(String number, String message) {
        runtime.getObject()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(number)
                .correlate();
    }

    /** There is another day to look. */
    public void lookAt(String number, Instant moment) {
        String instance = runtime.getObject()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
        Job watch = jobs.getObject()
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(ListedSupervisionProcess.WATCH)
                .singleResult();
        if (watch != null) {
            jobs.getObject().setJobDuedate(watch.getId(), Date.from(moment));
        }
    }

    private static String process(ProceedingKind kind) {
        return switch (kind) {
            case LISTING -> ListedSupervisionProcess.ID;
            case INTERVIEW -> InterviewProcess.ID;
            case ENFORCEMENT -> EnforcementTransferProcess.ID;
        };
    }
}
