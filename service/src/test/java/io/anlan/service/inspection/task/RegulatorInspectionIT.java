// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection.task;

import static io.anlan.service.inspection.task.Workshop.EXHAUST;
import static io.anlan.service.inspection.task.Workshop.PRESSURE;
import static io.anlan.service.inspection.task.Workshop.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.hiddendanger.Road;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Regulators inspect by the same questions, of risk points drawn by lot. */
@IntegrationTest
class RegulatorInspectionIT {

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    @Autowired
    private TaskSchedule schedule;

    @Autowired
    private FlywayConnectionDetails postgres;

    private Workshop shop;

    @BeforeEach
    void begin() {
        shop = new Workshop(api, clock, schedule, postgres);
    }

    @Test
    void theHighestLevelsAreDrawnFirstAndTheSeedIsKept() {
        String major = shop.riskPointOf("MAJOR", EXHAUST);
        shop.riskPointOf("LOW", EXHAUST, PRESSURE);
        Map<String, Object> ordered = ordered("\"sampling\": {\"count\": 1}, \"note\": \"双随机\"");
        assertThat(ordered)
                .containsEntry("kind", "REGULATOR")
                .containsEntry("dueOn", shop.day.plusDays(7).toString())
                .containsEntry("questions", 1)
                .containsEntry("note", "双随机");
        assertThat(Workshop.pointOf(Workshop.items(ordered).get(0))).isEqualTo(major);
        assertThat((Map<?, ?>) ordered.get("sampling"))
                .extracting("count", "drawn")
                .containsExactly(1, 1);
        assertThat(((Map<?, ?>) ordered.get("sampling")).get("seed").toString()).matches("[0-9a-f]{32}");
    }

    @Test
    void whatFailsIsAFindingOfTheAuthorityEvenIfTheEnterpriseKnewIt() {
        String point = shop.riskPointOf("MAJOR", PRESSURE);
        UUID own = UUID.randomUUID();
        shop.sent(shop.task(), shop.answer(own, point, PRESSURE, "150", 1));
        shop.registered("inspection/" + own);
        String inspection = String.valueOf(ordered("\"sampling\": {\"percent\": 100, \"levels\": [\"MAJOR\"]}")
                .get("id"));
        UUID id = UUID.randomUUID();
        String answer = shop.answer(id, point, PRESSURE, "150", 2);
        refused(shop.send(shop.road.reporter(), inspection, answer), 403, "inspection/not-your-role");
        shop.sent(shop.road.inspector(), inspection, answer);
        assertThat(shop.road.read(shop.registered("inspection/" + id)))
                .containsEntry("source", "ENFORCEMENT_INSPECTION")
                .containsEntry("recurrence", 1);
        assertThat(Workshop.taken(shop.complete(shop.road.inspector(), inspection)))
                .containsEntry("state", "DONE");
    }

    @Test
    void anOrderSaysHowManyInOneWay() {
        shop.riskPoint(EXHAUST);
        for (String wrong : List.of(
                "\"sampling\": {}",
                "\"sampling\": {\"count\": 1, \"percent\": 1}",
                "\"sampling\": {\"count\": 0}",
                "\"sampling\": {\"percent\": 101}",
                "\"dueOn\": \"2020-01-01\"")) {
            refused(order(shop.road.inspector(), wrong), 422, "inspection/invalid-order");
        }
        refused(
                order(shop.road.inspector(), "\"sampling\": {\"count\": 1, \"levels\": [\"LOW\"]}"),
                422,
                "inspection/nothing-to-inspect");
        order(shop.road.safetyManager(), "\"note\": \"x\"").expectStatus().isForbidden();
    }

    private Map<String, Object> ordered(String more) {
        return Objects.requireNonNull(order(shop.road.inspector(), more)
                .expectStatus()
                .isCreated()
                .expectBody(new ParameterizedTypeReference<Map<String, Object>>() {})
                .returnResult()
                .getResponseBody());
    }

    private RestTestClient.ResponseSpec order(RestTestClient person, String more) {
        return person.post()
                .uri("/api/inspections")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"enterprise\": \"" + Road.ENTERPRISE + "\", " + more + "}")
                .exchange();
    }
}
