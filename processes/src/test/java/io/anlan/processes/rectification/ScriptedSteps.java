// SPDX-License-Identifier: Apache-2.0
package io.anlan.processes.rectification;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The answers a test wants, and what it was told to do, in order. */
public class ScriptedSteps implements RectificationSteps {

    enum Level {
        UNKNOWN,
        GENERAL,
        MAJOR
    }

    final List<String> done = new ArrayList<>();
    final List<Instant> reminders = new ArrayList<>();
    Level level = Level.GENERAL;
    boolean planApproved;
    boolean accepted;

    /** Stages still to pass, in order: SELF, REVIEW, EXPERT; none is one review. */
    final List<String> stages = new ArrayList<>();

    final List<Instant> reviewCalls = new ArrayList<>();
    Instant deadline = Instant.parse("2026-03-31T16:00:00Z");
    RuntimeException failure;

    @Override
    public boolean isGeneral(String number) {
        return level == Level.GENERAL;
    }

    @Override
    public boolean isMajor(String number) {
        return level == Level.MAJOR;
    }

    @Override
    public boolean isPlanApproved(String number) {
        return planApproved;
    }

    @Override
    public boolean isAccepted(String number) {
        return accepted;
    }

    @Override
    public boolean awaitsSelfAcceptance(String number) {
        return !stages.isEmpty() && stages.get(0).equals("SELF");
    }

    @Override
    public boolean awaitsExpertReview(String number) {
        return !stages.isEmpty() && stages.get(0).equals("EXPERT");
    }

    @Override
    public boolean hasNextStage(String number) {
        return !stages.isEmpty();
    }

    @Override
    public String reviewCycle(String number) {
        return reviewCalls.stream()
                .filter(moment -> moment.isAfter(now()))
                .findFirst()
                .map(moment -> "R/" + moment + "/P1D")
                .orElse("R/" + now().plus(Duration.ofDays(1)) + "/P1D");
    }

    @Override
    public void callForReview(String number) {
        reviewCalls.removeIf(moment -> {
            boolean reached = !moment.isAfter(now());
            if (reached) {
                note("review called for at " + moment, number);
            }
            return reached;
        });
    }

    @Override
    public String reminderCycle(String number) {
        return reminders.stream()
                .filter(moment -> moment.isAfter(now()))
                .findFirst()
                .map(moment -> "R/" + moment + "/P1D")
                .orElse(now().isBefore(deadline) ? "R/" + deadline + "/P1D" : "R0/2000-01-01T00:00:00Z/P1D");
    }

    @Override
    public String overdueAt(String number) {
        return deadline.toString();
    }

    @Override
    public void reportToAuthority(String number) {
        note("reported", number);
    }

    @Override
    public void issueOrder(String number) {
        note("ordered", number);
    }

    @Override
    public void remind(String number) {
        for (Iterator<Instant> reached = reminders.iterator(); reached.hasNext(); ) {
            Instant moment = reached.next();
            if (!moment.isAfter(now())) {
                note("reminded of " + Duration.between(moment, deadline).toDays(), number);
                reached.remove();
            }
        }
    }

    @Override
    public void becomeOverdue(String number) {
        note("overdue", number);
    }

    @Override
    public void close(String number) {
        note("closed", number);
    }

    private void note(String what, String number) {
        if (failure != null) {
            throw failure;
        }
        done.add(what + " " + number);
    }

    private static Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }
}
