// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import io.anlan.service.hiddendanger.clock.Clocks;
import io.anlan.service.hiddendanger.clock.Period;
import io.anlan.service.hiddendanger.process.RectificationWorkflow;
import io.anlan.service.platform.Shanghai;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hidden dangers that were not registered here but taken over with a history of their own. */
@Service
public class TakenOver {

    private final HiddenDangers hiddenDangers;
    private final Clocks clocks;
    private final RectificationWorkflow workflow;

    TakenOver(HiddenDangers hiddenDangers, Clocks clocks, RectificationWorkflow workflow) {
        this.hiddenDangers = hiddenDangers;
        this.clocks = clocks;
        this.workflow = workflow;
    }

    /** Lets an open one go on from the step its state waits for, the time of its rectification from its order; does nothing when it has a process already. */
    @Transactional
    public void startProcess(String number) {
        HiddenDanger it = hiddenDangers.demand(number);
        Part.Order order = it.order();
        if (order != null && it.status().isOpen()) {
            LocalDate from = LocalDate.ofInstant(order.orderedAt(), Shanghai.ZONE);
            clocks.takenOver(number, from, Period.until(order.dueOn(), from));
        }
        workflow.continueFrom(number, it.status());
    }
}
