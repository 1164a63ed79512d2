// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection.task;

import static io.anlan.service.inspection.task.Workshop.EXHAUST;
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

/** What was not done in its time is a fact; what was done in time and only arrived late is not held against anybody. */
@IntegrationTest
class MissedInspectionIT {

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
        point = shop.riskPoint(EXHAUST);
        task = shop.task();
        Workshop.answerOthers(shop, task, point);
    }

    @Test
    void theLastMinuteOfItsDayIsInTimeAndTheNightAfterItIsMissed() {
        clock.set(shop.day.atTime(23, 59));
        shop.night();
        assertThat(shop.read(task)).containsEntry("state", "OPEN");
        clock.set(shop.day.plusDays(1).atTime(0, 5));
        shop.night();
        assertThat(shop.read(task)).containsEntry("state", "MISSED").containsEntry("answered", others());
        assertThat(acts()).containsOnlyOnce("missed");
        shop.night();
        assertThat(acts()).containsOnlyOnce("missed");
        Map<String, Object> list = shop.road.read(
                shop.road.regulator(), "/api/inspections?state=MISSED&due=" + shop.day + "&dueFrom=" + shop.day);
        assertThat(String.valueOf(list.get("items"))).contains(task);
    }

    @Test
    void whatWasAnsweredInTimeAndArrivesLateMakesItDoneAndSaysSo() {
        tomorrow();
        assertThat(shop.read(task)).containsEntry("state", "MISSED");
        var taken = Workshop.taken(
                shop.send(shop.road.reporter(), task, shop.answer(UUID.randomUUID(), point, EXHAUST, "true", 30)));
        assertThat(taken).containsEntry("state", "DONE");
        Map<String, Object> read = shop.read(task);
        assertThat(read).containsEntry("receivedLate", true);
        assertThat(read.get("missedAt")).isNotNull();
        assertThat(acts()).contains("missed", "completed");
    }

    @Test
    void lateAnswersStillLeadToHiddenDangers() {
        tomorrow();
        UUID id = UUID.randomUUID();
        shop.sent(task, shop.answer(id, point, EXHAUST, "false", 30));
        Map<String, Object> record = shop.road.read(shop.registered("inspection/" + id));
        assertThat(record).containsEntry("foundOn", shop.day.toString());
    }

    @Test
    void whatWasAnsweredAfterItsDayIsTooLate() {
        tomorrow();
        refused(
                shop.send(
                        shop.road.reporter(),
                        task,
                        shop.answer(UUID.randomUUID(), point, EXHAUST, "true", 24 * 60 - 8 * 60 + 1)),
                409,
                "inspection/too-late");
        assertThat(shop.read(task)).containsEntry("state", "MISSED");
    }

    @Test
    void aTaskOfTheWeekIsOpenUntilSunday() {
        shop.riskPoint("MAC-M059"); // by the workshop, weekly
        shop.night();
        String weekly = weekly();
        assertThat(shop.read(weekly))
                .containsEntry("dueOn", shop.day.plusDays(5).toString());
        clock.set(shop.day.plusDays(5).atTime(23, 0));
        shop.night();
        assertThat(shop.read(weekly)).containsEntry("state", "OPEN");
        clock.set(shop.day.plusDays(6).atTime(0, 30));
        shop.night();
        assertThat(shop.read(weekly)).containsEntry("state", "MISSED");
    }

    @Test
    void aTaskThatWasNeverThereIsNotMissedButMadeWhenTheServiceIsBack() {
        shop.later(2, ChronoUnit.DAYS);
        shop.night();
        assertThat(shop.owner()
                        .sql("select count(*) from inspection.inspection where period = ?")
                        .param(shop.day.plusDays(1).toString())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(shop.read(shop.taskOf(shop.day.plusDays(2)))).containsEntry("state", "OPEN");
    }

    private String weekly() {
        return shop.owner()
                .sql("""
                        select cast(i.id as text) from inspection.inspection i
                         where i.frequency = 'WEEK' and i.checked_by = 'WORKSHOP' and i.due_on = ?""")
                .param(shop.day.plusDays(5))
                .query(String.class)
                .single();
    }

    private int others() {
        return (int) shop.read(task).get("questions") - 1;
    }

    private void tomorrow() {
        shop.later(1, ChronoUnit.DAYS);
        shop.night();
    }

    private List<String> acts() {
        return shop.owner()
                .sql("select act from audit.entry where subject_kind = 'inspection' and subject = ?")
                .param(task)
                .query(String.class)
                .list();
    }
}
