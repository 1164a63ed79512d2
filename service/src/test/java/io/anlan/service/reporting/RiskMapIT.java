// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.hiddendanger.Road;
import io.anlan.service.hiddendanger.Road.Alarm;
import io.anlan.service.platform.Role;
import io.anlan.service.risk.RiskSteps;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The four-colour map of a day shows the levels as they were when the day ended. */
@IntegrationTest
class RiskMapIT {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 10);

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    private Road road;
    private RiskSteps steps;
    private Reports city;

    @BeforeEach
    void begin() {
        clock.reset();
        road = new Road(api);
        steps = new RiskSteps(api);
        city = new Reports(api.as(Role.CITY_REGULATOR, Api.CITY));
    }

    @AfterEach
    void end() {
        clock.reset();
    }

    @Test
    void everyDayKeepsItsColours() {
        List<Long> eve = points(FIRST.minusDays(1));
        List<Long> before = points(FIRST);
        Map<String, Object> point = steps.report(RiskSteps.fromTemplate(RiskSteps.scores("1", "6", "15")));
        Object number = point.get("number");
        assertThat(points(FIRST)).isEqualTo(plus(before, 0, 0, 1, 0));

        clock.advance(Duration.ofDays(1));
        String danger = found(point);
        becomes(number, "MAJOR");
        assertThat(points(FIRST.plusDays(1))).isEqualTo(plus(before, 1, 0, 0, 0));

        clock.advance(Duration.ofDays(1));
        road.does(road.regulator(), danger, "dismissal", "{\"reason\": \"误报\"}");
        becomes(number, "MEDIUM");
        steps.retiring(steps.reporter(), steps.riskPoint(number), "设备已拆除")
                .expectStatus()
                .isOk();
        assertThat(points(FIRST.plusDays(2))).isEqualTo(before);
        assertThat(points(FIRST.plusDays(1))).isEqualTo(plus(before, 1, 0, 0, 0));
        assertThat(points(FIRST)).isEqualTo(plus(before, 0, 0, 1, 0));
        assertThat(points(FIRST.minusDays(1))).isEqualTo(eve);

        assertThat(level(number, FIRST.minusDays(1))).isEmpty();
        assertThat(level(number, FIRST)).containsExactly("MEDIUM");
        assertThat(level(number, FIRST.plusDays(1))).containsExactly("MAJOR");
        assertThat(level(number, FIRST.plusDays(2))).isEmpty();
    }

    /** Other tests retired points on days that this clock has not reached, so what is compared is the difference. */
    @Test
    void todayTheMapGrowsWithTheRegister() {
        long mapped = sum(points(FIRST));
        long listed = listed();
        steps.report(RiskSteps.fromTemplate(RiskSteps.scores("1", "6", "15")));
        assertThat(sum(points(FIRST))).isEqualTo(mapped + 1);
        assertThat(listed()).isEqualTo(listed + 1);
    }

    private long listed() {
        return Reports.count(city.statistics("by=CITY&district=310115").path("total"), "riskPoints");
    }

    private static long sum(List<Long> counts) {
        return counts.stream().mapToLong(count -> count).sum();
    }

    @Test
    void aDayToComeIsToday() {
        assertThat(city.read("/api/risk-map?on=2099-01-01").path("on").asString())
                .isEqualTo(FIRST.toString());
    }

    @Test
    void aMapShowsWhatIsInScope() {
        var jiading = api.as(Role.DISTRICT_REGULATOR, Api.JIADING);
        assertThat(new Reports(jiading)
                        .read("/api/risk-map")
                        .path("districts")
                        .valueStream()
                        .map(district -> district.path("code").asString()))
                .containsExactly("310114");
        jiading.get()
                .uri("/api/enterprises/" + Road.ENTERPRISE + "/risk-map")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    private String found(Map<String, Object> point) {
        String subject = "{\"subject\": {\"riskPoint\": \"" + point.get("id") + "\", \"measure\": \"MAC-M001\"}, ";
        return (String)
                road.register(road.inspector(), Road.report(Alarm.MAJOR, "联锁失效").replaceFirst("\\{", subject))
                        .get("number");
    }

    private void becomes(Object number, String level) {
        await().untilAsserted(() -> assertThat(steps.riskPoint(number)).containsEntry("liveLevel", level));
    }

    /** Risk points of the district by level, red first. */
    private List<Long> points(LocalDate on) {
        return city.read("/api/risk-map?on=" + on)
                .path("districts")
                .valueStream()
                .filter(district -> district.path("code").asString().equals("310115"))
                .map(district -> levels(district.path("riskPoints")))
                .findFirst()
                .orElseThrow();
    }

    private static List<Long> levels(JsonNode counts) {
        return List.of(
                counts.path("major").asLong(),
                counts.path("high").asLong(),
                counts.path("medium").asLong(),
                counts.path("low").asLong());
    }

    private static List<Long> plus(List<Long> counts, int major, int high, int medium, int low) {
        return List.of(counts.get(0) + major, counts.get(1) + high, counts.get(2) + medium, counts.get(3) + low);
    }

    private List<String> level(Object number, LocalDate on) {
        return city.read("/api/enterprises/" + Road.ENTERPRISE + "/risk-map?on=" + on)
                .path("points")
                .valueStream()
                .filter(point -> point.path("number").asString().equals(number))
                .map(point -> point.path("level").asString())
                .toList();
    }
}
