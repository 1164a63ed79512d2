// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection.task;

import static io.anlan.service.inspection.task.Workshop.EXHAUST;
import static io.anlan.service.inspection.task.Workshop.PRESSURE;
import static io.anlan.service.inspection.task.Workshop.items;
import static io.anlan.service.inspection.task.Workshop.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;

/** Answers come late, twice, in another order, and after the application on the phone was started anew. */
@IntegrationTest
class OfflineAnswersIT {

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    @Autowired
    private TaskSchedule schedule;

    @Autowired
    private FlywayConnectionDetails postgres;

    private Workshop shop;
    private String point;
    private String task;

    @BeforeEach
    void begin() {
        shop = new Workshop(api, clock, schedule, postgres);
        point = shop.riskPoint(EXHAUST, PRESSURE);
        task = shop.task();
    }

    @Test
    void theSameAnswerSentTwiceAnswersOnceAndGivesTheSameResult() {
        UUID id = UUID.randomUUID();
        String answer = shop.answer(id, point, PRESSURE, "150", 1);
        Map<String, Object> first = shop.sent(task, answer).get(0);
        Map<String, Object> again =
                shop.sent(task, answer.replace("150", "150.00")).get(0);
        assertThat(first).containsEntry("duplicate", false).containsEntry("cause", "inspection/" + id);
        assertThat(again).containsEntry("duplicate", true).containsEntry("cause", "inspection/" + id);
        assertThat(again.get("passed")).isEqualTo(first.get("passed"));
        assertThat(count(id)).isEqualTo(1);
        shop.registered("inspection/" + id);
        assertThat(shop.sent(task, answer).get(0).get("hiddenDanger")).isEqualTo(shop.registered("inspection/" + id));
    }

    @Test
    void twiceInOneMessageIsOnceToo() {
        String answer = shop.answer(UUID.randomUUID(), point, EXHAUST, "true", 1);
        assertThat(shop.sent(task, answer, answer))
                .extracting(outcome -> outcome.get("duplicate"))
                .isEqualTo(List.of(false, true));
    }

    @Test
    void theSameIdWithAnotherContentIsRefusedAndNothingOfTheMessageIsKept() {
        UUID id = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        shop.sent(task, shop.answer(id, point, EXHAUST, "true", 1));
        refused(
                shop.send(
                        shop.road.reporter(),
                        task,
                        shop.answer(other, point, PRESSURE, "100", 2),
                        shop.answer(id, point, EXHAUST, "false", 1)),
                409,
                "inspection/answer-differs");
        assertThat(count(other)).isZero();
        for (String change : List.of(
                shop.answer(id, point, EXHAUST, "true", 2),
                shop.answer(id, point, EXHAUST, "true", 1, "另", List.of()))) {
            refused(shop.send(shop.road.reporter(), task, change), 409, "inspection/answer-differs");
        }
    }

    @Test
    void theLatestAnswerCountsInWhateverOrderTheyArrive() {
        shop.later(10, ChronoUnit.MINUTES);
        shop.sent(task, shop.answer(UUID.randomUUID(), point, EXHAUST, "true", 9));
        shop.sent(task, shop.answer(UUID.randomUUID(), point, EXHAUST, "false", 3));
        assertThat(answer(EXHAUST)).containsEntry("passed", true).containsEntry("corrects", 1);
        shop.sent(task, shop.answer(UUID.randomUUID(), point, EXHAUST, "false", 10));
        assertThat(answer(EXHAUST)).containsEntry("passed", false).containsEntry("corrects", 2);
    }

    @Test
    void aCorrectedFailureDoesNotTakeTheHiddenDangerBack() {
        UUID failed = UUID.randomUUID();
        shop.sent(task, shop.answer(failed, point, PRESSURE, "160", 1));
        String number = shop.registered("inspection/" + failed);
        shop.sent(task, shop.answer(UUID.randomUUID(), point, PRESSURE, "0.1", 2));
        assertThat(answer(PRESSURE)).containsEntry("passed", true);
        assertThat(item(PRESSURE)).containsEntry("hiddenDangers", List.of(number));
        assertThat(shop.road.read(number)).containsEntry("status", "RECTIFYING");
    }

    @Test
    void theTimeOfThePhoneAndTheTimeOfArrivalAreBothKept() {
        shop.later(3, ChronoUnit.HOURS);
        shop.sent(task, shop.answer(UUID.randomUUID(), point, EXHAUST, "true", 20));
        assertThat(String.valueOf(answer(EXHAUST).get("answeredAt"))).endsWith("00:20:00Z");
        assertThat(String.valueOf(answer(EXHAUST).get("receivedAt"))).endsWith("03:00:00Z");
    }

    @Test
    void anAnswerOfAnotherInspectionIsNotMovedByItsId() {
        UUID id = UUID.randomUUID();
        shop.sent(task, shop.answer(id, point, EXHAUST, "true", 1));
        shop.later(1, ChronoUnit.DAYS);
        shop.night();
        String tomorrow = shop.taskOf(shop.day.plusDays(1));
        refused(
                shop.send(shop.road.reporter(), tomorrow, shop.answer(id, point, EXHAUST, "true", 24 * 60)),
                409,
                "inspection/answer-differs");
    }

    private long count(UUID id) {
        return shop.owner()
                .sql("select count(*) from inspection.answer where id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    private Map<String, Object> item(String measure) {
        return items(shop.read(task)).stream()
                .filter(item -> item.get("measureId").equals(measure)
                        && ((Map<?, ?>) item.get("riskPoint")).get("id").equals(point))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> answer(String measure) {
        return (Map<String, Object>) item(measure).get("answer");
    }
}
