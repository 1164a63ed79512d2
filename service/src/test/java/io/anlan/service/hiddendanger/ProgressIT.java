// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.hiddendanger.Road.Alarm;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

/** Reports of progress, as often as rules ask; the clock of the tests stands at 2026-03-10. */
@IntegrationTest
class ProgressIT {

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    private Road road;
    private String number;

    @BeforeEach
    void begin() {
        clock.reset();
        road = new Road(api);
        number = road.begin(Alarm.MAJOR);
        road.plan(number, "2026-04-15");
        road.does(road.regulator(), number, "plan-approval", "{\"opinion\": \"同意\"}");
    }

    @AfterEach
    void end() {
        clock.reset();
    }

    private Map<String, Object> progress() {
        return road.read(road.regulator(), "/api/hidden-dangers/" + number + "/progress");
    }

    private Map<String, Object> report(int percent, String cost) {
        return road.does(
                road.safetyManager(),
                number,
                "progress",
                "{\"text\": \"设备已到货\", \"percent\": " + percent + ", \"costSoFar\": " + cost + "}");
    }

    @Test
    void aMajorOneIsReportedEverySevenDaysAndSaysByWhichRule() {
        assertThat(progress()).containsEntry("every", 7).containsEntry("nextDueOn", "2026-03-17");
        assertThat(progress()).extracting("why.row.id").isEqualTo("进展-1");
        clock.set(LocalDateTime.of(2026, 3, 12, 9, 0));
        assertThat(report(30, "12000.50"))
                .containsEntry("nextDueOn", "2026-03-19")
                .containsEntry("costSoFar", 12000.5);
        assertThat(road.acts(number)).contains("progress-reported");
    }

    @Test
    void aReportThatDoesNotComeIsNotedOnceForEachDayItWasDue() {
        clock.set(LocalDateTime.of(2026, 3, 18, 8, 0, 1));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(progress().get("missed")).isEqualTo(List.of("2026-03-17")));
        clock.set(LocalDateTime.of(2026, 3, 25, 8, 0, 1));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(progress().get("missed")).isEqualTo(List.of("2026-03-17", "2026-03-24")));
        assertThat(road.acts(number)).filteredOn("progress-missed"::equals).hasSize(2);
    }

    @Test
    void aGeneralOneIsAskedForNoReports() {
        String general = road.begin(Alarm.GENERAL);
        assertThat(road.read(road.regulator(), "/api/hidden-dangers/" + general + "/progress"))
                .containsEntry("every", null)
                .containsEntry("nextDueOn", null);
    }

    @Test
    void onlyTheEnterpriseReportsAndOnlyWhileItRectifies() {
        road.act(road.regulator(), number, "progress", "{\"text\": \"x\", \"percent\": 1}")
                .expectStatus()
                .isForbidden();
        road.act(road.safetyManager(), number, "progress", "{\"text\": \"x\", \"percent\": 101}")
                .expectStatus()
                .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/hidden-danger/invalid-progress");
        road.rectify(number);
        road.act(road.safetyManager(), number, "progress", "{\"text\": \"x\", \"percent\": 1}")
                .expectStatus()
                .isEqualTo(HttpStatus.CONFLICT)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/hidden-danger/nothing-under-way");
    }
}
