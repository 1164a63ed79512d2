// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import static io.anlan.service.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.hiddendanger.Road.Alarm;
import io.anlan.service.platform.Role;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;

/** More time to rectify (延期): asked for, decided by whom the rules name, and what follows. */
@IntegrationTest
class ExtensionIT {

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
    private String number;

    @BeforeEach
    void begin() {
        steps = new ExtensionSteps(api, clock, engine, database);
        road = steps.road();
        number = road.begin(Alarm.GENERAL);
    }

    @AfterEach
    void end() {
        steps.end();
    }

    @Test
    void whatTheDistrictApprovesMovesOrderClockRemindersAndTimersAtOnce() {
        Map<String, Object> asked = steps.asked(number, "extensions", "2026-03-31");
        assertThat(asked).containsEntry("state", "REQUESTED").containsEntry("decideBy", "2026-03-24");
        assertThat(steps.clockOf(number, "EXTENSION_DECISION")).isEqualTo("2026-03-24");
        steps.orderAndClockAgree(number, "2026-03-17");
        steps.decides(road.regulator(), number, 1, true).expectStatus().isOk();
        steps.orderAndClockAgree(number, "2026-03-31");
        assertThat(steps.clockOf(number, "EXTENSION_DECISION")).isEmpty();
        assertThat(steps.latest(number)).containsEntry("state", "APPROVED");
        assertThat(road.read(road.safetyManager(), "/api/hidden-dangers/" + number + "/explanation")
                        .get("deadline"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("extension", 1)
                .containsEntry("previousDueOn", "2026-03-17")
                .containsEntry("dueOn", "2026-03-31");
        steps.at(LocalDateTime.of(2026, 3, 18, 9, 0));
        assertThat(road.read(number).get("overdueSince")).isNull();
        steps.at(LocalDateTime.of(2026, 4, 1, 0, 0));
        assertThat(road.read(number).get("overdueSince")).isEqualTo("2026-03-31T16:00:00Z");
        assertThat(road.acts(number))
                .containsExactly(
                        "registered",
                        "ordered",
                        "extension-requested",
                        "extension-approved",
                        "deadline-moved",
                        "reminded",
                        "reminded",
                        "became-overdue");
    }

    @Test
    void aRefusalLeavesEverythingAsItWas() {
        Object before = road.read(number).get("dueOn");
        steps.asked(number, "extensions", "2026-03-31");
        steps.decides(road.regulator(), number, 1, false).expectStatus().isOk();
        assertThat(steps.latest(number)).containsEntry("state", "REFUSED");
        steps.orderAndClockAgree(number, (String) before);
        assertThat(steps.clockOf(number, "EXTENSION_DECISION")).isEmpty();
        steps.at(LocalDateTime.of(2026, 3, 18, 0, 0));
        assertThat(road.read(number).get("overdueSince")).isEqualTo("2026-03-17T16:00:00Z");
    }

    @Test
    void whatTheRulesDoNotAdmitNamesTheRowAndWhatIsTold() {
        steps.asks(number, "extensions", "2026-04-20")
                .expectStatus()
                .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/" + "hidden-danger/postponement-not-admitted")
                .jsonPath("$.found.row.id")
                .isEqualTo("延期-5");
        Map<String, Object> route = road.read(
                road.safetyManager(),
                "/api/hidden-dangers/" + number + "/postponement-route?kind=EXTENSION&until=2026-03-31");
        assertThat(route).containsEntry("admitted", true).containsEntry("approver", "DISTRICT_REGULATOR");
        steps.at(LocalDateTime.of(2026, 3, 18, 0, 0));
        steps.asks(number, "extensions", "2026-03-31")
                .expectBody()
                .jsonPath("$.found.row.id")
                .isEqualTo("延期-1");
    }

    @Test
    void theSecondExtensionIsDecidedByTheCityAndAThirdIsNotAdmitted() {
        steps.asked(number, "extensions", "2026-03-20");
        steps.decides(road.regulator(), number, 1, true).expectStatus().isOk();
        steps.asked(number, "extensions", "2026-03-30");
        steps.decides(road.regulator(), number, 2, true).expectStatus().isForbidden();
        steps.decides(steps.city(), number, 2, true).expectStatus().isOk();
        steps.orderAndClockAgree(number, "2026-03-30");
        steps.asks(number, "extensions", "2026-04-01")
                .expectBody()
                .jsonPath("$.found.row.id")
                .isEqualTo("延期-4");
    }

    @Test
    void orderAndClockAgreeAfterEveryDecision() {
        List<Boolean> decisions = List.of(false, true, false, false, true);
        String due = "2026-03-17";
        for (int round = 1; round <= decisions.size(); round++) {
            String until = "2026-03-" + (20 + round);
            steps.asked(number, "extensions", until);
            RestTestClient approver = "CITY_REGULATOR".equals(approver()) ? steps.city() : road.regulator();
            steps.decides(approver, number, round, decisions.get(round - 1))
                    .expectStatus()
                    .isOk();
            due = decisions.get(round - 1) ? until : due;
            steps.orderAndClockAgree(number, due);
        }
    }

    @SuppressWarnings("unchecked")
    private Object approver() {
        return ((Map<String, Object>) steps.latest(number).get("why")).get("approver");
    }

    @Test
    void whoIsLateIsRemindedAndTheNextLevelMayDecideWhichTakesTheMarkOfBeingOverdueAway() {
        steps.asked(number, "extensions", "2026-04-10");
        steps.decides(steps.city(), number, 1, true).expectStatus().isForbidden();
        steps.at(LocalDateTime.of(2026, 3, 25, 0, 0));
        assertThat(road.read(number).get("overdueSince")).isNotNull();
        assertThat(steps.latest(number)).containsEntry("late", true);
        assertThat(road.read(steps.city(), "/api/work").get("todo"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .filteredOn("number", number)
                .extracting("task")
                .containsExactly("DECIDE_MORE_TIME");
        steps.decides(steps.city(), number, 1, true).expectStatus().isOk();
        assertThat(road.read(number).get("overdueSince")).isNull();
        steps.orderAndClockAgree(number, "2026-04-10");
    }

    @Test
    void aRequestWaitsOnTheHomePageOfItsApproverUntilItLapsesWithTheSubmission() {
        steps.asked(number, "extensions", "2026-03-31");
        assertThat(road.read(road.regulator(), "/api/work").get("todo"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .filteredOn("number", number)
                .extracting("task")
                .containsExactly("DECIDE_MORE_TIME");
        refused(
                steps.asks(number, "extensions", "2026-03-30"),
                HttpStatus.CONFLICT,
                "hidden-danger/postponement-waits");
        road.rectify(number);
        assertThat(steps.latest(number)).containsEntry("state", "LAPSED");
        assertThat(steps.clockOf(number, "EXTENSION_DECISION")).isEmpty();
        refused(steps.decides(road.regulator(), number, 1, true), HttpStatus.CONFLICT, "hidden-danger/no-postponement");
    }

    @Test
    void aDismissalEndsARequestThatWaits() {
        steps.asked(number, "extensions", "2026-03-31");
        road.does(road.regulator(), number, "dismissal", "{\"reason\": \"误报\"}");
        assertThat(steps.latest(number)).containsEntry("state", "LAPSED");
        assertThat(steps.clockOf(number, "EXTENSION_DECISION")).isEmpty();
        assertThat(road.acts(number)).contains("extension-lapsed");
    }

    @Test
    void theEnterpriseMayWithdrawWhatItAskedFor() {
        steps.asked(number, "extensions", "2026-03-31");
        road.does(road.safetyManager(), number, "postponements/1/withdrawal", "{\"reason\": \"备件已到\"}");
        assertThat(steps.latest(number)).containsEntry("state", "WITHDRAWN");
        steps.asked(number, "extensions", "2026-03-30");
        assertThat(steps.latest(number)).containsEntry("round", 2);
    }

    @Test
    void theApproverMayGrantLessAndNeverMore() {
        steps.asked(number, "extensions", "2026-03-31");
        refused(
                road.act(
                        road.regulator(),
                        number,
                        "postponements/1/approval",
                        "{\"until\": \"2026-04-01\", \"opinion\": \"同意\"}"),
                HttpStatus.UNPROCESSABLE_CONTENT,
                "hidden-danger/invalid-decision");
        road.does(
                road.regulator(),
                number,
                "postponements/1/approval",
                "{\"until\": \"2026-03-25\", \"opinion\": \"同意\"}");
        steps.orderAndClockAgree(number, "2026-03-25");
    }

    @Test
    void theDatabaseRefusesDecisionsByWhoAskedByTheWrongLevelAndWithoutAnOrder() {
        steps.asked(number, "extensions", "2026-03-31");
        String requester = "enterprise_safety_manager@" + Road.ENTERPRISE;
        assertThatThrownBy(() -> decide(requester, "DISTRICT_REGULATOR", "2026-03-31"))
                .hasMessageContaining("nobody_decides_own");
        assertThatThrownBy(() -> decide("somebody", "CITY_REGULATOR", "2026-03-31"))
                .hasMessageContaining("decided_by_who_may");
        assertThatThrownBy(() -> decide("somebody", "DISTRICT_REGULATOR", "2026-04-30"))
                .hasMessageContaining("granted_within_request");
        assertThatThrownBy(() -> decide("somebody", "DISTRICT_REGULATOR", "2026-03-31"))
                .hasMessageContaining("the day that was granted is not its last day");
        assertThatThrownBy(() -> steps.owner()
                        .sql("update hidden_danger.postponement set requested_to = '2026-03-20' where number = ?")
                        .param(number)
                        .update())
                .hasMessageContaining("changed never");
        steps.decides(road.regulator(), number, 1, false).expectStatus().isOk();
        assertThatThrownBy(() -> decide("somebody", "DISTRICT_REGULATOR", "2026-03-31"))
                .hasMessageContaining("changed never");
    }

    @Test
    void nobodyDecidesARequestOfTheirOwnWhateverElseTheyAre() {
        var both = api.as("both", List.of(Role.ENTERPRISE_SAFETY_MANAGER, Role.DISTRICT_REGULATOR), Road.UNIT);
        refused(
                road.act(both, number, "extensions", "{\"until\": \"2026-03-31\", \"reason\": \" \"}"),
                HttpStatus.UNPROCESSABLE_CONTENT,
                "hidden-danger/invalid-postponement");
        road.does(both, number, "extensions", ExtensionSteps.request("2026-03-31"));
        refused(steps.decides(both, number, 1, true), HttpStatus.FORBIDDEN, "hidden-danger/own-postponement");
    }

    private void decide(String by, String as, String until) {
        steps.owner()
                .sql("""
                        update hidden_danger.postponement set state = 'APPROVED', decided_at = now(), decided_by = :by,
                               decided_by_name = :by, decided_as = :as, opinion = 'x', granted_to = :until::date
                         where number = :number""")
                .param("by", by)
                .param("as", as)
                .param("until", until)
                .param("number", number)
                .update();
    }
}
