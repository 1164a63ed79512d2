// SPDX-License-Identifier: Apache-2.0
package io.anlan.processes.enforcementtransfer;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The answers a test wants, and what it was told to do, in order. */
public class ScriptedTransfer implements EnforcementTransferSteps {

    final List<String> done = new ArrayList<>();
    boolean transferred = true;
    boolean filed = true;
    boolean penalty;
    Instant due = Instant.parse("2026-06-08T16:00:00Z");

    @Override
    public boolean isTransferred(String number) {
        return transferred;
    }

    @Override
    public boolean isFiled(String number) {
        return filed;
    }

    @Override
    public boolean isPenalty(String number) {
        return penalty;
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
