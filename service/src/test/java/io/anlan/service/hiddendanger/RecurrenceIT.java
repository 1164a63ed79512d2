// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.hiddendanger.Road.Alarm;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same place, measure and accident type within twelve months is the same hidden danger again. */
@IntegrationTest
class RecurrenceIT {

    private static final String GUARD = "MAC-M001";
    private static final String BARRIER = "MAC-M002";

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    @Autowired
    private FlywayConnectionDetails postgres;

    private Road road;
    private final String press = UUID.randomUUID().toString();

    @BeforeEach
    void begin() {
        clock.reset();
        road = new Road(api);
    }

    @Test
    void whatIsFoundAgainAtARiskPointCountsTheEarlierOnesAndNamesThem() {
        String first = found("2026-01-10", press, GUARD, "MECHANICAL");
        String second = found("2026-02-10", press, GUARD, "MECHANICAL");
        String third = found("2026-03-09", press, GUARD, "MECHANICAL");
        assertThat(road.read(first)).containsEntry("recurrence", 0).containsEntry("earlier", List.of());
        assertThat(road.read(second)).containsEntry("recurrence", 1).containsEntry("earlier", List.of(first));
        assertThat(road.read(third))
                .containsEntry("recurrence", 2)
                .containsEntry("earlier", List.of(second, first))
                .containsEntry("subject", Map.of("riskPoint", press, "measure", GUARD));
    }

    @Test
    void anotherMeasureTypePointOrYearIsNotTheSameAgain() {
        found("2025-03-08", press, GUARD, "MECHANICAL");
        found("2026-03-01", press, BARRIER, "MECHANICAL");
        found("2026-03-01", press, GUARD, "ELECTROCUTION");
        found("2026-03-01", UUID.randomUUID().toString(), GUARD, "MECHANICAL");
        assertThat(road.read(found("2026-03-09", press, GUARD, "MECHANICAL"))).containsEntry("recurrence", 0);
    }

    @Test
    void twelveMonthsReachBackToTheSameDay() {
        String first = found("2025-03-09", press, GUARD, "MECHANICAL");
        assertThat(road.read(found("2026-03-09", press, GUARD, "MECHANICAL"))).containsEntry("earlier", List.of(first));
    }

    @Test
    void withoutARiskPointTheNamedPlaceDecides() {
        String place = "冲压工位 " + press;
        String first = placed(place, "MECHANICAL");
        assertThat(road.read(placed(place, "MECHANICAL"))).containsEntry("earlier", List.of(first));
        assertThat(road.read(placed(place, "ELECTROCUTION"))).containsEntry("recurrence", 0);
        assertThat(road.read(placed("别处 " + press, "MECHANICAL"))).containsEntry("recurrence", 0);
    }

    @Test
    void whatWasDismissedDoesNotCountEvenAfterwards() {
        String first = found("2026-03-01", press, GUARD, "MECHANICAL");
        String second = found("2026-03-02", press, GUARD, "MECHANICAL");
        assertThat(road.read(second)).containsEntry("recurrence", 1);
        road.does(road.regulator(), first, "dismissal", "{\"reason\": \"误报\"}");
        assertThat(road.read(second)).containsEntry("recurrence", 0).containsEntry("earlier", List.of());
        assertThat(road.read(found("2026-03-03", press, GUARD, "MECHANICAL")))
                .containsEntry("earlier", List.of(second));
    }

    @Test
    void anOlderOneBroughtInLateIsCountedByTheLaterOnesEvenIfTheyAreClosed() {
        String later = found("2026-03-05", press, GUARD, "MECHANICAL");
        road.rectify(later);
        road.accept(later);
        String older = found("2026-02-05", press, GUARD, "MECHANICAL");
        assertThat(road.read(older)).containsEntry("recurrence", 0);
        assertThat(road.read(later)).containsEntry("recurrence", 1).containsEntry("earlier", List.of(older));
    }

    @Test
    void theRegisterShowsWhatWasFoundAtARiskPoint() {
        String one = found("2026-03-01", press, GUARD, "MECHANICAL");
        String other = found("2026-03-02", press, BARRIER, "MECHANICAL");
        found("2026-03-02", UUID.randomUUID().toString(), BARRIER, "MECHANICAL");
        Map<String, Object> page = road.read(road.regulator(), "/api/hidden-dangers?sort=number&riskPoint=" + press);
        assertThat((List<?>) page.get("items"))
                .map(row -> String.valueOf(((Map<?, ?>) row).get("number")))
                .containsExactly(one, other);
    }

    @Test
    void theDatabaseRefusesAnotherCountAndAnotherSubject() {
        String first = found("2026-03-01", press, GUARD, "MECHANICAL");
        String second = found("2026-03-02", press, GUARD, "MECHANICAL");
        for (String change : new String[] {
            "recurrence = 5",
            "recurrence = 0",
            "recurrence = -1",
            "risk_point = gen_random_uuid()",
            "risk_point = null, measure = null",
            "measure = 'MAC-M999'",
            "accident_type = 'FIRE'",
            "recurrence = recurrence, title = 'x'"
        }) {
            refused("update hidden_danger.hidden_danger set " + change + " where number = '" + second + "'");
        }
        refused("update hidden_danger.hidden_danger set recurrence = 1 where number = '" + first + "'");
    }

    private void refused(String sql) {
        JdbcClient owner = JdbcClient.create(Owner.of(postgres));
        assertThatThrownBy(() -> owner.sql(sql).update()).as(sql).isInstanceOf(DataAccessException.class);
    }

    private String found(String day, String riskPoint, String measure, String type) {
        return register(day, "一车间1号压力机", type, """
                , "subject": {"riskPoint": "%s", "measure": "%s"}""".formatted(riskPoint, measure));
    }

    private String placed(String place, String type) {
        return register("2026-03-01", place, type, "");
    }

    private String register(String day, String place, String type, String subject) {
        String report = """
                {"enterpriseCode": "%s", "title": "压力机防护缺失", "description": "光电保护装置未启用", "place": "%s",
                 "foundOn": "%s", "source": "ENFORCEMENT_INSPECTION", "field": "INDUSTRY_TRADE", "accidentType": "%s",
                 "facts": [%s]%s}""".formatted(Road.ENTERPRISE, place, day, type, Alarm.GENERAL.fact(), subject);
        return (String) road.register(road.inspector(), report).get("number");
    }
}
