// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.process;

import io.anlan.processes.extension.ExtensionProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the process of a request for more time what happened; in the transaction in which it happened. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ExtensionWorkflow {

    private final RuntimeService runtime;
    private final TaskService tasks;

    ExtensionWorkflow(RuntimeService runtime, TaskService tasks) {
        this.runtime = runtime;
        this.tasks = tasks;
    }

    /** @param reference number of the hidden danger and round, e.g. {@code HD-2026-000123/1} */
    public void requested(String reference) {
        runtime.startProcessInstanceByKey(ExtensionProcess.ID, reference);
    }

    public void decided(String reference) {
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey(ExtensionProcess.DECIDE)
                .singleResult();
        if (task == null) {
            throw new IllegalStateException("The request " + reference
                    + " does not wait to be decided. Maybe it was moved without its record.");
        }
        tasks.complete(task.getId());
    }

    public void withdrawn(String reference) {
        tell(reference, ExtensionProcess.WITHDRAWAL);
    }

    public void lapsed(String reference) {
        tell(reference, ExtensionProcess.LAPSE);
    }

    private void tell(String reference, String message) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(reference)
                .correlate();
    }
}
