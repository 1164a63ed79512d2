// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.hiddendanger.Road.Alarm;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/**
 * Record, process, trail and outbox commit together or not at all: the database is made to fail at one write after the
 * other, and none of the writes before or after it may remain.
 */
@IntegrationTest
class RollbackIT {

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    @Autowired
    private FlywayConnectionDetails postgres;

    private JdbcClient owner;
    private Road road;

    @BeforeEach
    void begin() {
        clock.reset();
        road = new Road(api);
        owner = JdbcClient.create(Owner.of(postgres));
        owner.sql("""
                create table if not exists public.published as select * from outbox.event_publication with no data;
                create or replace function public.keep_publication() returns trigger language plpgsql
                    security definer as $$ begin insert into public.published values (new.*); return new; end $$;
                create or replace trigger keep before insert on outbox.event_publication
                    for each row execute function public.keep_publication();
                create or replace function public.fail() returns trigger language plpgsql
                    as $$ begin raise exception 'planted failure at %', tg_table_name using errcode = 'XX000'; end $$""").update();
    }

    @AfterEach
    void end() {
        for (String table : List.of(
                "hidden_danger.hidden_danger",
                "hidden_danger.involvement",
                "engine.act_ru_task",
                "engine.act_ru_job",
                "audit.entry",
                "outbox.event_publication",
                "hidden_danger.submission")) {
            owner.sql("drop trigger if exists fail on " + table).update();
        }
        owner.sql("drop trigger if exists keep on outbox.event_publication").update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hidden_danger.hidden_danger",
                "hidden_danger.involvement",
                "engine.act_ru_task",
                "engine.act_ru_job",
                "audit.entry",
                "outbox.event_publication"
            })
    void aRegistrationThatFailsAtOneWriteLeavesNothingOfTheOthers(String table) {
        List<Long> before = countsAtRest();
        failAt(table);
        report().expectStatus().is5xxServerError();
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void withoutAFailureEachOfThemIsWritten() {
        List<Long> before = countsAtRest();
        report().expectStatus().isCreated();
        List<Long> after = counts();
        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i)).as("count " + i).isGreaterThan(before.get(i));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hidden_danger.submission",
                "hidden_danger.involvement",
                "engine.act_ru_task",
                "audit.entry",
                "outbox.event_publication"
            })
    void aSubmissionThatFailsAtOneWriteLeavesNothingOfTheOthers(String table) {
        String number = road.begin(Alarm.GENERAL);
        String photo = Road.photo(road.safetyManager());
        Object version = road.version(number);
        List<Long> before = countsAtRest();
        failAt(table);
        road.act(
                        road.safetyManager(),
                        number,
                        "rectification",
                        "{\"measures\": \"已加装\", \"evidence\": [\"" + photo + "\"]}",
                        version)
                .expectStatus()
                .is5xxServerError();
        assertThat(counts()).isEqualTo(before);
        owner.sql("drop trigger fail on " + table).update();
        road.expect(number, HiddenDangerStatus.RECTIFYING);
        assertThat(road.rectify(number)).as("the same act afterwards").containsEntry("status", "SUBMITTED");
    }

    private RestTestClient.ResponseSpec report() {
        return road.inspector()
                .post()
                .uri("/api/hidden-dangers")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .body(Road.report(Alarm.GENERAL, "回滚"))
                .exchange();
    }

    private void failAt(String table) {
        String when = table.equals("hidden_danger.involvement") ? "insert or update" : "insert";
        owner.sql("create trigger fail before " + when + " on " + table
                        + " for each row execute function public.fail()")
                .update();
    }

    /** Once what follows from earlier acts, such as the first look at the ladder, has happened. */
    private List<Long> countsAtRest() {
        var seen = new AtomicReference<>(counts());
        await().atMost(Duration.ofMinutes(1)).during(Duration.ofSeconds(1)).until(() -> {
            List<Long> now = counts();
            return now.equals(seen.getAndSet(now)) && nothingIsDue();
        });
        return seen.get();
    }

    private boolean nothingIsDue() {
        return owner.sql("select count(*) from engine.act_ru_job where retries_ > 0 and duedate_ <= ?")
                        .param(Timestamp.from(clock.instant()))
                        .query(Long.class)
                        .single()
                == 0;
    }

    /** Records, decisions, process instances now and in history, acts in the trail, publications ever made. */
    private List<Long> counts() {
        return List.of(
                count("hidden_danger.hidden_danger"),
                count("hidden_danger.decision"),
                count("engine.act_ru_execution"),
                count("engine.act_hi_actinst"),
                count("audit.entry"),
                count("public.published"));
    }

    private long count(String table) {
        return owner.sql("select count(*) from " + table).query(Long.class).single();
    }
}
