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
import io.anlan.service.platform.scope.ServiceScope;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Random lives of hidden dangers: at every moment found = rectified + within + overdue, and each is what a model says. */
@IntegrationTest
class SumsIT {

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    @Autowired
    private ManagementService engine;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private FlywayConnectionDetails owner;

    @AfterEach
    void end() {
        clock.reset();
    }

    /** What became of one record, as far as a person can tell who knows the definitions and the calendar only. */
    private static final class Life {
        private String status;
        private LocalDate dueOn;
        private boolean inTime;
        private boolean lateOnce;
    }

    @ParameterizedTest
    @ValueSource(longs = {20221, 20222, 20223})
    void hold(long seed) {
        clock.reset();
        var random = new Random(seed);
        var road = new Road(api);
        LocalDate foundOn = LocalDate.of(2024, 1, 1).plusDays(seed % 100 * 5);
        Map<String, Life> lives = new LinkedHashMap<>();
        for (int step = 0; step < 14; step++) {
            if (lives.size() < 4 || random.nextInt(3) == 0) {
                begin(road, lives, foundOn, random);
            } else if (random.nextInt(3) == 0) {
                pass(lives, random.nextInt(6) + 1);
            } else {
                act(road, lives, List.copyOf(lives.keySet()).get(random.nextInt(lives.size())), random);
            }
            compare(lives, foundOn);
        }
        pass(lives, 30);
        compare(lives, foundOn);
        assertThat(violations()).isEmpty();
    }

    private void begin(Road road, Map<String, Life> lives, LocalDate foundOn, Random random) {
        Alarm alarm = Alarm.values()[random.nextInt(Alarm.values().length)];
        String report = Road.report(alarm, "调漆间报警器").replace("2026-03-09", foundOn.toString());
        Map<String, Object> record = road.register(road.inspector(), report);
        var life = new Life();
        life.status = (String) record.get("status");
        life.dueOn = record.get("dueOn") == null ? null : LocalDate.parse((String) record.get("dueOn"));
        lives.put((String) record.get("number"), life);
    }

    private void act(Road road, Map<String, Life> lives, String number, Random random) {
        Life life = lives.get(number);
        switch (life.status) {
            case "RECTIFYING" -> {
                road.rectify(number);
                life.status = "SUBMITTED";
                life.inTime = !LocalDate.now(clock).isAfter(life.dueOn);
            }
            case "SUBMITTED" -> {
                if (random.nextBoolean()) {
                    road.accept(number);
                    life.status = "CLOSED";
                } else {
                    road.does(road.supervisor(), number, "rejection", "{\"reason\": \"未整改到位\"}");
                    life.status = "RECTIFYING";
                }
            }
            case "CLOSED", "DISMISSED" -> {}
            default -> {
                road.does(road.regulator(), number, "dismissal", "{\"reason\": \"误报\"}");
                life.status = "DISMISSED";
            }
        }
        note(life);
    }

    private void pass(Map<String, Life> lives, int days) {
        clock.advance(Duration.ofDays(days));
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(() ->
                        engine.createJobQuery().executable().withRetriesLeft().count() == 0);
        lives.values().forEach(this::note);
    }

    private void note(Life life) {
        boolean open = !List.of("CLOSED", "DISMISSED").contains(life.status);
        boolean waits = life.status.equals("SUBMITTED") && life.inTime;
        life.lateOnce |=
                open && !waits && life.dueOn != null && LocalDate.now(clock).isAfter(life.dueOn);
    }

    private void compare(Map<String, Life> lives, LocalDate foundOn) {
        JsonNode total = new Reports(api.as(Role.CITY_REGULATOR, Api.CITY))
                .statistics("from=" + foundOn + "&to=" + foundOn)
                .path("total");
        long found = lives.values().stream()
                .filter(it -> !it.status.equals("DISMISSED"))
                .count();
        long rectified =
                lives.values().stream().filter(it -> it.status.equals("CLOSED")).count();
        long overdue = lives.values().stream()
                .filter(it -> it.lateOnce && !List.of("CLOSED", "DISMISSED").contains(it.status))
                .count();
        assertThat(List.of(
                        Reports.count(total, "found"),
                        Reports.count(total, "rectified"),
                        Reports.count(total, "withinDeadline"),
                        Reports.count(total, "overdue")))
                .isEqualTo(List.of(found, rectified, found - rectified - overdue, overdue));
    }

    @Test
    void theDatabaseFindsAMissedDeadlineAndAWrongTally() {
        clock.reset();
        var road = new Road(api);
        String number = road.begin(Alarm.GENERAL);
        assertThat(violations()).isEmpty();
        LocalDate dueOn = LocalDate.parse((String) road.read(number).get("dueOn"));
        assertThat(violations(dueOn)).doesNotContain(number);
        assertThat(violations(dueOn.plusDays(1))).as("no timer noted it").contains(number);

        var asOwner = JdbcClient.create(
                new DriverManagerDataSource(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword()));
        String change = """
                insert into reporting.tally_change (enterprise_code, scope, industry, hidden_dangers)
                values ('X', '310000/X', 'OTHER', %d)""";
        asOwner.sql(change.formatted(1)).update();
        assertThat(violations()).containsExactly("X 310000/X");
        asOwner.sql(change.formatted(-1)).update();
        assertThat(violations()).isEmpty();
    }

    @Test
    void foldingChangesNoNumber() {
        clock.reset();
        new Road(api).begin(Alarm.MAJOR);
        var city = new Reports(api.as(Role.CITY_REGULATOR, Api.CITY));
        JsonNode before = city.statistics("by=DISTRICT").path("rows");
        ServiceScope.run(() -> transaction.executeWithoutResult(status ->
                database.sql("select reporting.fold()").query(Long.class).single()));
        assertThat(city.statistics("by=DISTRICT").path("rows")).isEqualTo(before);
        assertThat(violations()).isEmpty();
    }

    private List<String> violations() {
        return violations(LocalDate.now(clock));
    }

    private List<String> violations(LocalDate today) {
        return ServiceScope.call(
                () -> transaction.execute(status -> database.sql("select subject from reporting.violations(?)")
                        .param(today)
                        .query(String.class)
                        .list()));
    }
}
