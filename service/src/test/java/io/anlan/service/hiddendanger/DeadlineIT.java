// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.hiddendanger.Road.Alarm;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Time travel with the real job executor: a general hidden danger of 10 March is due on 17 March. */
@IntegrationTest
class DeadlineIT {

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    @Autowired
    private ManagementService engine;

    private Road road;
    private String number;

    @BeforeEach
    void begin() {
        clock.reset();
        road = new Road(api);
        number = road.begin(Alarm.GENERAL);
        assertThat(road.read(number)).containsEntry("dueOn", "2026-03-17");
    }

    @AfterEach
    void end() {
        clock.reset();
    }

    @Test
    void remindersAndDeadlineFallOnTheirDaysAndOnceEach() {
        at(LocalDateTime.of(2026, 3, 14, 7, 59));
        assertThat(acts()).containsExactly("registered", "ordered");
        at(LocalDateTime.of(2026, 3, 14, 8, 0));
        assertThat(acts()).containsExactly("registered", "ordered", "reminded");
        at(LocalDateTime.of(2026, 3, 17, 23, 59, 59));
        assertThat(acts()).containsExactly("registered", "ordered", "reminded", "reminded");
        assertThat(road.read(number).get("overdueSince")).isNull();
        at(LocalDateTime.of(2026, 3, 18, 0, 0));
        at(LocalDateTime.of(2026, 4, 30, 12, 0));
        assertThat(acts()).containsExactly("registered", "ordered", "reminded", "reminded", "became-overdue");
        assertThat(road.read(number).get("overdueSince")).isEqualTo("2026-03-17T16:00:00Z");
        assertThat(road.read(number)).containsEntry("status", "RECTIFYING");
    }

    @Test
    void aStandstillOverAllOfThemLosesNone() {
        at(LocalDateTime.of(2026, 3, 25, 12, 0));
        assertThat(acts()).containsExactlyInAnyOrder("registered", "ordered", "reminded", "reminded", "became-overdue");
    }

    @Test
    void whatWasSubmittedInTimeIsOverdueOnlyWhenItIsRejectedAfterTheDeadline() {
        clock.set(LocalDateTime.of(2026, 3, 13, 9, 0));
        road.rectify(number);
        at(LocalDateTime.of(2026, 3, 19, 9, 0));
        assertThat(road.read(number).get("overdueSince")).isNull();
        road.reject(number);
        road.rectify(number);
        road.reject(number);
        assertThat(acts())
                .filteredOn(act -> act.equals("became-overdue") || act.equals("reminded"))
                .containsExactly("became-overdue");
        assertThat(road.read(number).get("overdueSince")).isEqualTo("2026-03-19T01:00:00Z");
    }

    @Test
    void whatIsOverdueStandsOnTheHomePage() {
        clock.set(LocalDateTime.of(2026, 2, 2, 9, 0)); // before all others, which share the list
        String earlier = Road.report(Alarm.GENERAL, "调漆间报警器").replace("2026-03-09", "2026-02-01");
        number = (String) road.register(road.inspector(), earlier).get("number");
        at(LocalDateTime.of(2026, 3, 18, 0, 0));
        Map<String, Object> work = road.read(road.safetyManager(), "/api/work");
        assertThat(work.get("overdue"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .extracting("number")
                .contains(number);
        assertThat(work.get("todo"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .filteredOn("number", number)
                .extracting("task")
                .containsExactly("RECTIFY");
        road.rectify(number);
        assertThat(road.read(road.safetyManager(), "/api/work").get("done"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .extracting("number")
                .contains(number);
    }

    @Test
    void aClosedHiddenDangerIsNeverOverdue() {
        road.rectify(number);
        road.accept(number);
        at(LocalDateTime.of(2026, 4, 1, 0, 0));
        assertThat(acts()).containsExactly("registered", "ordered", "rectification-submitted", "accepted", "closed");
    }

    /** Of the road itself; what the ladder beside it does has a test of its own. */
    private List<String> acts() {
        return road.acts(number).stream()
                .filter(act -> !act.startsWith("ladder-") && !act.endsWith("-opened"))
                .toList();
    }

    /** Moves the clock and waits until the job executor has nothing due any more. */
    private void at(LocalDateTime moment) {
        clock.set(moment);
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .until(() ->
                        engine.createJobQuery().executable().withRetriesLeft().count() == 0);
    }
}
