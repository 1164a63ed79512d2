// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection.task;

import static io.anlan.service.inspection.task.Workshop.EXHAUST;
import static io.anlan.service.inspection.task.Workshop.GAS_ALARM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.hiddendanger.Road;
import io.anlan.service.risk.RiskPointsChanged;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Inspections missed in a row are a fact for the rules of the live level; inspecting again takes it back. */
@IntegrationTest
class MissedInARowIT {

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    @Autowired
    private TaskSchedule schedule;

    @Autowired
    private FlywayConnectionDetails postgres;

    @Autowired
    private ApplicationEventPublisher outbox;

    @Autowired
    private TransactionTemplate transaction;

    private Workshop shop;
    private String point;

    @BeforeEach
    void aMediumRiskPoint() {
        shop = new Workshop(api, clock, schedule, postgres);
        point = shop.riskPointOf("MEDIUM", EXHAUST);
    }

    @Test
    void threeShiftsMissedInARowRaiseTheLevelUntilItIsInspectedAgain() {
        miss();
        miss();
        left(2);
        assertThat(level()).isEqualTo("MEDIUM");
        miss();
        left(3);
        assertThat(level()).isEqualTo("HIGH");
        assertThat(reasons().get("missedInspections")).isEqualTo(3);
        assertThat(reasons().get("whatWouldChange").toString()).contains("INSPECTED", "MEDIUM");
        assertThat(history()).contains("missedInspections=3");

        inspect(point, EXHAUST);
        left(0);
        assertThat(level()).isEqualTo("MEDIUM");
        assertThat(history()).contains("missedInspections=0");
    }

    @Test
    void onlyTheRiskPointsAnInspectionLeftOutCount() {
        String other = shop.riskPointOf("LOW", GAS_ALARM);
        for (int shift = 0; shift < 3; shift++) {
            shop.night();
            answer(other, GAS_ALARM, "\"正常有读数\"");
            next();
        }
        left(3);
        assertThat(leftOut(other)).isZero();
        assertThat(shop.road.read(shop.road.reporter(), "/api/risk-points/" + other))
                .containsEntry("liveLevel", "LOW");
    }

    @Test
    void answersThatArriveLateWereNotMissed() {
        miss();
        miss();
        left(2);
        String task = shop.taskOf(shop.day);
        shop.sent(task, shop.answer(UUID.randomUUID(), point, EXHAUST, "true", 30));
        await().untilAsserted(() -> assertThat(leftOut(point)).isEqualTo(1));
    }

    @Test
    void whatIsNotCheckedThatWayAnyMoreIsNotMissedAnyMore() {
        miss();
        miss();
        miss();
        left(3);
        shop.owner()
                .sql("update risk.risk_point set measures = '{MAC-M059}' where id = cast(? as uuid)") // by the
                // workshop,
                // weekly
                .param(point)
                .update();
        transaction.executeWithoutResult(status -> outbox.publishEvent(new RiskPointsChanged(Road.ENTERPRISE)));
        left(0);
        assertThat(level()).isEqualTo("MEDIUM");
    }

    @Test
    void whatARegulatorOrderedIsNotHeldAgainstTheEnterprise() {
        shop.owner().sql("""
                        insert into inspection.inspection (id, scope, industry, enterprise_code, enterprise_name,
                            district_code, kind, due_on, state, missed_at, created_at, created_by, created_by_name)
                        select gen_random_uuid(), ?, 'MACHINERY', ?, '上海金桥涂装机械有限公司', '310115', 'REGULATOR',
                               cast(? as date) - n, 'MISSED', now(), now(), 'test', '检查员'
                          from generate_series(1, 5) n""").params(Road.UNIT, Road.ENTERPRISE, shop.day).update();
        shop.owner()
                .sql("""
                        insert into inspection.item (inspection, position, risk_point, measure, scope, industry)
                        select i.id, 0, cast(? as uuid), ?, ?, 'MACHINERY' from inspection.inspection i
                         where i.kind = 'REGULATOR' and i.created_by = 'test' and i.due_on between cast(? as date) - 5
                               and cast(? as date) - 1""")
                .params(point, EXHAUST, Road.UNIT, shop.day, shop.day)
                .update();
        miss();
        left(1);
    }

    /** Nobody answers today's task; the night notes it and makes the next. */
    private void miss() {
        shop.night();
        next();
    }

    private void next() {
        shop.later(1, ChronoUnit.DAYS);
        shop.night();
    }

    private void inspect(String riskPoint, String measure) {
        String task = today();
        Workshop.answerOthers(shop, task, riskPoint);
        answer(riskPoint, measure, "true");
        shop.complete(shop.road.reporter(), task).expectStatus().is2xxSuccessful();
    }

    private void answer(String riskPoint, String measure, String value) {
        shop.sent(today(), """
                {"id": "%s", "riskPoint": "%s", "measure": "%s", "value": %s, "answeredAt": "%s", "evidence": []}""".formatted(UUID.randomUUID(), riskPoint, measure, value, clock.instant()));
    }

    private String today() {
        return shop.taskOf(LocalDate.ofInstant(clock.instant(), clock.getZone()));
    }

    private void left(int times) {
        await().untilAsserted(() -> assertThat(leftOut(point)).isEqualTo(times));
    }

    private int leftOut(String riskPoint) {
        return shop.owner()
                .sql("select missed_inspections from risk.risk_point where id = cast(? as uuid)")
                .param(riskPoint)
                .query(Integer.class)
                .single();
    }

    private Object level() {
        return read("").get("liveLevel");
    }

    private Map<?, ?> reasons() {
        return (Map<?, ?>) ((Map<?, ?>) read("/explanation").get("live")).get("explanation");
    }

    private String history() {
        return read("/history").get("levels").toString();
    }

    private Map<String, Object> read(String part) {
        return shop.road.read(shop.road.reporter(), "/api/risk-points/" + point + part);
    }
}
