// SPDX-License-Identifier: Apache-2.0
package io.anlan.processes.listedsupervision;

import static io.anlan.processes.listedsupervision.ListedSupervisionProcess.ACCEPT;
import static io.anlan.processes.listedsupervision.ListedSupervisionProcess.APPROVE_DELISTING;
import static io.anlan.processes.listedsupervision.ListedSupervisionProcess.DECIDE;
import static io.anlan.processes.listedsupervision.ListedSupervisionProcess.PUBLISH_DELISTING;
import static io.anlan.processes.listedsupervision.ListedSupervisionProcess.PUBLISH_LISTING;
import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.processes.Fires;
import io.anlan.processes.ReachesEnd;
import io.anlan.processes.WalkedProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListedSupervisionProcessTest {

    private static final String NUMBER = "LS-2026-000001";

    private final ScriptedListing steps = new ScriptedListing();
    private WalkedProcess process;

    @BeforeEach
    void begin() {
        process = new WalkedProcess(
                ListedSupervisionProcess.ID, ListedSupervisionProcess.STEPS, steps, NUMBER, "2026-03-10T01:00:00Z");
    }

    @AfterEach
    void end() {
        process.close();
    }

    @Test
    @ReachesEnd(ListedSupervisionProcess.DECLINED)
    void whatIsNotListedEndsAtOnceAndNobodyIsTold() {
        steps.listed = false;
        process.complete(DECIDE);
        assertThat(process.ends()).containsExactly(ListedSupervisionProcess.DECLINED);
        assertThat(steps.done).isEmpty();
        assertThat(process.isOver()).isTrue();
    }

    @Test
    @ReachesEnd(ListedSupervisionProcess.LISTING_PUBLISHED)
    void listingIsPublishedBesideTheRectification() {
        process.complete(DECIDE);
        assertThat(steps.done).containsExactly("notice " + NUMBER);
        assertThat(process.tasks()).containsExactly(ACCEPT, PUBLISH_LISTING);
        process.complete(PUBLISH_LISTING);
        assertThat(process.ends()).containsExactly(ListedSupervisionProcess.LISTING_PUBLISHED);
        assertThat(process.tasks()).containsExactly(ACCEPT);
    }

    @Test
    @ReachesEnd(ListedSupervisionProcess.DELISTING_APPROVED)
    void itIsDelistedWhenExpertsAcceptAndSomebodyElseApproves() {
        process.complete(DECIDE, PUBLISH_LISTING, ACCEPT, APPROVE_DELISTING);
        assertThat(process.ends()).contains(ListedSupervisionProcess.DELISTING_APPROVED);
        assertThat(steps.done).containsExactly("notice " + NUMBER, "delisted " + NUMBER);
        assertThat(process.tasks()).containsExactly(PUBLISH_DELISTING);
    }

    @Test
    void whatExpertsOrApproverDoNotAcceptIsAcceptedAgain() {
        steps.accepted = false;
        process.complete(DECIDE, PUBLISH_LISTING, ACCEPT);
        assertThat(process.tasks()).containsExactly(ACCEPT);
        steps.accepted = true;
        steps.delistingApproved = false;
        process.complete(ACCEPT, APPROVE_DELISTING);
        assertThat(process.tasks()).containsExactly(ACCEPT);
        assertThat(steps.done).doesNotContain("delisted " + NUMBER);
    }

    @Test
    @ReachesEnd(ListedSupervisionProcess.DELISTED)
    void theEndIsPublishedToo() {
        process.complete(DECIDE, PUBLISH_LISTING, ACCEPT, APPROVE_DELISTING, PUBLISH_DELISTING);
        assertThat(process.ends()).contains(ListedSupervisionProcess.DELISTED);
        assertThat(process.isOver()).isTrue();
    }

    @Test
    @ReachesEnd(ListedSupervisionProcess.WATCHED)
    @Fires("timerEvent_watch")
    void itIsLookedAtWhenTheLastDayHasPassedAndEveryDayAfterIt() {
        process.complete(DECIDE);
        process.at("2026-04-10T15:59:59Z");
        assertThat(steps.done).doesNotContain("watched");
        process.at("2026-04-10T16:00:01Z");
        assertThat(process.ends()).containsExactly(ListedSupervisionProcess.WATCHED);
        process.at("2026-04-11T16:00:02Z");
        assertThat(steps.done).containsExactly("notice " + NUMBER, "watched", "watched");
        process.complete(PUBLISH_LISTING, ACCEPT, APPROVE_DELISTING);
        process.at("2026-04-12T16:00:03Z");
        assertThat(steps.done).filteredOn("watched"::equals).hasSize(2);
    }

    @Test
    @ReachesEnd(ListedSupervisionProcess.WITHDRAWN)
    @Fires("startEvent_withdrawn")
    void aWithdrawalEndsItWhereverItStands() {
        process.complete(DECIDE);
        process.message(ListedSupervisionProcess.WITHDRAWAL);
        assertThat(process.ends()).containsExactly(ListedSupervisionProcess.WITHDRAWN);
        assertThat(process.isOver()).isTrue();
    }

    @Test
    @ReachesEnd(ListedSupervisionProcess.REPLACED)
    @Fires("startEvent_replaced")
    void aListingHigherUpReplacesIt() {
        process.complete(DECIDE, PUBLISH_LISTING, ACCEPT);
        process.message(ListedSupervisionProcess.REPLACEMENT);
        assertThat(process.ends()).contains(ListedSupervisionProcess.REPLACED);
        assertThat(process.isOver()).isTrue();
    }
}
