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
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

@IntegrationTest
class LifecycleIT {

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
    void aGeneralHiddenDangerGoesFromReportToClosure() {
        Map<String, Object> registered = road.register(road.reporter(), Road.report(Alarm.GENERAL, "报警器标识脱落"));
        String number = (String) registered.get("number");
        assertThat(number).matches("HD-2026-\\d{6}");
        assertThat(registered).containsEntry("status", "RECTIFYING").containsEntry("level", "GENERAL");
        assertThat((String) registered.get("dueOn")).isGreaterThan("2026-03-10");

        road.rectify(number);
        Map<String, Object> closed =
                road.does(road.inspector(), number, "acceptance", "{\"opinion\": \"现场核实合格\", \"evidence\": []}");

        assertThat(closed).containsEntry("status", "CLOSED");
        assertThat(closed.get("closedAt")).isNotNull();
        assertThat(road.acts(number))
                .containsExactly("registered", "ordered", "rectification-submitted", "accepted", "closed");
    }

    @Test
    void aMajorHiddenDangerNeedsAnApprovedPlanAndASupervisor() {
        String number = road.begin(Alarm.MAJOR);
        assertThat(road.read(number)).containsEntry("status", "GRADED").containsEntry("level", "MAJOR");
        road.plan(number, "2026-04-20");
        road.does(road.regulator(), number, "plan-rejection", "{\"reason\": \"资金未落实\"}");
        road.expect(number, HiddenDangerStatus.GRADED);
        road.plan(number, "2026-04-15");
        Map<String, Object> ordered = road.does(road.regulator(), number, "plan-approval", "{\"opinion\": \"同意\"}");
        assertThat(ordered).containsEntry("status", "RECTIFYING").containsEntry("dueOn", "2026-04-15");
        road.rectify(number);
        road.act(road.inspector(), number, "acceptance", "{\"opinion\": \"好\"}")
                .expectStatus()
                .isForbidden();
        road.reject(number);
        road.expect(number, HiddenDangerStatus.RECTIFYING);
        road.rectify(number);
        assertThat(road.accept(number)).containsEntry("status", "CLOSED");
        assertThat(road.acts(number))
                .containsExactly(
                        "registered",
                        "reported-to-authority",
                        "plan-submitted",
                        "plan-rejected",
                        "plan-submitted",
                        "plan-approved",
                        "ordered",
                        "rectification-submitted",
                        "rejected",
                        "rectification-submitted",
                        "accepted",
                        "closed");
    }

    @Test
    void missingFactsAreAskedForAndSupplied() {
        Map<String, Object> registered = road.register(road.inspector(), Road.report(Alarm.UNDETERMINED, "调漆间"));
        String number = (String) registered.get("number");
        assertThat(registered).containsEntry("status", "REGISTERED").containsEntry("level", null);
        assertThat((List<?>) registered.get("questions")).isNotEmpty();

        Map<String, Object> graded = road.does(
                road.inspector(),
                number,
                "facts",
                "{\"facts\": [{\"ref\": \"1\", \"type\": \"paintRoom\", \"values\": {\"fixedGasAlarm\": \"ABSENT\"}}]}");

        assertThat(graded).containsEntry("status", "GRADED").containsEntry("level", "MAJOR");
        Map<String, Object> explanation = road.read(road.regulator(), "/api/hidden-dangers/" + number + "/explanation");
        assertThat((List<?>) explanation.get("decisions")).hasSize(2);
    }

    @Test
    void whatBelongsToAnotherFieldWaitsForARegulatorWhoDismissesIt() {
        Map<String, Object> registered =
                road.register(road.inspector(), Road.report("FIRE", Alarm.UNDETERMINED, "消防通道"));
        String number = (String) registered.get("number");
        assertThat(registered).containsEntry("status", "REGISTERED");
        road.act(road.inspector(), number, "dismissal", "{\"reason\": \"移送\"}")
                .expectStatus()
                .isForbidden();
        Map<String, Object> dismissed = road.does(road.regulator(), number, "dismissal", "{\"reason\": \"移送消防救援机构\"}");
        assertThat(dismissed).containsEntry("status", "DISMISSED");
        assertThat(road.read(road.regulator(), "/api/hidden-dangers/" + number + "/process"))
                .satisfies(
                        position -> assertThat((List<?>) position.get("active")).isEmpty());
        road.act(road.regulator(), number, "dismissal", "{\"reason\": \"再来一次\"}")
                .expectStatus()
                .isEqualTo(HttpStatus.CONFLICT)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/hidden-danger/illegal-transition");
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

    @Test
    void anotherDistrictSeesNothingOfIt() {
        String number = road.begin(Alarm.MAJOR);
        api.as(Role.DISTRICT_REGULATOR, Api.JIADING)
                .get()
                .uri("/api/hidden-dangers/" + number)
                .exchange()
                .expectStatus()
                .isNotFound();
        assertThat(road.read(api.as(Role.DISTRICT_REGULATOR, Api.JIADING), "/api/hidden-dangers?limit=100")
                        .get("items"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .extracting("number")
                .doesNotContain(number);
    }

    @Test
    void theDecisionCanBeMadeAgainAndComesOutTheSame() {
        String number = road.begin(Alarm.MAJOR);
        road.regulator()
                .post()
                .uri("/api/hidden-dangers/" + number + "/replay")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.same")
                .isEqualTo(true)
                .jsonPath("$.decision.outcome")
                .isEqualTo("MAJOR");
    }

    @Test
    void theProcessShowsWhereItStandsInItsDrawing() {
        String number = road.begin(Alarm.MAJOR);
        Map<String, Object> position = road.read(road.regulator(), "/api/hidden-dangers/" + number + "/process");
        assertThat((String) position.get("bpmn")).contains("BPMNDiagram");
        assertThat(position.get("active")).isEqualTo(List.of("userTask_submitPlan"));
        assertThat(position.get("completed"))
                .isEqualTo(List.of("startEvent_registered", "gateway_level", "serviceTask_reportToAuthority"));
    }
}
