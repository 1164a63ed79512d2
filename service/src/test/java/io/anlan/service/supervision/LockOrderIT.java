// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.hiddendanger.Owner;
import io.anlan.service.hiddendanger.Road;
import io.anlan.service.hiddendanger.Road.Alarm;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Everything takes the row of the record first, so that nobody waits in a circle (ADR 0108). */
@IntegrationTest
class LockOrderIT {

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    @Autowired
    private ManagementService engine;

    @Autowired
    private JobExecutor jobs;

    @Autowired
    private FlywayConnectionDetails postgres;

    private Supervisors people;
    private Road road;
    private JdbcClient owner;
    private SameMoment moment;

    @BeforeEach
    void begin() {
        clock.reset();
        people = new Supervisors(api);
        road = people.road;
        moment = new SameMoment(clock, engine, jobs);
        owner = JdbcClient.create(Owner.of(postgres));
    }

    @AfterEach
    void end() {
        clock.reset();
    }

    @Test
    void peopleLadderAndTimersAtTheSameRecordsNeverWaitInACircle() {
        List<String> records = List.of(road.begin(Alarm.GENERAL), road.begin(Alarm.GENERAL));
        List<String> listings = records.stream()
                .map(number -> people.propose(number, "DISTRICT"))
                .toList();
        listings.forEach(listing -> people.list(road.regulator(), listing, "\"2026-04-20\""));
        long before = deadlocks();
        List<CompletableFuture<List<Integer>>> crowd = records.stream()
                .flatMap(number -> List.<Supplier<List<Integer>>>of(
                        () -> many(() -> road.act(
                                road.safetyManager(),
                                number,
                                "progress",
                                "{\"text\": \"在办\", \"percent\": 50, \"evidence\": []}")),
                        () -> many(() -> road.act(
                                road.safetyManager(),
                                number,
                                "cause-analysis",
                                "{\"category\": \"DESIGN\", \"analysis\": \"设计缺陷\"}")),
                        () -> many(() -> people.act(
                                road.safetyManager(),
                                Supervisors.LISTINGS,
                                listings.get(records.indexOf(number)),
                                "progress",
                                "{\"text\": \"设备已订购\"}")))
                        .stream())
                .map(CompletableFuture::supplyAsync)
                .toList();
        for (int day = 11;
                day < 30;
                day++) { // reminders, the deadline, every step of the ladder and the watch of the listing
            clock.set(LocalDateTime.of(2026, 3, day, 9, 0));
            moment.settle();
        }
        List<Integer> answers =
                crowd.stream().flatMap(one -> one.join().stream()).toList();
        moment.settle();
        assertThat(answers).isNotEmpty().allMatch(status -> status == 200 || status == 409);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(engine.createJobQuery().noRetriesLeft().count())
                                .isZero());
        assertThat(deadlocks()).isEqualTo(before);
        records.forEach(number -> assertThat(road.acts(number))
                .filteredOn("became-overdue"::equals)
                .hasSize(1));
    }

    @Test
    void whoWaitsForARecordHoldsNothingThatOthersWaitFor() throws SQLException {
        String number = road.begin(Alarm.GENERAL);
        String listing = people.propose(number, "DISTRICT");
        Object version = road.version(number);
        List<CompletableFuture<Integer>> waiting;
        try (Connection somebody = Owner.of(postgres).getConnection();
                var row = somebody.createStatement()) {
            somebody.setAutoCommit(false);
            row.execute("select 1 from hidden_danger.hidden_danger where number = '" + number + "' for update");
            waiting = Stream.<Supplier<Integer>>of(
                            () -> SameMoment.status(
                                    road.act(road.regulator(), number, "dismissal", "{\"reason\": \"误报\"}", version)),
                            () -> SameMoment.status(people.act(
                                    people.city(),
                                    Supervisors.LISTINGS,
                                    listing,
                                    "decision",
                                    Supervisors.decision(null))),
                            moment::midnight)
                    .map(CompletableFuture::supplyAsync)
                    .toList();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> owner.sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")
                                    .query(Integer.class)
                                    .single()
                            >= 3);
            assertThat(owner.sql("""
                            select count(*) from pg_locks held join pg_stat_activity a on a.pid = held.pid
                             where a.wait_event_type = 'Lock' and held.locktype = 'advisory' and held.granted""").query(Integer.class).single())
                    .as("chains of the trail")
                    .isZero();
            somebody.rollback();
        }
        assertThat(waiting.stream().map(CompletableFuture::join))
                .allMatch(answer -> answer == 0 || answer == 200 || answer == 409);
    }

    private List<Integer> many(Supplier<RestTestClient.ResponseSpec> act) {
        return IntStream.range(0, 10)
                .mapToObj(time -> act.get())
                .map(SameMoment::status)
                .toList();
    }

    private long deadlocks() {
        return owner.sql("select deadlocks from pg_stat_database where datname = current_database()")
                .query(Long.class)
                .single();
    }
}
