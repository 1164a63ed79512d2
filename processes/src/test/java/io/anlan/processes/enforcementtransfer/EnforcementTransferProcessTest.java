// SPDX-License-Identifier: Apache-2.0
package io.anlan.processes.enforcementtransfer;

import static io.anlan.processes.enforcementtransfer.EnforcementTransferProcess.FILE;
import static io.anlan.processes.enforcementtransfer.EnforcementTransferProcess.PUBLISH_PENALTY;
import static io.anlan.processes.enforcementtransfer.EnforcementTransferProcess.RECORD_OUTCOME;
import static io.anlan.processes.enforcementtransfer.EnforcementTransferProcess.TRANSFER;
import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.processes.Fires;
import io.anlan.processes.ReachesEnd;
import io.anlan.processes.WalkedProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EnforcementTransferProcessTest {

    private final ScriptedTransfer steps = new ScriptedTransfer();
    private WalkedProcess process;

    @BeforeEach
    void begin() {
        process = new WalkedProcess(
                EnforcementTransferProcess.ID,
                EnforcementTransferProcess.STEPS,
                steps,
                "ET-2026-000001",
                "2026-03-10T01:00:00Z");
    }

    @AfterEach
    void end() {
        process.close();
    }

    @Test
    @ReachesEnd(EnforcementTransferProcess.NOT_TRANSFERRED)
    void theAuthorityMayRefrain() {
        steps.transferred = false;
        process.complete(TRANSFER);
        assertThat(process.ends()).containsExactly(EnforcementTransferProcess.NOT_TRANSFERRED);
    }

    @Test
    @ReachesEnd(EnforcementTransferProcess.NOT_FILED)
    void enforcementMayFileNoCase() {
        steps.filed = false;
        process.complete(TRANSFER, FILE);
        assertThat(process.ends()).containsExactly(EnforcementTransferProcess.NOT_FILED);
    }

    @Test
    @ReachesEnd(EnforcementTransferProcess.DECIDED)
    void aCaseWithoutPenaltyEndsWithItsOutcome() {
        process.complete(TRANSFER, FILE, RECORD_OUTCOME);
        assertThat(process.ends()).containsExactly(EnforcementTransferProcess.DECIDED);
        assertThat(process.isOver()).isTrue();
    }

    @Test
    @ReachesEnd(EnforcementTransferProcess.PUBLISHED)
    void aPenaltyIsPublished() {
        steps.penalty = true;
        process.complete(TRANSFER, FILE, RECORD_OUTCOME);
        assertThat(process.tasks()).containsExactly(PUBLISH_PENALTY);
        process.complete(PUBLISH_PENALTY);
        assertThat(process.ends()).containsExactly(EnforcementTransferProcess.PUBLISHED);
    }

    @Test
    @ReachesEnd(EnforcementTransferProcess.WATCHED)
    @Fires("timerEvent_watch")
    void theCaseIsLookedAtWhenItsNinetyDaysHavePassed() {
        process.complete(TRANSFER, FILE);
        process.at("2026-06-08T15:59:59Z");
        assertThat(steps.done).isEmpty();
        process.at("2026-06-08T16:00:01Z");
        assertThat(steps.done).containsExactly("watched");
        assertThat(process.ends()).containsExactly(EnforcementTransferProcess.WATCHED);
    }

    @Test
    @ReachesEnd(EnforcementTransferProcess.WITHDRAWN)
    @Fires("startEvent_withdrawn")
    void aWithdrawalEndsItWhereverItStands() {
        process.complete(TRANSFER);
        process.message(EnforcementTransferProcess.WITHDRAWAL);
        assertThat(process.ends()).containsExactly(EnforcementTransferProcess.WITHDRAWN);
        assertThat(process.isOver()).isTrue();
    }
}
