// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.ladder.process;

import io.anlan.processes.escalation.EscalationProcess;
import io.anlan.service.supervision.ladder.LadderKey;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the process of a ladder what happened; in the transaction in which it happened. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class EscalationWorkflow {

    private final RuntimeService runtime;

    EscalationWorkflow(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** The first look follows at once, in a transaction of its own. */
    public void begun(LadderKey key) {
        runtime.startProcessInstanceByKey(EscalationProcess.ID, key.text());
    }

    /** Looks now and waits anew. Where nobody waits the first look is still to come, or the ladder is over. */
    public void changed(LadderKey key) {
        boolean waits = runtime.createExecutionQuery()
                        .processInstanceBusinessKey(key.text())
                        .messageEventSubscriptionName(EscalationProcess.CHANGE)
                        .count()
                > 0;
        if (waits) {
            runtime.createMessageCorrelation(EscalationProcess.CHANGE)
                    .processInstanceBusinessKey(key.text())
                    .correlate();
        }
    }
}
