// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection.task;

import static io.anlan.service.inspection.task.Workshop.EXHAUST;
import static io.anlan.service.inspection.task.Workshop.GAS_ALARM;
import static io.anlan.service.inspection.task.Workshop.PRESSURE;
import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.hiddendanger.Road;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;

/** A failed answer becomes a suspected hidden danger, which goes its own road to closure. */
@IntegrationTest
class FailedAnswerIT {

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
    void aFailedAnswerGoesToClosure() {
        String point = shop.riskPoint(PRESSURE);
        String photo = Road.photo(shop.road.reporter());
        UUID id = UUID.randomUUID();
        shop.sent(shop.task(), shop.answer(id, point, PRESSURE, "152", 1, "表针抖动", List.of(photo)));
        String number = shop.registered("inspection/" + id);
        Map<String, Object> record = shop.road.read(number);
        assertThat(record)
                .containsEntry("source", "SELF_INSPECTION")
                .containsEntry("accidentType", "OTHER_EXPLOSION")
                .containsEntry("level", "GENERAL")
                .containsEntry("status", "RECTIFYING")
                .containsEntry("place", "二车间调漆间")
                .containsEntry("foundOn", shop.day.toString())
                .containsEntry("subject", Map.of("riskPoint", point, "measure", PRESSURE));
        assertThat(String.valueOf(record.get("title"))).startsWith("未落实：");
        assertThat(String.valueOf(record.get("description"))).contains("152", "（要求：≤", "表针抖动");
        assertThat(String.valueOf(record.get("evidence"))).contains(photo, "BEFORE");
        assertThat(record.get("reportedBy")).isNotEqualTo("安澜");
        shop.road.rectify(number);
        shop.road.accept(number);
        assertThat(shop.road.read(number)).containsEntry("status", "CLOSED");
    }

    @Test
    void whatMayBeMajorAsksTheEnterpriseForFactsAndIsNotCalledGeneral() {
        String point = shop.riskPoint(GAS_ALARM);
        UUID id = UUID.randomUUID();
        shop.sent(shop.task(), shop.answer(id, point, GAS_ALARM, "\"未装\"", 1));
        String number = shop.registered("inspection/" + id);
        Map<String, Object> record = shop.road.read(shop.road.reporter(), "/api/hidden-dangers/" + number);
        assertThat(record).containsEntry("status", "REGISTERED").containsEntry("level", null);
        assertThat((List<?>) record.get("questions")).isNotEmpty();
        assertThat(record.get("allowedActions").toString()).contains("action=SUPPLY_FACTS, allowed=true");
        Map<String, Object> graded = shop.road.supply(number, """
                {"facts": [{"ref": "1", "type": "paintRoom", "values": {"room": "PAINT_MIXING_ROOM", "paint": "OIL_BASED",
                  "fixedGasAlarm": "ABSENT", "ventilation": "WORKING", "electricsExplosionProof": true}}]}""");
        assertThat(graded).containsEntry("level", "MAJOR");
    }

    @Test
    void checkingAgainWhatIsNotYetRectifiedFindsTheHiddenDangerThereIs() {
        String point = shop.riskPoint(PRESSURE);
        UUID first = UUID.randomUUID();
        shop.sent(shop.task(), shop.answer(first, point, PRESSURE, "150", 1));
        String number = shop.registered("inspection/" + first);
        Map<String, Object> again = nextDay(point, 1);
        assertThat(again).containsEntry("passed", false).containsEntry("hiddenDanger", number);
        assertThat(again.get("cause")).isNull();
        shop.road.rectify(number);
        shop.road.accept(number);
        Map<String, Object> afterwards = nextDay(point, 2);
        String second = shop.registered(afterwards.get("cause"));
        assertThat(shop.road.read(second)).containsEntry("recurrence", 1).containsEntry("earlier", List.of(number));
    }

    @Test
    void aQuestionThatFailsTwiceInOneInspectionIsOneHiddenDanger() {
        String point = shop.riskPoint(PRESSURE);
        String task = shop.task();
        UUID id = UUID.randomUUID();
        shop.sent(
                task,
                shop.answer(id, point, PRESSURE, "150", 1),
                shop.answer(UUID.randomUUID(), point, PRESSURE, "155", 2));
        shop.registered("inspection/" + id);
        assertThat(shop.owner()
                        .sql("select count(*) from hidden_danger.hidden_danger where risk_point = cast(? as uuid)")
                        .param(point)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aMeasureOfTheirOwnIsAskedAndReportedToo() {
        String point = shop.riskPoint(EXHAUST);
        shop.owner().sql("""
                        update risk.risk_point set own_measures = '[{"kind": "MANAGEMENT", "text": "班后清点抹布并加盖",
                            "checkedBy": "POST", "frequency": "SHIFT"}]' where id = cast(? as uuid)""").param(point).update();
        String task = shop.task();
        String own = Workshop.items(shop.read(task)).stream()
                .map(item -> String.valueOf(item.get("measureId")))
                .filter(measure -> measure.startsWith("own-"))
                .findFirst()
                .orElseThrow();
        UUID id = UUID.randomUUID();
        shop.sent(task, shop.answer(id, point, own, "false", 1));
        assertThat(shop.road.read(shop.registered("inspection/" + id)))
                .containsEntry("title", "未落实：班后清点抹布并加盖")
                .containsEntry("level", "GENERAL");
    }

    private Map<String, Object> nextDay(String point, int days) {
        shop.later(1, ChronoUnit.DAYS);
        shop.night();
        String task = shop.taskOf(shop.day.plusDays(days));
        return shop.sent(task, shop.answer(UUID.randomUUID(), point, PRESSURE, "150", days * 24 * 60))
                .get(0);
    }
}
