// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.ladder.process;

import io.anlan.processes.escalation.EscalationProcess;
import io.anlan.processes.escalation.EscalationSteps;
import io.anlan.service.supervision.ladder.LadderKey;
import io.anlan.service.supervision.ladder.Ladders;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the process of a ladder asks and orders, handed on. */
@Component(EscalationProcess.STEPS)
class EscalationStepsAdapter implements EscalationSteps {

    private final ObjectProvider<Ladders> ladders;

    EscalationStepsAdapter(ObjectProvider<Ladders> ladders) {
        this.ladders = ladders;
    }

    @Override
    public void look(String key) {
        ladders.getObject().look(LadderKey.of(key));
    }

    @Override
    public boolean isOver(String key) {
        return ladders.getObject().isOver(LadderKey.of(key));
    }

    @Override
    public String nextLookAt(String key) {
        return ladders.getObject().nextLookAt(LadderKey.of(key)).toString();
    }
}
