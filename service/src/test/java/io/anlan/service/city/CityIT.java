// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.city.drawing.CityFigures;
import io.anlan.service.hiddendanger.Road;
import io.anlan.service.platform.Role;
import io.anlan.service.platform.StartRefused;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A hundredth of the city of the sources, loaded as {@code ./run --city} does: its numbers, and that its records live. */
@IntegrationTest
@TestPropertySource(properties = {"anlan.city.load=true", "anlan.city.scale=0.01"})
@DirtiesContext
class CityIT {

    private static final CityFigures FIGURES = CityFigures.SOURCE.scaled(new BigDecimal("0.01"));

    @Autowired
    private Api api;

    @Autowired
    private CityLoading loading;

    @Autowired
    private ManagementService engine;

    @Autowired
    private FlywayConnectionDetails details;

    private JdbcClient owner;
    private RestTestClient city;

    @BeforeEach
    void begin() {
        owner = JdbcClient.create(
                new DriverManagerDataSource(details.getJdbcUrl(), details.getUsername(), details.getPassword()));
        city = api.as(Role.CITY_REGULATOR, Api.CITY);
    }

    @Test
    void theReportPrintsTheFiguresOfTheCity() {
        JsonNode total = read("/api/statistics?by=DISTRICT").path("total");
        assertThat(count(total, "enterprisesReporting")).isEqualTo(FIGURES.reporting());
        assertThat(count(total, "riskPoints")).isEqualTo(FIGURES.riskPoints());
        assertThat(count(total, "hiddenDangersToDate")).isEqualTo(FIGURES.hiddenDangers());
        assertThat(count(total, "inspectingUnits")).isEqualTo(FIGURES.inspecting());
        assertThat(count(total, "inspections")).isEqualTo(FIGURES.inspections());
        assertThat(count(total, "found")).isEqualTo(FIGURES.found());
        assertThat(count(total, "rectified")).isEqualTo(FIGURES.rectified());
        assertThat(count(total, "withinDeadline")).isEqualTo(FIGURES.withinDeadline());
        assertThat(count(total, "overdue")).isEqualTo(FIGURES.overdue());
        assertThat(total.path("rate").asString()).isEqualTo("99.33");
    }

    @Test
    void theStatisticsFindNoViolation() {
        assertThat(owner.sql("select count(*) from reporting.violations(:day)")
                        .param("day", SettableClock.START.toLocalDate())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theWholeCityHasTheNumbersOfItsSource() {
        assertThat(CityFigures.SOURCE.found()).isEqualTo(30_005);
        assertThat(CityFigures.SOURCE.scaled(BigDecimal.ONE)).isEqualTo(CityFigures.SOURCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CLOSED", "RECTIFYING"})
    void aRecordOpensWithAllItsReasonsAndIsDecidedAgainAsItWas(String status) {
        String number = owner.sql(
                        "select number from hidden_danger.hidden_danger where status = ? order by ordinal desc limit 1")
                .param(status)
                .query(String.class)
                .single();
        JsonNode record = read("/api/hidden-dangers/" + number);
        assertThat(record.path("status").asString()).isEqualTo(status);
        for (String part : List.of("timeline", "explanation", "process")) {
            read("/api/hidden-dangers/" + number + "/" + part);
        }
        JsonNode replay = body(city.post().uri("/api/hidden-dangers/" + number + "/replay"));
        assertThat(replay.path("same").asBoolean()).isTrue();
    }

    @Test
    void majorOnesAreDecidedAgainAsTheyWere() {
        for (String number : owner.sql("select number from hidden_danger.hidden_danger where level = 'MAJOR' limit 3")
                .query(String.class)
                .list()) {
            assertThat(body(city.post().uri("/api/hidden-dangers/" + number + "/replay"))
                            .path("same")
                            .asBoolean())
                    .isTrue();
        }
    }

    @Test
    void whatIsOpenRunsAndCanBeRectified() {
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        engine.createJobQuery().executable().withRetriesLeft().count() == 0);
        assertThat(engine.createJobQuery().noRetriesLeft().count()).isZero();
        var open = owner.sql(
                        "select number, scope from hidden_danger.hidden_danger where status = 'RECTIFYING' and overdue_since is not null")
                .query((row, i) -> new String[] {row.getString(1), row.getString(2)})
                .list();
        assertThat(open).hasSize(FIGURES.overdue());
        var manager = api.as(Role.ENTERPRISE_SAFETY_MANAGER, open.get(0)[1]);
        String number = open.get(0)[0];
        String version = read("/api/hidden-dangers/" + number).path("version").asString();
        JsonNode active = read("/api/hidden-dangers/" + number + "/process").path("active");
        assertThat(active.toString()).contains("userTask_rectify");
        String photo = Road.photo(manager);
        assertThat(body(manager.post()
                                .uri("/api/hidden-dangers/" + number + "/rectification")
                                .header("If-Match", "\"" + version + "\"")
                                .contentType(org.springframework.http.MediaType.APPLICATION_JSON)
                                .body("{\"measures\": \"已整改\", \"evidence\": [\"" + photo + "\"]}"))
                        .path("status")
                        .asString())
                .isEqualTo("SUBMITTED");
    }

    @Test
    void theAuditTrailIsWhole() {
        JsonNode verdict = body(api.as(Role.AUDITOR, Api.CITY).get().uri("/api/audit/verification"));
        assertThat(verdict.path("ok").asBoolean()).as(verdict.toString()).isTrue();
    }

    @Test
    void recurrencesAreWhatThereIsToCount() {
        assertThat(ask("""
                        select count(*) from hidden_danger.hidden_danger h where recurrence <> (select count(*)
                          from hidden_danger.earlier_alike(h.enterprise_code, h.risk_point, h.measure, h.place,
                                                           h.accident_type, h.found_on, h.ordinal))""")).isZero();
        assertThat(ask("select count(*) from hidden_danger.hidden_danger where risk_point is not null"))
                .isGreaterThan(FIGURES.hiddenDangers() / 2);
    }

    @Test
    void levelsOfRiskPointsAreWhatTheirHistorySays() {
        assertThat(ask("""
                        select count(*) from risk.risk_point p where live_level <> (select to_level from risk.level_change c
                          where c.risk_point = p.id and c.kind = 'LIVE' order by at desc, id desc limit 1)""")).isZero();
    }

    @Test
    void aCityWithRecordsIsLoadedOverByNothing() {
        owner.sql("delete from city.load").update();
        assertThatThrownBy(() -> loading.run(new DefaultApplicationArguments())).isInstanceOf(StartRefused.class);
    }

    private long ask(String question) {
        return owner.sql(question).query(Long.class).single();
    }

    private static long count(JsonNode line, String figure) {
        return line.path(figure).path("count").asLong();
    }

    private JsonNode read(String uri) {
        return body(city.get().uri(uri));
    }

    private static JsonNode body(RestTestClient.RequestHeadersSpec<?> request) {
        return JsonMapper.shared()
                .readTree(request.exchange()
                        .expectStatus()
                        .is2xxSuccessful()
                        .expectBody(byte[].class)
                        .returnResult()
                        .getResponseBody());
    }
}
