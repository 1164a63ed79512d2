// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import io.anlan.service.hiddendanger.process.RectificationWorkflow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hidden dangers that were not registered here but taken over with a history of their own. */
@Service
public class TakenOver {

    private final HiddenDangers hiddenDangers;
    private final RectificationWorkflow workflow;

    TakenOver(HiddenDangers hiddenDangers, RectificationWorkflow workflow) {
        this.hiddenDangers = hiddenDangers;
        this.workflow = workflow;
    }

    /** Lets an open one go on from the step its state waits for; does nothing when it has a process already. */
    @Transactional
    public void startProcess(String number) {
        workflow.continueFrom(number, hiddenDangers.demand(number).status());
    }
}
