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
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Verification in the stages that rules ask for, by different people. */
@IntegrationTest
class VerificationIT {

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    @Autowired
    private FlywayConnectionDetails postgres;

    @Autowired
    private ManagementService engine;

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

    private String submittedMajor() {
        String number = road.begin(Alarm.MAJOR);
        road.plan(number, "2026-04-15");
        road.does(road.regulator(), number, "plan-approval", "{\"opinion\": \"同意\"}");
        road.rectify(number);
        return number;
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> stages(String number, int round) {
        var submissions = (List<Map<String, Object>>) road.read(number).get("submissions");
        return (List<Map<String, Object>>) submissions.get(round - 1).get("stages");
    }

    @Test
    void aMajorOneIsSelfAcceptedReviewedAndReviewedByExpertsEachWithItsReason() {
        String number = submittedMajor();
        assertThat(stages(number, 1)).extracting("stage").containsExactly("SELF", "REVIEW", "EXPERT");
        assertThat(stages(number, 1)).extracting("state").containsExactly("AWAITED", "NOT_REACHED", "NOT_REACHED");
        assertThat(stages(number, 1).get(0)).extracting("why.row.id").isEqualTo("验收程序-1");
        assertThat(stages(number, 1).get(0)).extracting("why.packId").isEqualTo("routing/verification");

        road.pass(number);
        road.pass(number);
        road.expect(number, HiddenDangerStatus.SUBMITTED);
        assertThat(road.accept(number)).containsEntry("status", "CLOSED");

        assertThat(stages(number, 1)).extracting("state").containsOnly("PASSED");
        assertThat(stages(number, 1)).extracting("by").doesNotHaveDuplicates();
        assertThat((List<?>) stages(number, 1).get(0).get("confirmed")).hasSize(2);
        assertThat(road.acts(number)).containsSubsequence("stage-passed", "stage-passed", "accepted", "closed");
    }

    @Test
    void aGeneralOneIsReviewedOnce() {
        String number = road.begin(Alarm.GENERAL);
        road.rectify(number);
        assertThat(stages(number, 1)).extracting("stage").containsExactly("REVIEW");
        assertThat(road.pass(number)).containsEntry("status", "CLOSED");
    }

    @Test
    void whoRectifiedItVerifiesNothingAndWhoPassedOneStageNotAnother() {
        String number = submittedMajor();
        Refused.refused(
                road.act(road.safetyManager(), number, "acceptance", road.passing(number)),
                HttpStatus.FORBIDDEN,
                "hidden-danger/own-rectification");
        road.pass(number);
        RestTestClient both = api.as("both", List.of(Role.INSPECTOR, Role.SUPERVISOR), Api.PUDONG);
        road.does(both, number, "acceptance", road.passing(number));
        Refused.refused(
                road.act(both, number, "acceptance", road.passing(number)),
                HttpStatus.FORBIDDEN,
                "hidden-danger/own-stage");
        assertThat(road.accept(number)).containsEntry("status", "CLOSED");
    }

    @Test
    void aStageIsPassedOnlyWithEveryItemOfItsListConfirmed() {
        String number = submittedMajor();
        road.act(road.reporter(), number, "acceptance", "{\"opinion\": \"好\"}")
                .expectStatus()
                .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/hidden-danger/checklist-incomplete")
                .jsonPath("$.violations.length()")
                .isEqualTo(2);
        assertThat(road.awaited(number)).containsEntry("stage", "SELF");
    }

    @Test
    void failingAnyStageReturnsItWithReasonsAndTheNextRoundBeginsAnew() {
        String number = submittedMajor();
        road.pass(number);
        road.does(
                road.inspector(),
                number,
                "rejection",
                "{\"reason\": \"联锁未接\", \"checklist\": [{\"item\": \"核对-4\", \"met\": false, \"note\": \"照片为旧照\"}]}");
        road.expect(number, HiddenDangerStatus.RECTIFYING);
        assertThat(stages(number, 1)).extracting("state").containsExactly("PASSED", "FAILED", "NOT_REACHED");
        assertThat(stages(number, 1).get(1)).containsEntry("opinion", "联锁未接");

        road.rectify(number);
        assertThat(stages(number, 2)).extracting("state").containsExactly("AWAITED", "NOT_REACHED", "NOT_REACHED");
        assertThat(road.accept(number)).containsEntry("status", "CLOSED");
    }

    @Test
    void theQueueShowsAStageToWhomItWaitsForAndNotToWhoRectified() {
        String number = submittedMajor();
        assertThat(todo(road.reporter())).contains(number);
        assertThat(todo(road.safetyManager())).doesNotContain(number);
        assertThat(todo(road.inspector())).doesNotContain(number);
        road.pass(number);
        assertThat(todo(road.reporter())).doesNotContain(number);
        assertThat(todo(road.inspector())).contains(number);
        assertThat(todo(road.supervisor())).doesNotContain(number);
        road.pass(number);
        assertThat(todo(road.inspector())).doesNotContain(number);
        assertThat(todo(road.supervisor())).contains(number);
    }

    @SuppressWarnings("unchecked")
    private List<String> todo(RestTestClient person) {
        return ((List<Map<String, Object>>) road.read(person, "/api/work").get("todo"))
                .stream().map(item -> (String) item.get("number")).toList();
    }

    @Test
    void theReviewIsCalledForBeforeItsLastDayAndOnceWhenThatHasPassed() {
        String number = road.begin(Alarm.GENERAL);
        road.rectify(number); // the clock of the review ends on 20 March
        for (int day : new int[] {16, 17, 19, 20, 21, 24}) {
            clock.set(LocalDateTime.of(2026, 3, day, 8, 0, 1));
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> engine.createJobQuery()
                                    .executable()
                                    .withRetriesLeft()
                                    .count()
                            == 0);
        }
        assertThat(road.acts(number))
                .filteredOn(act -> act.startsWith("review-"))
                .containsExactly("review-called", "review-called", "review-called", "review-overdue");
    }

    @Test
    void theDatabaseRefusesOnePersonAtTwoStagesAStageOutOfTurnAndAClosingWithoutAll() throws SQLException {
        String number = submittedMajor();
        road.analyse(number);
        road.pass(number);
        try (Connection owner = Owner.of(postgres).getConnection()) {
            owner.setAutoCommit(false);
            refused(
                    owner,
                    "23505",
                    verdict(
                            number,
                            "REVIEW",
                            "(select decided_by from hidden_danger.verification" + " where number = '" + number
                                    + "' and stage = 'SELF')"));
            refused(
                    owner,
                    "AN106",
                    verdict(
                            number,
                            "REVIEW",
                            "(select submitted_by from hidden_danger.submission" + " where number = '" + number
                                    + "')"));
            refused(owner, "AN107", verdict(number, "EXPERT", "'zhao'"));
            refused(owner, "AN103", verdict(number, "SELF", "'zhao'"));
            refused(owner, "AN100", "delete from hidden_danger.verification");
            run(
                    owner,
                    "update hidden_danger.submission set accepted = true, inspected_at = now(), inspected_by = 'zhao',"
                            + " inspected_by_name = 'x', opinion = 'ok' where number = '" + number + "'");
            refused(
                    owner,
                    "AN107",
                    "update hidden_danger.hidden_danger set status = 'CLOSED', closed_at = now(),"
                            + " closed_by = 'zhao', closed_by_name = 'x', closing_opinion = 'ok' where number = '"
                            + number + "'");
            owner.rollback();
        }
    }

    private static String verdict(String number, String stage, String by) {
        return "update hidden_danger.verification set passed = true, decided_at = now(), decided_by = " + by
                + ", decided_by_name = 'x', opinion = 'ok', confirmed = '[]' where number = '" + number
                + "' and stage = '" + stage + "'";
    }

    private static void run(Connection owner, String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void refused(Connection owner, String state, String sql) throws SQLException {
        var before = owner.setSavepoint();
        assertThatThrownBy(() -> run(owner, sql))
                .as(sql)
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getSQLState())
                                .as(refusal.getMessage())
                                .isEqualTo(state));
        owner.rollback(before);
    }
}
