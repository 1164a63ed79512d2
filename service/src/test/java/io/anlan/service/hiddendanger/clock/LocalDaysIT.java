// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.clock;

import static io.anlan.service.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.hiddendanger.Owner;
import io.anlan.service.hiddendanger.Road;
import io.anlan.service.hiddendanger.Road.Alarm;
import io.anlan.service.platform.Role;
import io.anlan.service.platform.calendar.NewRelease;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Tuesday, 10 March 2026: Pudong stops work on Thursday because of a storm, and works after all. */
@IntegrationTest
class LocalDaysIT {

    /** All that runs in the division is counted again, one after the other. */
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {};

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    @Autowired
    private FlywayConnectionDetails details;

    @Autowired
    private ApplicationContext application;

    private Road road;
    private RestTestClient district;
    private RestTestClient other;

    @BeforeEach
    void begin() {
        clock.reset();
        road = new Road(api);
        district = api.as(Role.DISTRICT_REGULATOR, Api.PUDONG);
        other = api.as("second-regulator", List.of(Role.DISTRICT_REGULATOR), Api.PUDONG);
    }

    @Test
    void aDayOffMovesTheRunningTimesOfItsDivisionAndNothingIsSilent() {
        String number = road.begin(Alarm.MAJOR);
        expectPlanBy(number, "2026-03-17");
        confirm(other, declare(district, "310115", "2026-03-12", "false"))
                .expectStatus()
                .isOk();
        expectPlanBy(number, "2026-03-18");
        await().atMost(A_MINUTE)
                .untilAsserted(() -> assertThat(road.acts(number)).contains("time-recounted"));
        expectPlanBy(road.begin(Alarm.MAJOR), "2026-03-18");
        confirm(other, declare(district, "310115", "2026-03-12", "null"))
                .expectStatus()
                .isOk();
        expectPlanBy(number, "2026-03-17");
    }

    /** The stored calendar and the forgotten day stand for a release that knew the twelfth as a day off. */
    @Test
    void aReleaseWithOtherHolidaysHasRunningTimesCountedAgainOnce() {
        String number = road.begin(Alarm.MAJOR);
        expectPlanBy(number, "2026-03-17");
        Object day = declare(district, "310115", "2026-03-12", "false");
        confirm(other, day).expectStatus().isOk();
        expectPlanBy(number, "2026-03-18");
        await().atMost(A_MINUTE)
                .untilAsserted(() -> assertThat(road.acts(number)).contains("time-recounted"));
        JdbcClient.create(Owner.of(details)).sql("""
                        set session_replication_role = replica;
                        delete from platform.local_day_decision where number = %s;
                        insert into platform.country_calendar (arranged, at)
                        select arranged || '{"2026-03-12": false}', at from platform.country_calendar order by number desc limit 1;
                        set session_replication_role = origin""".formatted(day)).update();
        NewRelease.starts(application);
        expectPlanBy(number, "2026-03-17");
        await().atMost(A_MINUTE)
                .untilAsserted(() -> assertThat(road.acts(number))
                        .filteredOn("time-recounted"::equals)
                        .hasSize(2));
        NewRelease.starts(application);
        assertThat(road.acts(number)).filteredOn("time-recounted"::equals).hasSize(2);
    }

    @Test
    void oneDeclaresAnotherDecidesAndOnlyOnce() {
        Object number = declare(district, "310115", "2026-03-13", "false");
        refused(confirm(district, number), 403, "calendar/own-day");
        refused(decide(other, number, "refusal", "{\"reason\": \" \"}"), 422, "calendar/invalid-day");
        decide(other, number, "refusal", "{\"reason\": \"没有通知\"}")
                .expectStatus()
                .isOk();
        refused(confirm(other, number), 409, "calendar/decided");
        refused(confirm(other, 999_999), 404, "calendar/unknown-day");
    }

    @Test
    void aDistrictArrangesItsOwnDaysAndNoneThatHasPassed() {
        refused(post(district, "310101", "2026-03-12", "false"), 403, "calendar/not-your-division");
        refused(post(district, "310115", "2026-03-09", "false"), 422, "calendar/invalid-day");
        post(api.as(Role.CITY_REGULATOR, "310000"), "310101", "2026-12-30", "false")
                .expectStatus()
                .isCreated();
    }

    @Test
    void theDatabaseRefusesOnesOwnDecisionAndEveryChange() {
        JdbcClient owner = JdbcClient.create(Owner.of(details));
        Object number = declare(district, "310115", "2026-03-13", "false");
        assertThatThrownBy(() -> owner.sql("""
                                insert into platform.local_day_decision
                                select number, true, null, username, by_name, at from platform.local_day where number = ?""").param(number).update()).hasMessageContaining("one's own work");
        assertThatThrownBy(() -> owner.sql("update platform.local_day set working = true")
                        .update())
                .hasMessageContaining("append-only");
    }

    private void expectPlanBy(String number, String day) {
        await().atMost(A_MINUTE)
                .untilAsserted(() -> district.get()
                        .uri("/api/hidden-dangers/" + number + "/clocks")
                        .exchange()
                        .expectBody()
                        .jsonPath("$.clocks[?(@.duty=='PLAN')].dueOn")
                        .isEqualTo(day));
    }

    private static Object declare(RestTestClient person, String division, String day, String working) {
        return Objects.requireNonNull(Objects.requireNonNull(post(person, division, day, working)
                        .expectStatus()
                        .isCreated()
                        .expectBody(JSON)
                        .returnResult()
                        .getResponseBody())
                .get("number"));
    }

    private static RestTestClient.ResponseSpec post(
            RestTestClient person, String division, String day, String working) {
        return send(person, "/api/local-days", """
                {"division": "%s", "day": "%s", "working": %s, "name": "暴雨红色预警", "reason": "区政府停工通知"}""".formatted(division, day, working));
    }

    private static RestTestClient.ResponseSpec confirm(RestTestClient person, Object number) {
        return decide(person, number, "confirmation", "{}");
    }

    private static RestTestClient.ResponseSpec decide(RestTestClient person, Object number, String as, String body) {
        return send(person, "/api/local-days/" + number + "/" + as, body);
    }

    private static RestTestClient.ResponseSpec send(RestTestClient person, String uri, String body) {
        return person.post()
                .uri(uri)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }
}
