// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.hiddendanger.Road.Alarm;
import io.anlan.service.platform.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** What every act demands: the right role, the present version, complete words; and that it happens once. */
@IntegrationTest
class ActRulesIT {

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

    @Test
    void theButtonsSayWhyAnActIsNotAllowed() {
        String number = road.begin(Alarm.MAJOR);
        road.safetyManager()
                .get()
                .uri("/api/hidden-dangers/" + number)
                .exchange()
                .expectBody()
                .jsonPath("$.allowedActions[?(@.action=='SUBMIT_PLAN')].allowed")
                .isEqualTo(true)
                .jsonPath("$.allowedActions[?(@.action=='DISMISS')].allowed")
                .isEqualTo(false)
                .jsonPath("$.allowedActions[?(@.action=='DISMISS')].reason.zh")
                .isEqualTo("您的角色不能办理此事")
                .jsonPath("$.allowedActions[?(@.action=='ACCEPT')].reason.en")
                .isEqualTo(number + " is graded; this cannot be done now.");
    }

    @Test
    void nobodyActsOnAVersionThatIsNoMore() {
        String number = road.begin(Alarm.MAJOR);
        Object seen = road.version(number);
        road.plan(number, "2026-04-20");
        road.act(road.regulator(), number, "dismissal", "{\"reason\": \"误报\"}", seen)
                .expectStatus()
                .isEqualTo(HttpStatus.CONFLICT)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/hidden-danger/changed-meanwhile");
        road.expect(number, HiddenDangerStatus.PLAN_SUBMITTED);
    }

    @Test
    void ofSimultaneousActsOneWinsAndTheOthersAreToldSo() throws Exception {
        String number = road.begin(Alarm.MAJOR);
        Object seen = road.version(number);
        var people = Executors.newFixedThreadPool(8);
        try {
            Callable<Integer> dismissal =
                    () -> road.act(road.regulator(), number, "dismissal", "{\"reason\": \"误报\"}", seen)
                            .returnResult(String.class)
                            .getStatus()
                            .value();
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : people.invokeAll(Collections.nCopies(8, dismissal))) {
                answers.add(answer.get());
            }
            assertThat(answers)
                    .containsOnlyOnce(200)
                    .filteredOn(answer -> answer == 409)
                    .hasSize(7);
        } finally {
            people.shutdownNow();
        }
        assertThat(road.acts(number)).filteredOn("dismissed"::equals).hasSize(1);
    }

    @Test
    void withoutAVersionNothingIsDone() {
        String number = road.begin(Alarm.MAJOR);
        road.regulator()
                .post()
                .uri("/api/hidden-dangers/" + number + "/dismissal")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"reason\": \"误报\"}")
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.PRECONDITION_REQUIRED);
    }

    @Test
    void aRepeatedReportIsRegisteredOnce() {
        String report = Road.report(Alarm.GENERAL, "重复提交");
        String key = java.util.UUID.randomUUID().toString();
        List<String> numbers = java.util.stream.Stream.of(1, 2, 3)
                .map(attempt -> road.inspector()
                        .post()
                        .uri("/api/hidden-dangers")
                        .header("Idempotency-Key", key)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(report)
                        .exchange()
                        .expectStatus()
                        .isCreated()
                        .expectHeader()
                        .exists("ETag")
                        .returnResult(String.class)
                        .getResponseHeaders()
                        .getFirst("Location"))
                .toList();
        assertThat(numbers).containsOnly(numbers.get(0));
    }

    @Test
    void everythingWrongWithAReportIsNamedAtOnce() {
        road.inspector()
                .post()
                .uri("/api/hidden-dangers")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"enterpriseCode\": \"" + Road.ENTERPRISE
                        + "\", \"title\": \" \", \"foundOn\": \"2026-03-11\"}")
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
                .expectBody()
                .jsonPath("$.violations[?(@.pointer=='/title')].code")
                .isEqualTo("missing")
                .jsonPath("$.violations[?(@.pointer=='/foundOn')].code")
                .isEqualTo("out-of-range")
                .jsonPath("$.violations[?(@.pointer=='/field')].code")
                .isEqualTo("missing");
    }

    @Test
    void whoeverMayNotReportIsRefused() {
        for (Role role : List.of(Role.SUPERVISOR, Role.AUDITOR, Role.RULE_AUTHOR)) {
            api.as(role, Api.CITY)
                    .post()
                    .uri("/api/hidden-dangers")
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Road.report(Alarm.GENERAL, "无权"))
                    .exchange()
                    .expectStatus()
                    .isForbidden();
        }
    }
}
