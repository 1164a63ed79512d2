// SPDX-License-Identifier: Apache-2.0
package io.anlan.processes.listedsupervision;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The answers a test wants, and what it was told to do, in order. */
public class ScriptedListing implements ListedSupervisionSteps {

    final List<String> done = new ArrayList<>();
    boolean listed = true;
    boolean accepted = true;
    boolean delistingApproved = true;
    Instant due = Instant.parse("2026-04-10T16:00:00Z");

    @Override
    public boolean isListed(String number) {
        return listed;
    }

    @Override
    public boolean isAccepted(String number) {
        return accepted;
    }

    @Override
    public boolean isDelistingApproved(String number) {
        return delistingApproved;
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

    @Override
    public void issueNotice(String number) {
        done.add("notice " + number);
    }

    @Override
    public void delist(String number) {
        done.add("delisted " + number);
    }
}
