// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.hiddendanger.Road.Alarm;
import io.anlan.service.platform.Role;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Whoever reported a hidden danger may object once to its dismissal. */
@IntegrationTest
class ObjectionIT {

    private static final String REASON = "{\"reason\": \"现场仍有隐患\"}";

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    private Road road;
    private RestTestClient city;

    @BeforeEach
    void begin() {
        clock.reset();
        road = new Road(api);
        city = api.as(Role.CITY_REGULATOR, Api.CITY);
    }

    @AfterEach
    void end() {
        clock.reset();
    }

    @Test
    void anObjectionThatIsUpheldLetsItGoOnWhereItWas() {
        String number = dismissed(Alarm.GENERAL);
        road.does(road.inspector(), number, "objection", REASON);
        problem(decide(road.regulator(), number, true), 403, "hidden-danger/own-dismissal");
        decide(city, number, true).expectStatus().isOk();
        assertThat(road.read(number))
                .containsEntry("status", "RECTIFYING")
                .containsEntry("dueOn", "2026-03-17")
                .containsEntry("episode", 1)
                .containsEntry("dismissal", null);
        assertThat(road.acts(number)).endsWith("dismissed", "objected", "objection-decided", "reinstated");
        road.rectify(number);
        assertThat(road.accept(number)).containsEntry("status", "CLOSED");
    }

    @Test
    void whatWasSubmittedWaitsForItsAcceptanceAgain() {
        String number = road.begin(Alarm.GENERAL);
        road.rectify(number);
        dismiss(number);
        road.does(road.inspector(), number, "objection", REASON);
        decide(city, number, true).expectStatus().isOk();
        road.expect(number, HiddenDangerStatus.SUBMITTED);
        assertThat(road.accept(number)).containsEntry("status", "CLOSED");
    }

    @Test
    void aPlanThatWaitedForItsReviewWaitsAgain() {
        String number = road.begin(Alarm.MAJOR);
        road.plan(number, "2026-04-15");
        dismiss(number);
        road.does(road.inspector(), number, "objection", REASON);
        decide(city, number, true).expectStatus().isOk();
        road.expect(number, HiddenDangerStatus.PLAN_SUBMITTED);
        assertThat(road.does(road.regulator(), number, "plan-approval", "{\"opinion\": \"同意\"}"))
                .containsEntry("status", "RECTIFYING");
    }

    @Test
    void aDismissalThatStandsIsOverAndObjectedToOnce() {
        String number = dismissed(Alarm.GENERAL);
        road.does(road.inspector(), number, "objection", REASON);
        problem(road.act(road.inspector(), number, "objection", REASON), 409, "hidden-danger/objected-already");
        decide(city, number, false).expectStatus().isOk();
        road.expect(number, HiddenDangerStatus.DISMISSED);
        problem(decide(city, number, true), 409, "hidden-danger/no-objection");
    }

    @Test
    void onlyTheSideThatReportedItObjectsAndOnlyWithinFifteenDays() {
        String number = dismissed(Alarm.GENERAL);
        problem(road.act(road.safetyManager(), number, "objection", REASON), 403, "hidden-danger/not-your-report");
        clock.set(LocalDateTime.of(2026, 3, 26, 0, 0));
        problem(road.act(road.inspector(), number, "objection", REASON), 409, "hidden-danger/objection-too-late");
        clock.set(LocalDateTime.of(2026, 3, 25, 23, 59));
        road.act(road.inspector(), number, "objection", REASON).expectStatus().isOk();
    }

    @Test
    void whatWasDismissedBeforeItsLevelWasKnownHasTheLongestTime() {
        String number = dismissed(Alarm.UNDETERMINED);
        assertThat(road.read(road.inspector(), "/api/hidden-dangers/" + number + "/objections"))
                .containsEntry("until", "2026-03-25");
        road.does(road.inspector(), number, "objection", REASON);
        decide(city, number, true).expectStatus().isOk();
        road.expect(number, HiddenDangerStatus.REGISTERED);
        road.does(
                road.inspector(),
                number,
                "facts",
                "{\"facts\": [{\"ref\": \"1\", \"type\": \"paintRoom\", \"values\": {\"fixedGasAlarm\": \"WORKING\"}}]}");
        road.expect(number, HiddenDangerStatus.RECTIFYING);
    }

    private String dismissed(Alarm alarm) {
        String number = road.begin(alarm);
        dismiss(number);
        return number;
    }

    private void dismiss(String number) {
        road.does(road.regulator(), number, "dismissal", "{\"reason\": \"现场未见\"}");
    }

    private RestTestClient.ResponseSpec decide(RestTestClient person, String number, boolean reinstate) {
        return road.act(
                person, number, "objection-decision", "{\"reinstate\": " + reinstate + ", \"opinion\": \"经核实\"}");
    }

    private static void problem(RestTestClient.ResponseSpec answer, int status, String type) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.type").isEqualTo("/problems/" + type);
    }
}
