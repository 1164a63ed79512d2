// SPDX-License-Identifier: Apache-2.0
package io.anlan.processes.interview;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The answers a test wants, and what it was told to do, in order. */
public class ScriptedInterview implements InterviewSteps {

    final List<String> done = new ArrayList<>();
    boolean appeared = true;
    boolean kept = true;
    Instant due = Instant.parse("2026-03-20T16:00:00Z");

    @Override
    public boolean hasAppeared(String number) {
        return appeared;
    }

    @Override
    public boolean isKept(String number) {
        return kept;
    }

    @Override
    public void reportAbsence(String number) {
        done.add("absent");
    }

    @Override
    public String watchCycle(String number) {
        Instant now = ClockUtil.getCurrentTime().toInstant();
        return "R/" + (now.isBefore(due) ? due : now.plus(1, ChronoUnit.DAYS)) + "/P1D";
    }

    @Override
    public void watch(String number) {
        done.add("watched");
    }
}
