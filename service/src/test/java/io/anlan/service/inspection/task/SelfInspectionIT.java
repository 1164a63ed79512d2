// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection.task;

import static io.anlan.service.inspection.task.Workshop.EXHAUST;
import static io.anlan.service.inspection.task.Workshop.GAS_ALARM;
import static io.anlan.service.inspection.task.Workshop.PRESSURE;
import static io.anlan.service.inspection.task.Workshop.items;
import static io.anlan.service.inspection.task.Workshop.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.risk.RiskSteps;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;

/** An enterprise inspects itself against the measures of its risk points. */
@IntegrationTest
class SelfInspectionIT {

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
    void eachNightAsksOnceForEachMeasureThatIsDue() {
        String point = shop.riskPoint(GAS_ALARM, EXHAUST, "MAC-M191");
        String task = shop.task();
        assertThat(shop.task()).isEqualTo(task);
        Map<String, Object> read = shop.read(task);
        assertThat(read)
                .containsEntry("kind", "SELF")
                .containsEntry("state", "OPEN")
                .containsEntry("frequency", "DAY")
                .containsEntry("period", shop.day.toString())
                .containsEntry("dueOn", shop.day.toString())
                .containsEntry("answerable", true);
        assertThat(questions(read, point)).containsExactly(GAS_ALARM, EXHAUST);
    }

    @Test
    void aRiskPointThatCameSinceIsAskedAboutInTheOpenTask() {
        shop.riskPoint(GAS_ALARM);
        String task = shop.task();
        String another = shop.riskPoint(PRESSURE);
        assertThat(shop.task()).isEqualTo(task);
        assertThat(questions(shop.read(task), another)).containsExactly(PRESSURE);
    }

    @Test
    void whatAnEnterpriseReportsIsAskedAboutAtOnceWithoutWaitingForTheNight() {
        String number = String.valueOf(
                new RiskSteps(api).report(RiskSteps.fromTemplate("")).get("number"));
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        shop.owner().sql("""
                                        select count(*) from inspection.item i join inspection.inspection t on t.id = i.inspection
                                         where i.point_number = ? and t.state = 'OPEN'""").param(number).query(Long.class).single() > 0);
    }

    @Test
    void aRetiredRiskPointIsAskedAboutNoMore() {
        String point = shop.riskPoint(GAS_ALARM);
        shop.riskPoint(PRESSURE);
        shop.retire(point);
        assertThat(questions(shop.read(shop.task()), point)).isEmpty();
    }

    @Test
    void onADayOffNothingIsDueThatDay() {
        shop.riskPoint(GAS_ALARM);
        LocalDate sunday = shop.day.plusDays(5);
        clock.set(sunday.atTime(8, 0));
        shop.night();
        assertThat(shop.owner()
                        .sql("select count(*) from inspection.inspection where period = ?")
                        .param(sunday.toString())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void everyAnswerIsCheckedByTheCatalogueAndSaysWhatWouldHavePassed() {
        String point = shop.riskPoint(EXHAUST, PRESSURE);
        String task = shop.task();
        List<Map<String, Object>> taken = shop.sent(
                task,
                shop.answer(UUID.randomUUID(), point, EXHAUST, "true", 1),
                shop.answer(UUID.randomUUID(), point, PRESSURE, "147.1", 2));
        assertThat(taken.get(0)).containsEntry("passed", true).containsEntry("duplicate", false);
        assertThat(taken.get(0).get("cause")).isNull();
        assertThat(taken.get(1)).containsEntry("passed", false);
        assertThat(String.valueOf(taken.get(1).get("wanted"))).startsWith("≤");
        assertThat(shop.read(task)).containsEntry("failed", 1);
    }

    @Test
    void itIsDoneOnlyWhenEveryQuestionHasAnAnswerOrAReasonWhyNot() {
        String point = shop.riskPoint(EXHAUST, PRESSURE);
        String task = shop.task();
        Workshop.answerOthers(shop, task, point);
        refused(shop.complete(shop.road.reporter(), task), 409, "inspection/unanswered");
        shop.sent(task, shop.answer(UUID.randomUUID(), point, EXHAUST, "true", 1));
        refused(
                shop.send(shop.road.reporter(), task, shop.answer(UUID.randomUUID(), point, PRESSURE, "null", 2)),
                422,
                "inspection/invalid-answers");
        shop.sent(task, shop.answer(UUID.randomUUID(), point, PRESSURE, "null", 2, "汇流排今日停用", List.of()));
        Map<String, Object> done = Workshop.taken(shop.complete(shop.road.reporter(), task));
        assertThat(done).containsEntry("state", "DONE").containsEntry("receivedLate", false);
        assertThat(Workshop.taken(shop.complete(shop.road.reporter(), task))).containsEntry("state", "DONE");
        refused(
                shop.send(shop.road.reporter(), task, shop.answer(UUID.randomUUID(), point, EXHAUST, "false", 3)),
                409,
                "inspection/already-done");
    }

    @Test
    void onlyTheEnterprisesOwnPeopleAnswerAndOthersDoNotEvenSeeIt() {
        String point = shop.riskPoint(EXHAUST);
        String task = shop.task();
        String answer = shop.answer(UUID.randomUUID(), point, EXHAUST, "true", 1);
        refused(shop.send(shop.road.inspector(), task, answer), 403, "inspection/not-your-role");
        refused(shop.complete(shop.road.supervisor(), task), 403, "inspection/not-your-role");
        refused(shop.send(shop.elsewhere(), task, answer), 404, "inspection/unknown");
        assertThat(shop.road.read(shop.road.inspector(), "/api/inspections/" + task))
                .containsEntry("answerable", false);
    }

    @Test
    void whatIsNotAskedOrNoAnswerToItIsRefused() {
        String point = shop.riskPoint(EXHAUST, GAS_ALARM);
        String task = shop.task();
        refused(send(task, point, PRESSURE, "1", 1), 422, "inspection/not-asked");
        refused(send(task, point, EXHAUST, "7", 1), 422, "inspection/wrong-answer");
        refused(send(task, point, GAS_ALARM, "\"挺好\"", 1), 422, "inspection/wrong-answer");
        refused(send(task, point, GAS_ALARM, "{}", 1), 422, "inspection/invalid-answers");
        refused(send(task, point, EXHAUST, "true", 6), 422, "inspection/invalid-answers");
        refused(send(task, point, EXHAUST, "true", -6), 422, "inspection/invalid-answers");
        shop.sent(task, shop.answer(UUID.randomUUID(), point, EXHAUST, "true", 5));
    }

    @Test
    void theChecklistOfARiskPointAsksEverythingAndKnowsTheLastAnswers() {
        String point = shop.riskPoint(EXHAUST, "MAC-M191");
        shop.sent(shop.task(), shop.answer(UUID.randomUUID(), point, EXHAUST, "true", 1));
        Map<String, Object> list = shop.road.read(shop.road.reporter(), "/api/risk-points/" + point + "/checklist");
        assertThat(items(list).stream().map(item -> String.valueOf(((Map<?, ?>) item.get("measure")).get("id"))))
                .containsExactly(EXHAUST, "MAC-M191");
        assertThat(((Map<?, ?>) items(list).get(0).get("answer")).get("passed")).isEqualTo(true);
        assertThat(items(list).get(1).get("answer")).isNull();
    }

    @Test
    @SuppressWarnings("unchecked")
    void theListShowsWhatIsDuePageByPage() {
        shop.riskPoint(EXHAUST);
        String task = shop.task();
        String day = "/api/inspections?mine=true&state=OPEN&due=" + shop.day + "&dueFrom=" + shop.day;
        var rows = (List<Map<String, Object>>)
                shop.road.read(shop.road.reporter(), day).get("items");
        assertThat(rows).singleElement().satisfies(row -> assertThat(row).containsEntry("id", task));
        Map<String, Object> first = shop.road.read(shop.road.reporter(), "/api/inspections?limit=1&sort=dueOn");
        Map<String, Object> second =
                shop.road.read(shop.road.reporter(), "/api/inspections?limit=1&sort=dueOn&cursor=" + first.get("next"));
        assertThat(second.get("items")).isNotEqualTo(first.get("items"));
        shop.road
                .reporter()
                .get()
                .uri("/api/inspections?colour=red")
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    private org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec send(
            String task, String point, String measure, String value, int minute) {
        return shop.send(shop.road.reporter(), task, shop.answer(UUID.randomUUID(), point, measure, value, minute));
    }

    private static List<String> questions(Map<String, Object> inspection, String point) {
        return items(inspection).stream()
                .filter(item -> ((Map<?, ?>) item.get("riskPoint")).get("id").equals(point))
                .map(item -> String.valueOf(item.get("measureId")))
                .toList();
    }
}
