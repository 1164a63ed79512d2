// SPDX-License-Identifier: Apache-2.0
package io.anlan.processes.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anlan.processes.Fires;
import io.anlan.processes.ReachesEnd;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;

/** Reminders and the deadline. */
class RectificationTimersTest extends RectificationCase {

    @Test
    @ReachesEnd("endEvent_overdue")
    @Fires("timerEvent_overdue")
    void theDeadlineIsNoticedExactlyOnceAndRectificationGoesOn() {
        start();
        now("2026-03-31T15:59:59Z");
        assertThat(runDueJobs()).isZero();
        now("2026-03-31T16:00:00Z");
        runDueJobs();
        now("2026-06-01T00:00:00Z");
        runDueJobs();
        assertThat(steps.done).containsExactly("ordered " + NUMBER, "overdue " + NUMBER);
        assertThat(task()).isEqualTo(RectificationProcess.RECTIFY);
        assertThat(ends()).containsOnlyOnce("endEvent_overdue");
    }

    @Test
    void theDeadlineRunsOnWhileASubmissionWaitsAndIsNoticedOnceOverRejections() {
        start();
        complete(RectificationProcess.RECTIFY);
        complete(RectificationProcess.ACCEPT);
        complete(RectificationProcess.RECTIFY);
        now("2026-04-01T00:00:00Z");
        runDueJobs();
        complete(RectificationProcess.ACCEPT);
        now("2026-05-01T00:00:00Z");
        runDueJobs();
        assertThat(steps.done).containsExactly("ordered " + NUMBER, "overdue " + NUMBER);
    }

    @Test
    @ReachesEnd("endEvent_reminded")
    @Fires("timerEvent_reminder")
    void everyReminderFallsOnItsDayAndNoneAfterTheLast() {
        steps.reminders.addAll(List.of(Instant.parse("2026-03-28T00:00:00Z"), Instant.parse("2026-03-30T00:00:00Z")));
        start();
        for (Instant hour = Instant.parse("2026-03-02T00:00:00Z");
                hour.isBefore(Instant.parse("2026-04-03T00:00:00Z"));
                hour = hour.plus(Duration.ofHours(6))) {
            ClockUtil.setCurrentTime(Date.from(hour));
            runDueJobs();
        }
        assertThat(steps.done)
                .containsExactly(
                        "ordered " + NUMBER, "reminded of 3 " + NUMBER, "reminded of 1 " + NUMBER, "overdue " + NUMBER);
        assertThat(jobs()).as("nothing ticks on after the deadline").isEmpty();
    }

    @Test
    void aStandstillOfTheEngineLosesNoReminder() {
        steps.reminders.addAll(List.of(
                Instant.parse("2026-03-24T00:00:00Z"),
                Instant.parse("2026-03-28T00:00:00Z"),
                Instant.parse("2026-03-30T00:00:00Z")));
        start();
        now("2026-03-29T12:00:00Z");
        runDueJobs();
        assertThat(steps.done)
                .containsExactly("ordered " + NUMBER, "reminded of 7 " + NUMBER, "reminded of 3 " + NUMBER);
        now("2026-03-30T00:00:01Z");
        runDueJobs();
        assertThat(steps.done).last().isEqualTo("reminded of 1 " + NUMBER);
    }

    @Test
    void aReminderThatFailsOnceIsRepeatedAndNotDoubled() {
        steps.reminders.add(Instant.parse("2026-03-28T00:00:00Z"));
        start();
        now("2026-03-28T00:00:00Z");
        steps.failure = new IllegalStateException("database away");
        assertThatThrownBy(this::runDueJobs).hasMessageContaining("database away");
        steps.failure = null;
        now("2026-03-28T01:00:00Z");
        runDueJobs();
        assertThat(steps.done).containsExactly("ordered " + NUMBER, "reminded of 3 " + NUMBER);
    }

    @Test
    void theRepetitionEndsEvenWhenItTicksInTheVeryMomentOfTheDeadline() {
        start();
        now("2026-03-31T16:00:00Z");
        runDueJobs();
        assertThat(jobs()).isEmpty();
    }

    @Test
    void nobodyIsRemindedWhenThereIsNoReminder() {
        start();
        now("2026-03-31T15:00:00Z");
        runDueJobs();
        assertThat(steps.done).containsExactly("ordered " + NUMBER);
    }
}
