// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.platform.Role;
import io.anlan.service.platform.scope.ServiceScope;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;

/** After a change of the rules all risk points are graded anew, whatever happens meanwhile. */
@IntegrationTest
class RegradingIT {

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    private RiskSteps steps;

    @BeforeEach
    void steps() {
        clock.reset();
        steps = new RiskSteps(api);
    }

    @Test
    void whatAnOlderPackGradedOtherwiseIsGradedByTheRulesOfToday() {
        Object number = graded("LOW", "risk-grading/lec@0");
        var done = regraded();
        assertThat(done).containsEntry("status", "DONE").containsEntry("ungraded", 0);
        assertThat((Integer) done.get("gradedChanged")).isPositive();
        assertThat(done.get("done")).isEqualTo(done.get("total"));
        var point = steps.riskPoint(number);
        assertThat(point).containsEntry("gradedLevel", "MEDIUM").containsEntry("liveLevel", "MEDIUM");
        assertThat((String) point.get("gradedBy")).doesNotContain("@0");
        var history = steps.read(steps.reporter(), "/api/risk-points/" + number + "/history");
        assertThat(history.toString()).contains("regrading=" + done.get("id"));
    }

    @Test
    void whatMovedIsCountedFromWhereToWhereAndListed() {
        Object number = graded("LOW", "risk-grading/lec@0");
        var done = regraded();
        var city = api.as(Role.CITY_REGULATOR, Api.CITY);
        var moves = RiskSteps.items(steps.read(city, "/api/risk-regradings/" + done.get("id") + "/moves"), "items");
        assertThat(moves)
                .filteredOn(move -> "GRADED".equals(move.get("kind")))
                .extracting(move -> (int) move.get("count"))
                .satisfies(counts -> assertThat(
                                counts.stream().mapToInt(count -> count).sum())
                        .isEqualTo((int) done.get("gradedChanged")));
        String moved = done.get("id") + ":GRADED:LOW:MEDIUM";
        assertThat(RiskSteps.items(steps.read(city, "/api/risk-points?limit=100&regraded=" + moved), "items"))
                .anySatisfy(point -> assertThat(point).containsEntry("number", number))
                .hasSize(moves.stream()
                        .filter(move -> "GRADED".equals(move.get("kind")) && "LOW".equals(move.get("from")))
                        .mapToInt(move -> (int) move.get("count"))
                        .sum());
        assertThat(RiskSteps.items(
                        steps.read(city, "/api/risk-points?regraded=" + moved.replace("LOW", "HIGH")), "items"))
                .noneSatisfy(point -> assertThat(point).containsEntry("number", number));
        assertThat(RiskSteps.items(steps.read(city, "/api/risk-regradings"), "items"))
                .anySatisfy(one -> assertThat(one).containsEntry("id", done.get("id")));
        city.get()
                .uri("/api/risk-points?regraded=" + done.get("id"))
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void whatIsUpToDateIsNotWritten() {
        steps.report(RiskSteps.fromTemplate(""));
        regraded();
        var again = regraded();
        assertThat(again).containsEntry("gradedChanged", 0).containsEntry("liveChanged", 0);
    }

    @Test
    void aRegradingThatANodeLeftBehindIsGoneOnWithWhereItStopped() {
        Object before = graded("LOW", "risk-grading/lec@0");
        Object after = graded("LOW", "risk-grading/lec@0");
        UUID id = UUID.randomUUID();
        asTheService("""
                insert into risk.regrading (id, scope, reason, status, ordered_at, ordered_by, total, until_ordinal,
                                            last_ordinal, done)
                select :id, '310000', '中断', 'RUNNING', now(), 'x', count(*), max(ordinal), :last, 1 from risk.risk_point
                """, Map.of("id", id, "last", Long.parseLong(((String) before).substring(3))));
        order().expectStatus()
                .isEqualTo(409)
                .expectBody(String.class)
                .value(body -> assertThat(body).contains("risk/regrading-runs"));
        await().atMost(Duration.ofSeconds(90))
                .until(() -> state(id.toString()), state -> "DONE".equals(state.get("status")));
        assertThat(steps.riskPoint(after)).containsEntry("gradedLevel", "MEDIUM");
        assertThat(steps.riskPoint(before)).containsEntry("gradedLevel", "LOW"); // it was done before the stop
    }

    @Test
    void scoresTheTablesDoNotHaveKeepTheirGradeAndAreCounted() {
        Object number = graded("LOW", "risk-grading/lec@0");
        asTheService(
                "update risk.risk_point set scores = scores || '{\"likelihood\": 4}' where number = :number",
                Map.of("number", number));
        assertThat((Integer) regraded().get("ungraded")).isPositive();
        assertThat(steps.riskPoint(number)).containsEntry("gradedLevel", "LOW");
        asTheService(
                "update risk.risk_point set scores = scores || '{\"likelihood\": 1}' where number = :number",
                Map.of("number", number));
    }

    /** One of D = 90, which is medium today. */
    private Object graded(String level, String pack) {
        Object number = steps.report(RiskSteps.fromTemplate(RiskSteps.scores("1", "6", "15")))
                .get("number");
        asTheService(
                "update risk.risk_point set graded_level = :level, live_level = :level, graded_by_pack = :pack"
                        + " where number = :number",
                Map.of("level", level, "pack", pack, "number", Objects.requireNonNull(number)));
        return number;
    }

    private void asTheService(String sql, Map<String, ?> parameters) {
        ServiceScope.run(() -> transaction.executeWithoutResult(
                status -> database.sql(sql).params(parameters).update()));
    }

    private Map<String, Object> regraded() {
        String id = (String) Objects.requireNonNull(order().expectStatus()
                        .isAccepted()
                        .expectBody(Map.class)
                        .returnResult()
                        .getResponseBody())
                .get("id");
        return await().atMost(Duration.ofSeconds(90))
                .until(() -> state(id), state -> !"RUNNING".equals(state.get("status")));
    }

    private RestTestClient.ResponseSpec order() {
        return api.as(Role.CITY_REGULATOR, Api.CITY)
                .post()
                .uri("/api/risk-regradings")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"reason\": \"评分表更新\"}")
                .exchange();
    }

    private Map<String, Object> state(String id) {
        return steps.read(api.as(Role.CITY_REGULATOR, Api.CITY), "/api/risk-regradings/" + id);
    }
}
