// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.Refused;
import io.anlan.service.SettableClock;
import io.anlan.service.hiddendanger.Road.Alarm;
import io.anlan.service.platform.Role;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What keeps people safe while a major hidden danger is open. */
@IntegrationTest
class InterimControlIT {

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    @Autowired
    private FlywayConnectionDetails postgres;

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

    private static String control(RestTestClient person, String kind, String until) {
        return """
                {"kind": "%s", "description": "喷漆线断电挂牌", "untilDay": %s, "evidence": ["%s"]}""".formatted(kind, until == null ? "null" : "\"" + until + "\"", Road.photo(person));
    }

    private RestTestClient.ResponseSpec orders(RestTestClient person, String number, String kind, String until) {
        return road.act(person, number, "controls", control(person, kind, until));
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> controls(String number) {
        return (List<Map<String, Object>>) road.read(road.regulator(), "/api/hidden-dangers/" + number + "/controls")
                .get("items");
    }

    private String suspended(String until) {
        String number = road.begin(Alarm.MAJOR);
        orders(road.regulator(), number, "FULL_SUSPENSION", until)
                .expectStatus()
                .isOk();
        return number;
    }

    private void ask(String number) {
        road.act(
                        road.safetyManager(),
                        number,
                        "controls/1/resumption-request",
                        "{\"reason\": \"已整改\", \"evidence\": [\"" + Road.photo(road.safetyManager()) + "\"]}")
                .expectStatus()
                .isOk();
    }

    private RestTestClient.ResponseSpec review(RestTestClient person, String number, boolean granted) {
        return road.act(
                person,
                number,
                "controls/1/resumption-review",
                "{\"granted\": " + granted + ", \"opinion\": \"现场审查\", \"evidence\": [\"" + Road.photo(person)
                        + "\"]}");
    }

    @Test
    void whatThePlanDeclaresIsInForceFromItsDay() {
        String number = road.begin(Alarm.MAJOR);
        road.plan(number, "2026-04-15");
        assertThat(controls(number))
                .singleElement()
                .satisfies(control -> assertThat(control)
                        .containsEntry("kind", "MEASURE")
                        .containsEntry("state", "IN_FORCE")
                        .containsEntry("plan", 1)
                        .containsEntry("description", "停用调漆间"));
    }

    @Test
    void aSuspensionIsTheRegulatorsLastsSixMonthsAtMostAndNeedsEvidence() {
        String number = road.begin(Alarm.MAJOR);
        Refused.refused(
                orders(road.safetyManager(), number, "FULL_SUSPENSION", "2026-04-01"),
                HttpStatus.FORBIDDEN,
                "hidden-danger/not-your-role");
        for (String until : new String[] {null, "2026-09-11", "2026-03-09"}) {
            Refused.refused(
                    orders(road.regulator(), number, "PARTIAL_SUSPENSION", until),
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "hidden-danger/invalid-control");
        }
        Refused.refused(
                road.act(
                        road.regulator(),
                        number,
                        "controls",
                        "{\"kind\": \"EVACUATION\", \"description\": \"撤人\", \"evidence\": []}"),
                HttpStatus.UNPROCESSABLE_CONTENT,
                "hidden-danger/invalid-control");
        orders(road.regulator(), number, "PARTIAL_SUSPENSION", "2026-09-10")
                .expectStatus()
                .isOk();
        assertThat(road.acts(number)).contains("control-ordered");
    }

    @Test
    void aGeneralOneHasNoInterimControls() {
        Refused.refused(
                orders(road.regulator(), road.begin(Alarm.GENERAL), "MEASURE", null),
                HttpStatus.CONFLICT,
                "hidden-danger/no-control-needed");
    }

    @Test
    void aRequestToResumeWaitsInTheQueueOfThoseWhoMayReviewIt() {
        String number = suspended("2026-06-30");
        assertThat(tasks(road.regulator(), number)).isEmpty();
        ask(number);
        assertThat(tasks(road.regulator(), number)).containsExactly("REVIEW_RESUMPTION");
        assertThat(tasks(road.supervisor(), number)).isEmpty();
        road.act(road.regulator(), number, "claim", "{}").expectStatus().isOk();
        assertThat(road.read(road.regulator(), "/api/hidden-dangers/" + number + "/desk"))
                .extracting("task", "claim.mine")
                .containsExactly("REVIEW_RESUMPTION", true);
        review(road.regulator(), number, true).expectStatus().isOk();
        assertThat(tasks(road.regulator(), number)).isEmpty();
        assertThat(road.read(road.regulator(), "/api/hidden-dangers/" + number + "/desk"))
                .containsEntry("claim", null);
    }

    @SuppressWarnings("unchecked")
    private List<Object> tasks(RestTestClient person, String number) {
        var items = (List<Map<String, Object>>)
                road.read(person, "/api/work/queue?limit=100").get("items");
        return items.stream()
                .filter(item -> number.equals(item.get("number")))
                .map(item -> item.get("task"))
                .toList();
    }

    @Test
    void nothingIsResumedBeforeAReviewByAnotherPersonConsents() {
        String number = suspended("2026-06-30");
        Refused.refused(review(road.regulator(), number, true), HttpStatus.CONFLICT, "hidden-danger/nothing-to-resume");
        Refused.refused(
                road.act(road.safetyManager(), number, "controls/1/resumption-request", "{\"reason\": \"已整改\"}"),
                HttpStatus.UNPROCESSABLE_CONTENT,
                "hidden-danger/invalid-resumption");
        RestTestClient both =
                api.as("both", List.of(Role.ENTERPRISE_SAFETY_MANAGER, Role.DISTRICT_REGULATOR), Api.PUDONG);
        road.act(
                        both,
                        number,
                        "controls/1/resumption-request",
                        "{\"reason\": \"已整改\", \"evidence\": [\"" + Road.photo(both) + "\"]}")
                .expectStatus()
                .isOk();
        Refused.refused(review(both, number, true), HttpStatus.FORBIDDEN, "hidden-danger/own-resumption");
        review(road.regulator(), number, false).expectStatus().isOk();
        assertThat(controls(number).get(0)).containsEntry("state", "IN_FORCE");
        ask(number);
        review(road.regulator(), number, true).expectStatus().isOk();
        assertThat(controls(number).get(0)).containsEntry("state", "LIFTED");
        assertThat(road.acts(number)).containsSubsequence("resumption-refused", "resumption-granted");
    }

    @Test
    void aPlanIsNotApprovedWhileNothingHoldsAndNothingIsClosedWhileItIsSuspended() {
        String number = suspended("2026-06-30");
        road.plan(number, "2026-04-15");
        road.does(road.regulator(), number, "plan-approval", "{\"opinion\": \"同意\"}");
        road.rectify(number);
        road.analyse(number);
        assertThat(checklist(number)).contains("核对-3");
        road.pass(number);
        assertThat(checklist(number)).contains("核对-5");
        road.pass(number);
        Refused.refused(
                road.act(road.supervisor(), number, "acceptance", road.passing(number)),
                HttpStatus.CONFLICT,
                "hidden-danger/still-suspended");
        ask(number);
        review(road.regulator(), number, true).expectStatus().isOk();
        assertThat(road.pass(number)).containsEntry("status", "CLOSED");
    }

    @SuppressWarnings("unchecked")
    private List<Object> checklist(String number) {
        return ((List<Map<String, Object>>) road.awaited(number).get("checklist"))
                .stream().map(item -> item.get("id")).toList();
    }

    @Test
    void withTheDeclaredControlLiftedThePlanWaits() {
        String number = road.begin(Alarm.MAJOR);
        road.plan(number, "2026-04-15");
        ask(number);
        review(road.regulator(), number, true).expectStatus().isOk();
        Refused.refused(
                road.act(road.regulator(), number, "plan-approval", "{\"opinion\": \"同意\"}"),
                HttpStatus.CONFLICT,
                "hidden-danger/no-control-in-force");
    }

    @Test
    void theLastDayOfASuspensionIsToldAndItHoldsUntilSomebodyConsents() {
        String number = suspended("2026-03-20");
        clock.set(LocalDateTime.of(2026, 3, 21, 0, 0, 1));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(controls(number).get(0)).containsEntry("state", "EXPIRED"));
        assertThat(road.acts(number)).containsOnlyOnce("suspension-expired");
        ask(number);
        review(road.regulator(), number, true).expectStatus().isOk();
        assertThat(controls(number).get(0)).containsEntry("state", "LIFTED");
    }

    @Test
    void aDismissalEndsWhatHeldForIt() {
        String number = suspended("2026-06-30");
        road.does(road.regulator(), number, "dismissal", "{\"reason\": \"误报\"}");
        assertThat(controls(number).get(0)).containsEntry("state", "ENDED");
    }

    @Test
    void theDatabaseRefusesWhatJavaRefuses() throws SQLException {
        String number = suspended("2026-06-30");
        road.plan(number, "2026-04-15");
        road.does(road.regulator(), number, "plan-approval", "{\"opinion\": \"同意\"}");
        ask(number);
        try (Connection owner = Owner.of(postgres).getConnection()) {
            owner.setAutoCommit(false);
            String resumption = "update hidden_danger.resumption set granted = true, reviewed_at = now(), reviewed_by ="
                    + " %s, reviewed_by_name = 'x', opinion = 'ok', review_evidence = '[]' where number = '" + number
                    + "'";
            refused(owner, "23514", resumption.formatted("asked_by"));
            refused(
                    owner,
                    "AN103",
                    "update hidden_danger.interim_control set until_day = until_day + 365 where number = '" + number
                            + "'");
            refused(owner, "AN100", "delete from hidden_danger.interim_control");
            owner.rollback();
        }
    }

    private static void refused(Connection owner, String state, String sql) throws SQLException {
        var before = owner.setSavepoint();
        assertThatThrownBy(() -> {
                    try (var statement = owner.createStatement()) {
                        statement.execute(sql);
                    }
                })
                .as(sql)
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getSQLState())
                                .as(refusal.getMessage())
                                .isEqualTo(state));
        owner.rollback(before);
    }
}
