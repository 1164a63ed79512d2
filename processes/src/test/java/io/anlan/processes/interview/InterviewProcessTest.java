// SPDX-License-Identifier: Apache-2.0
package io.anlan.processes.interview;

import static io.anlan.processes.interview.InterviewProcess.CALL;
import static io.anlan.processes.interview.InterviewProcess.FOLLOW_UP;
import static io.anlan.processes.interview.InterviewProcess.HOLD;
import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.processes.Fires;
import io.anlan.processes.ReachesEnd;
import io.anlan.processes.WalkedProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InterviewProcessTest {

    private final ScriptedInterview steps = new ScriptedInterview();
    private WalkedProcess process;

    @BeforeEach
    void begin() {
        process = new WalkedProcess(
                InterviewProcess.ID, InterviewProcess.STEPS, steps, "IV-2026-000001", "2026-03-10T01:00:00Z");
    }

    @AfterEach
    void end() {
        process.close();
    }

    @Test
    @ReachesEnd(InterviewProcess.CLOSED)
    void whoeverCameAndKeptEveryWordIsDone() {
        process.complete(CALL, HOLD, FOLLOW_UP);
        assertThat(process.ends()).containsExactly(InterviewProcess.CLOSED);
        assertThat(process.isOver()).isTrue();
    }

    @Test
    void whoeverDoesNotComeIsReportedAndCalledAgain() {
        steps.appeared = false;
        process.complete(CALL, HOLD);
        assertThat(steps.done).containsExactly("absent");
        assertThat(process.tasks()).containsExactly(CALL);
    }

    @Test
    void asLongAsOneCommitmentIsOpenItIsFollowedUp() {
        steps.kept = false;
        process.complete(CALL, HOLD, FOLLOW_UP);
        assertThat(process.tasks()).containsExactly(FOLLOW_UP);
    }

    @Test
    @ReachesEnd(InterviewProcess.WATCHED)
    @Fires("timerEvent_watch")
    void commitmentsAreLookedAtWhenTheirDayHasPassed() {
        process.complete(CALL, HOLD);
        process.at("2026-03-20T15:59:59Z");
        assertThat(steps.done).isEmpty();
        process.at("2026-03-20T16:00:01Z");
        assertThat(steps.done).containsExactly("watched");
        assertThat(process.ends()).containsExactly(InterviewProcess.WATCHED);
    }

    @Test
    @ReachesEnd(InterviewProcess.WITHDRAWN)
    @Fires("startEvent_withdrawn")
    void aWithdrawalEndsItWhereverItStands() {
        process.complete(CALL);
        process.message(InterviewProcess.WITHDRAWAL);
        assertThat(process.ends()).containsExactly(InterviewProcess.WITHDRAWN);
        assertThat(process.isOver()).isTrue();
    }
}
