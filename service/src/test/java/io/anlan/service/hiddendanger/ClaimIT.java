// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.hiddendanger.Road.Alarm;
import io.anlan.service.platform.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Taking a record to work on it; the clock of the tests stands at 2026-03-10. */
@IntegrationTest
class ClaimIT {

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    private Road road;
    private String number;

    @BeforeEach
    void aPlanWaitsForItsReview() {
        clock.reset();
        road = new Road(api);
        number = road.begin(Alarm.MAJOR);
        road.plan(number, "2026-04-15");
    }

    @AfterEach
    void end() {
        clock.reset();
    }

    private RestTestClient colleague() {
        return api.as("qian.regulator", List.of(Role.DISTRICT_REGULATOR), Api.PUDONG);
    }

    private RestTestClient.ResponseSpec sends(RestTestClient person, String act, String body) {
        return person.post()
                .uri("/api/hidden-dangers/" + number + "/" + act)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private void claimed(RestTestClient person) {
        sends(person, "claim", "")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.mine")
                .isEqualTo(true);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> claim(RestTestClient person) {
        return (Map<String, Object>)
                road.read(person, "/api/hidden-dangers/" + number + "/desk").get("claim");
    }

    @Test
    void othersSeeWhoHasItAndUntilWhenAndTheRecordIsNoOther() {
        Object version = road.version(number);
        claimed(road.regulator());

        Map<String, Object> seen = claim(colleague());
        assertThat(seen).containsEntry("mine", false);
        assertThat(Duration.between(moment(seen, "since"), moment(seen, "until")))
                .as("row 办台-1")
                .isEqualTo(Duration.ofHours(8));
        assertThat(road.version(number)).isEqualTo(version);
        assertThat(inQueue(colleague())).extracting("mine").isEqualTo(false);
        assertThat(road.acts(number)).contains("claimed");
    }

    private static Instant moment(Map<String, Object> claim, String which) {
        return Instant.parse(String.valueOf(claim.get(which)));
    }

    @SuppressWarnings("unchecked")
    private Object inQueue(RestTestClient person) {
        return ((List<Map<String, Object>>)
                        road.read(person, "/api/work/queue?limit=100").get("items"))
                .stream()
                        .filter(item -> number.equals(item.get("number")))
                        .findFirst()
                        .orElseThrow()
                        .get("claim");
    }

    @Test
    void nobodyElseActsOnItAndIsToldTheWayOut() {
        claimed(road.regulator());

        road.act(colleague(), number, "plan-approval", "{\"opinion\": \"同意\"}")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/hidden-danger/claimed")
                .jsonPath("$.found.mine")
                .isEqualTo(false);
        sends(colleague(), "claim", "").expectStatus().isEqualTo(409);
        road.does(road.regulator(), number, "plan-approval", "{\"opinion\": \"同意\"}");
        assertThat(claim(colleague())).as("done").isNull();
    }

    @Test
    void aColleagueTakesItOverWithAReasonThatTheTrailKeeps() {
        claimed(road.regulator());

        sends(colleague(), "claim-takeover", "{\"reason\": \"原办理人外出\"}")
                .expectStatus()
                .isOk();
        road.act(road.regulator(), number, "plan-approval", "{\"opinion\": \"同意\"}")
                .expectStatus()
                .isEqualTo(409);
        road.does(colleague(), number, "plan-approval", "{\"opinion\": \"同意\"}");
        assertThat(road.acts(number)).contains("claimed", "claim-taken-over", "plan-approved");
    }

    @Test
    void whatIsGivenBackOrLapsedIsFree() {
        claimed(road.regulator());
        sends(road.regulator(), "claim-release", "").expectStatus().isNoContent();
        claimed(colleague());
        clock.set(LocalDateTime.of(2026, 3, 11, 9, 0));
        assertThat(claim(road.regulator())).as("lapsed").isNull();
        claimed(road.regulator());
        sends(colleague(), "claim-release", "").expectStatus().isNoContent();
        assertThat(claim(road.regulator())).as("not the colleague's to give").isNotNull();
    }

    @Test
    void whoseTurnItIsNotCannotTakeIt() {
        sends(road.safetyManager(), "claim", "").expectStatus().isForbidden();
        claimed(road.regulator());
        road.does(road.regulator(), number, "plan-rejection", "{\"reason\": \"措施不足\"}");
        sends(road.regulator(), "claim", "").expectStatus().isForbidden();
    }

    @Test
    void ofManyWhoTakeItAtOnceOneHasIt() throws Exception {
        int many = 6;
        CountDownLatch begin = new CountDownLatch(1);
        ExecutorService people = Executors.newFixedThreadPool(many);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int person = 0; person < many; person++) {
                RestTestClient client = api.as("colleague-" + person, List.of(Role.DISTRICT_REGULATOR), Api.PUDONG);
                answers.add(people.submit(() -> {
                    begin.await();
                    return sends(client, "claim", "")
                            .returnResult(String.class)
                            .getStatus()
                            .value();
                }));
            }
            begin.countDown();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsOnly(200, 409);
            assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
            assertThat(road.acts(number)).filteredOn("claimed"::equals).hasSize(1);
        } finally {
            people.shutdownNow();
        }
    }

    @Test
    void wordsAreOfferedByRuleForWhoeverDecides() {
        var desk = road.read(road.regulator(), "/api/hidden-dangers/" + number + "/desk");
        assertThat(desk).containsEntry("task", "REVIEW_PLAN");
        assertThat(desk.get("texts"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .extracting("why.row.id")
                .contains("用语-1", "用语-5", "要点-1", "要点-6");
        assertThat(road.read(road.safetyManager(), "/api/hidden-dangers/" + number + "/desk"))
                .containsEntry("task", null)
                .containsEntry("texts", List.of());
    }
}
