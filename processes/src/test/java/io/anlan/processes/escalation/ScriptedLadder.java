// SPDX-License-Identifier: Apache-2.0
package io.anlan.processes.escalation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The answers a test wants, and when it was looked at, in order. */
public class ScriptedLadder implements EscalationSteps {

    final List<String> looks = new ArrayList<>();
    Instant next = Instant.parse("2026-03-04T00:00:00Z");
    boolean over;
    int failures;

    @Override
    public void look(String key) {
        if (failures > 0) {
            failures--;
            throw new IllegalStateException("the database is away");
        }
        looks.add(key + " " + ClockUtil.getCurrentTime().toInstant());
    }

    @Override
    public boolean isOver(String key) {
        return over;
    }

    @Override
    public String nextLookAt(String key) {
        return next.toString();
    }
}
