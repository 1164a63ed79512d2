// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.process;

import io.anlan.processes.control.InterimControlProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the process of a suspension that it began and that it ended; its key is {@code HD-2026-000123/1}. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ControlWorkflow {

    private final RuntimeService runtime;
    private final TaskService tasks;

    ControlWorkflow(RuntimeService runtime, TaskService tasks) {
        this.runtime = runtime;
        this.tasks = tasks;
    }

    public void began(String number, int position) {
        runtime.startProcessInstanceByKey(InterimControlProcess.ID, key(number, position));
    }

    public void lifted(String number, int position) {
        Task task = tasks.createTaskQuery()
                .processDefinitionKey(InterimControlProcess.ID)
                .processInstanceBusinessKey(key(number, position))
                .taskDefinitionKey(InterimControlProcess.KEEP)
                .singleResult();
        if (task == null) {
            throw new IllegalStateException("No process keeps control " + position + " of " + number
                    + ". Maybe it was ended without its control.");
        }
        tasks.complete(task.getId());
    }

    static String key(String number, int position) {
        return number + "/" + position;
    }
}
