// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.hiddendanger.Road.Alarm;
import io.anlan.service.platform.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

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
        Map<String, Object> registered =
                road.register(road.reporter(), Road.selfFound(Road.report(Alarm.GENERAL, "报警器标识脱落")));
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
        road.act(road.supervisor(), number, "acceptance", "{\"opinion\": \"好\"}")
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
                        "control-declared",
                        "plan-submitted",
                        "plan-rejected",
                        "plan-submitted",
                        "plan-approved",
                        "ordered",
                        "rectification-submitted",
                        "rejected",
                        "rectification-submitted",
                        "cause-analysed",
                        "stage-passed",
                        "stage-passed",
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
