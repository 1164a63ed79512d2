// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.hiddendanger.Road;
import io.anlan.service.hiddendanger.Road.Alarm;
import io.anlan.service.platform.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Where the processes stand, counted by the engine and proved by the registers. */
@IntegrationTest
class ProcessViewIT {

    private static final String RECTIFICATION = "/api/processes/rectification";

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    private Road road;

    @BeforeEach
    void begin() {
        clock.reset();
        road = new Road(api);
    }

    @AfterEach
    void end() {
        clock.reset();
    }

    @Test
    void whatIsCountedAtAStepIsWhatItsRecordsAndTheRegisterShow() {
        String general = road.begin(Alarm.GENERAL);
        String major = road.begin(Alarm.MAJOR);
        RestTestClient supervisor = road.supervisor();
        for (String process : ids(supervisor)) {
            for (Map<String, Object> step : steps(supervisor, process)) {
                Map<String, Object> records =
                        road.read(supervisor, "/api/processes/" + process + "/steps/" + step.get("id") + "?limit=1");
                assertThat(records.get("total"))
                        .as(process + " " + step.get("id"))
                        .isEqualTo(step.get("standing"));
            }
        }
        assertThat(registered(supervisor, "userTask_rectify")).contains(general).doesNotContain(major);
        assertThat(registered(supervisor, "userTask_submitPlan"))
                .contains(major)
                .doesNotContain(general);
        for (String step : List.of("userTask_rectify", "userTask_submitPlan")) {
            assertThat(registered(supervisor, step)).hasSize((int) standing(supervisor, step));
        }
        assertThat(standing(supervisor, "userTask_rectify")).isPositive();
    }

    @Test
    void theSummaryAddsUpToTheStepsAndEveryDrawingIsThere() {
        road.begin(Alarm.MAJOR);
        RestTestClient city = api.as(Role.CITY_REGULATOR, Api.CITY);
        assertThat(ids(city))
                .containsExactly(
                        "rectification",
                        "extension",
                        "interim-control",
                        "escalation",
                        "listed-supervision",
                        "interview",
                        "enforcement-transfer",
                        "rule-release");
        await().untilAsserted(() -> summaries(city)
                .forEach(summary -> assertThat(((Number) summary.get("standing")).longValue())
                        .as(String.valueOf(summary.get("id")))
                        .isEqualTo(steps(city, String.valueOf(summary.get("id"))).stream()
                                .mapToLong(step -> ((Number) step.get("standing")).longValue())
                                .sum()))); // timers move instances between two questions
    }

    @Test
    void whoMayNotSeeARecordDoesNotSeeItCounted() {
        road.begin(Alarm.GENERAL);
        RestTestClient jiading = api.as(Role.SUPERVISOR, Api.JIADING);
        RestTestClient city = api.as(Role.CITY_REGULATOR, Api.CITY);
        long everywhere = standing(city, "userTask_rectify");
        assertThat(standing(city, "userTask_rectify", "310115") + standing(city, "userTask_rectify", "310114"))
                .isEqualTo(everywhere);
        assertThat(standing(jiading, "userTask_rectify"))
                .isEqualTo(standing(city, "userTask_rectify", "310114"))
                .isLessThan(everywhere);
        jiading.get()
                .uri(RECTIFICATION + "?district=310115")
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.FORBIDDEN)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/process/outside-scope");
    }

    @Test
    void howLongItStandsThereAndHowLongItTookIsToldInTheMonthInWhichItWasDone() {
        String number = road.begin(Alarm.GENERAL);
        clock.advance(Duration.ofDays(3));
        RestTestClient supervisor = road.supervisor();
        assertThat(((Number) step(supervisor, "userTask_rectify", null).get("oldestAge")).longValue())
                .isGreaterThanOrEqualTo(Duration.ofDays(3).toSeconds());
        long before = passages(supervisor);
        road.rectify(number);
        assertThat(passages(supervisor)).isEqualTo(before + 1);
        assertThat(registered(supervisor, "userTask_accept")).contains(number);
    }

    private long passages(RestTestClient person) {
        return items(road.read(person, RECTIFICATION + "/times?months=1")).stream()
                .filter(time -> time.get("step").equals("userTask_rectify"))
                .peek(time -> assertThat(time)
                        .containsEntry("month", "2026-03")
                        .satisfies(it ->
                                assertThat((Integer) it.get("p90")).isGreaterThanOrEqualTo((Integer) it.get("p50"))))
                .mapToLong(time -> ((Number) time.get("passages")).longValue())
                .sum();
    }

    private List<String> registered(RestTestClient person, String step) {
        List<String> all = new ArrayList<>();
        Object cursor = null;
        do {
            Map<String, Object> page = road.read(
                    person, "/api/hidden-dangers?limit=100&step=" + step + (cursor == null ? "" : "&cursor=" + cursor));
            items(page).forEach(row -> all.add(String.valueOf(row.get("number"))));
            cursor = page.get("next");
        } while (cursor != null);
        return all;
    }

    private long standing(RestTestClient person, String step) {
        return standing(person, step, null);
    }

    private long standing(RestTestClient person, String step, @Nullable String district) {
        return ((Number) step(person, step, district).get("standing")).longValue();
    }

    private Map<String, Object> step(RestTestClient person, String step, @Nullable String district) {
        return list(road.read(person, RECTIFICATION + (district == null ? "" : "?district=" + district)), "steps")
                .stream()
                .filter(one -> one.get("id").equals(step))
                .findFirst()
                .orElseThrow();
    }

    private List<Map<String, Object>> steps(RestTestClient person, String process) {
        return list(road.read(person, "/api/processes/" + process), "steps");
    }

    private List<String> ids(RestTestClient person) {
        return summaries(person).stream()
                .map(one -> String.valueOf(one.get("id")))
                .toList();
    }

    private List<Map<String, Object>> summaries(RestTestClient person) {
        return items(road.read(person, "/api/processes"));
    }

    private static List<Map<String, Object>> items(Map<String, Object> page) {
        return list(page, "items");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> page, String name) {
        return (List<Map<String, Object>>) page.get(name);
    }
}
