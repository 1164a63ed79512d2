// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.hiddendanger.Road.Alarm;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;

/** Deferred rectification (暂缓整改): borne for a while under interim controls; and what happens at the very deadline. */
@IntegrationTest
class DeferralIT {

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    @Autowired
    private ManagementService engine;

    @Autowired
    private FlywayConnectionDetails database;

    private ExtensionSteps steps;
    private Road road;

    @BeforeEach
    void begin() {
        steps = new ExtensionSteps(api, clock, engine, database);
        road = steps.road();
    }

    @AfterEach
    void end() {
        steps.end();
    }

    @Test
    void aDeferralExpiresByItselfIntoOverdueAtTheEndOfItsDay() {
        String number = road.begin(Alarm.GENERAL);
        steps.asked(number, "deferrals", "2026-06-30");
        steps.decides(road.regulator(), number, 1, true).expectStatus().isOk();
        assertThat(steps.moreTime(number)).containsEntry("deferredUntil", "2026-06-30");
        steps.orderAndClockAgree(number, "2026-06-30");
        steps.at(LocalDateTime.of(2026, 6, 30, 23, 59));
        assertThat(road.read(number).get("overdueSince")).isNull();
        steps.at(LocalDateTime.of(2026, 7, 1, 0, 0));
        assertThat(road.read(number).get("overdueSince")).isEqualTo("2026-06-30T16:00:00Z");
        assertThat(steps.moreTime(number).get("deferredUntil")).isNull();
        steps.asks(number, "deferrals", "2026-07-30")
                .expectBody()
                .jsonPath("$.found.row.id")
                .isEqualTo("暂缓-1");
    }

    @Test
    void submittingTheRectificationEndsADeferral() {
        String number = road.begin(Alarm.GENERAL);
        steps.asked(number, "deferrals", "2026-04-30");
        steps.decides(road.regulator(), number, 1, true).expectStatus().isOk();
        road.rectify(number);
        assertThat(steps.moreTime(number).get("deferredUntil")).isNull();
        road.reject(number);
        assertThat(steps.moreTime(number).get("deferredUntil")).isNull();
        steps.orderAndClockAgree(number, "2026-04-30");
    }

    @Test
    void aMajorOneIsDeferredByTheCityAloneAndOnce() {
        String number = road.begin(Alarm.MAJOR);
        road.plan(number, "2026-04-20");
        road.does(road.regulator(), number, "plan-approval", "{\"opinion\": \"同意\"}");
        steps.asks(number, "deferrals", "2026-07-20")
                .expectBody()
                .jsonPath("$.found.row.id")
                .isEqualTo("暂缓-4");
        steps.asked(number, "deferrals", "2026-05-20");
        steps.decides(road.regulator(), number, 1, true).expectStatus().isForbidden();
        assertThatThrownBy(() -> steps.owner()
                        .sql("insert into hidden_danger.postponement select * from json_populate_record("
                                + "null::hidden_danger.postponement, (select (to_jsonb(p) || jsonb_build_object("
                                + "'round', 2, 'reference', number || '/2', 'approver', 'DISTRICT_REGULATOR'))::json"
                                + " from hidden_danger.postponement p where number = ?))")
                        .param(number)
                        .update())
                .hasMessageContaining("major_deferred_by_city");
        steps.decides(steps.city(), number, 1, true).expectStatus().isOk();
        steps.orderAndClockAgree(number, "2026-05-20");
        steps.asks(number, "deferrals", "2026-06-20")
                .expectBody()
                .jsonPath("$.found.row.id")
                .isEqualTo("暂缓-3");
    }

    @Test
    void aDeadlineThatFiresWhileAnExtensionIsApprovedComesToTheSameWhicheverIsFirst() throws Exception {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            numbers.add(road.begin(Alarm.GENERAL));
            steps.asked(numbers.get(i), "extensions", "2026-03-31");
        }
        var people = Executors.newFixedThreadPool(numbers.size());
        try {
            List<Callable<Integer>> approvals = new ArrayList<>();
            numbers.forEach(number -> approvals.add(() -> approveUntilDone(number)));
            steps.jump(LocalDateTime.of(2026, 3, 18, 0, 0)); // the job executor fires on its own threads
            for (Future<Integer> approval : people.invokeAll(approvals)) {
                assertThat(approval.get()).as("attempts").isLessThanOrEqualTo(3);
            }
        } finally {
            people.shutdownNow();
        }
        steps.settle();
        for (String number : numbers) {
            steps.orderAndClockAgree(number, "2026-03-31");
            assertThat(road.read(number).get("overdueSince")).isNull();
            assertThat(road.acts(number))
                    .filteredOn("extension-approved"::equals)
                    .hasSize(1);
            assertThat(road.acts(number)).filteredOn("became-overdue"::equals).hasSizeLessThanOrEqualTo(1);
        }
        assertThat(engine.createJobQuery().noRetriesLeft().count())
                .as("timers that gave up")
                .isZero();
    }

    /** Looks again and repeats when the deadline was noted at the same time. */
    private int approveUntilDone(String number) {
        for (int attempt = 1; ; attempt++) {
            int status = steps.decides(road.regulator(), number, 1, true)
                    .returnResult(String.class)
                    .getStatus()
                    .value();
            if (status == 200) {
                return attempt;
            }
            assertThat(status).isEqualTo(409);
        }
    }
}
