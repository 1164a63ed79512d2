// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.hiddendanger.Owner;
import io.anlan.service.hiddendanger.Road;
import io.anlan.service.hiddendanger.Road.Alarm;
import io.anlan.service.inspection.task.Workshop;
import io.anlan.service.platform.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class StatisticsIT {

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    @Autowired
    private FlywayConnectionDetails postgres;

    private Road road;
    private Reports city;

    @BeforeEach
    void aRecordOfEachFate() {
        clock.reset();
        road = new Road(api);
        city = new Reports(api.as(Role.CITY_REGULATOR, Api.CITY));
        road.begin(Alarm.MAJOR);
        String closed = road.begin(Alarm.GENERAL);
        road.rectify(closed);
        road.accept(closed);
        String dismissed = road.begin(Alarm.MAJOR);
        road.does(road.regulator(), dismissed, "dismissal", "{\"reason\": \"误报\"}");
        inspected();
    }

    /** The enterprise asks its own one question today, and the answer is good. */
    private void inspected() {
        var owner = JdbcClient.create(Owner.of(postgres));
        String point = Workshop.riskPoint(owner, "HIGH", Workshop.EXHAUST);
        String inspection = Workshop.inspection(owner, point, Workshop.EXHAUST);
        road.reporter()
                .post()
                .uri("/api/inspections/" + inspection + "/answers")
                .contentType(MediaType.APPLICATION_JSON)
                .body("""
                        {"answers": [{"id": "%s", "riskPoint": "%s", "measure": "%s", "value": true,
                                      "answeredAt": "2026-03-10T00:30:00Z", "evidence": []}]}""".formatted(UUID.randomUUID(), point, Workshop.EXHAUST))
                .exchange()
                .expectStatus()
                .isOk();
        road.reporter()
                .post()
                .uri("/api/inspections/" + inspection + "/completion")
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void inspectionsAreThoseDoneInThePeriodWhoeverDidThem() {
        String day = "from=2026-03-10&to=2026-03-10&by=STREET&district=310115";
        JsonNode before = city.statistics(day).path("total");
        inspected();
        JsonNode after = city.statistics(day).path("total");
        assertThat(Reports.count(after, "inspections")).isEqualTo(Reports.count(before, "inspections") + 1);
        assertThat(Reports.count(after, "inspectingUnits"))
                .as("a unit counts once")
                .isEqualTo(Reports.count(before, "inspectingUnits"))
                .isPositive();
        assertThat(after.path("inspections").path("query").asString())
                .isEqualTo("/inspections?state=DONE&doneFrom=2026-03-10&doneTo=2026-03-10&district=310115");
        city.click(after, Reports.FIGURES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "by=CITY",
                "by=DISTRICT",
                "by=STREET&district=310115",
                "by=INDUSTRY",
                "by=PERIOD&span=MONTH",
                "by=PERIOD&span=QUARTER&from=2025-11-20&to=2026-03-10",
                "by=PERIOD&span=YEAR&from=2024-01-01&to=2026-12-31&industry=MACHINERY",
                "by=DISTRICT&street=310115103",
                "by=INDUSTRY&from=2026-03-09&to=2026-03-09"
            })
    void everyNumberOpensExactlyItsRecordsAndTheLinesAddUp(String query) {
        JsonNode statistics = city.statistics(query);
        city.click(statistics.path("total"), Reports.FIGURES);
        for (JsonNode row : statistics.path("rows")) {
            city.click(row, Reports.FIGURES);
        }
        for (String figure : List.of("found", "rectified", "withinDeadline", "overdue", "inspections")) {
            assertThat(statistics
                            .path("rows")
                            .valueStream()
                            .mapToLong(row -> Reports.count(row, figure))
                            .sum())
                    .as(figure)
                    .isEqualTo(Reports.count(statistics.path("total"), figure));
        }
        assertThat(Reports.count(statistics.path("total"), "found")).isPositive();
    }

    @Test
    void whatWasFoundIsCountedByHowItWasFound() {
        JsonNode statistics = city.statistics("by=SOURCE&district=310115");
        city.click(statistics.path("total"), Reports.FIGURES);
        statistics.path("rows").forEach(row -> city.click(row, Reports.FIGURES));
        assertThat(statistics
                        .path("rows")
                        .valueStream()
                        .map(row -> row.path("key").asString()))
                .startsWith("SELF_INSPECTION", "ENFORCEMENT_INSPECTION", "EXPERT_CHECK", "PUBLIC_REPORT", "SENSOR");
        for (String figure : List.of("found", "rectified", "withinDeadline", "overdue")) {
            assertThat(statistics
                            .path("rows")
                            .valueStream()
                            .mapToLong(row -> Reports.count(row, figure))
                            .sum())
                    .as(figure)
                    .isEqualTo(Reports.count(statistics.path("total"), figure));
        }
        JsonNode first = statistics.path("rows").path(0);
        assertThat(first.path("inspections").isNull()
                        && first.path("riskPoints").isNull())
                .as("neither an inspection nor a risk point has a source")
                .isTrue();
        assertThat(first.path("found").path("query").asString()).endsWith("&district=310115&source=SELF_INSPECTION");
    }

    @Test
    void nothingFoundInAPlaceIsALineOfItsOwn() {
        JsonNode statistics = city.statistics("by=DISTRICT");
        assertThat(statistics
                        .path("rows")
                        .valueStream()
                        .map(row -> row.path("key").asString()))
                .contains("310115", "310151")
                .doesNotHaveDuplicates();
        JsonNode nothing = city.statistics("from=2010-01-01&to=2010-12-31");
        assertThat(Reports.count(nothing.path("total"), "found")).isZero();
        assertThat(nothing.path("total").path("rate").isNull()).isTrue();
    }

    @Test
    void withoutDaysItIsTheTwelveMonthsThatEndToday() {
        JsonNode statistics = city.statistics("by=PERIOD");
        assertThat(statistics.path("from").asString()).isEqualTo("2025-03-11");
        assertThat(statistics.path("to").asString()).isEqualTo("2026-03-10");
        assertThat(statistics.path("rows")).hasSize(13);
    }

    @Test
    void everybodyCountsWhatTheyMaySee() {
        long all = Reports.count(city.statistics("by=CITY").path("total"), "found");
        assertThat(Reports.count(
                        new Reports(road.regulator()).statistics("by=CITY").path("total"), "found"))
                .isPositive()
                .isLessThanOrEqualTo(all);
        var elsewhere = new Reports(api.as(Role.DISTRICT_REGULATOR, "310000/310120/310120101"));
        var limited = new Reports(api.as(Role.INSPECTOR, Api.CITY, "TOBACCO"));
        for (JsonNode report :
                List.of(elsewhere.statistics("by=CITY"), limited.statistics("by=CITY&district=310115"))) {
            assertThat(List.of(
                            Reports.count(report.path("total"), "found"),
                            Reports.count(report.path("total"), "hiddenDangersToDate")))
                    .containsOnly(0L);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/statistics", "/api/statistics/enterprises"})
    void whatLiesElsewhereIsRefusedAndNotCountedAsZero(String report) {
        api.as(Role.DISTRICT_REGULATOR, Api.JIADING)
                .get()
                .uri(report + "?street=310115103")
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/reporting/outside-scope");
    }

    @Test
    void whatIsDismissedDoesNotCount() {
        Map<String, Object> record = road.read(road.begin(Alarm.MAJOR));
        long before = Reports.count(city.statistics("by=CITY").path("total"), "hiddenDangersToDate");
        road.does(road.regulator(), (String) record.get("number"), "dismissal", "{\"reason\": \"误报\"}");
        assertThat(Reports.count(city.statistics("by=CITY").path("total"), "hiddenDangersToDate"))
                .isEqualTo(before - 1);
    }

    @ParameterizedTest
    @CsvSource({
        "29835, 30005, 99.43",
        "0, 7, 0.00",
        "7, 7, 100.00",
        "1, 3, 33.33",
        "2, 3, 66.67",
        "1, 800, 0.13",
        "0, 0,"
    })
    void theRateHasTwoDecimalsRoundedHalfUp(long rectified, long found, String rate) {
        assertThat(Statistics.rate(rectified, found)).isEqualTo(rate);
    }
}
