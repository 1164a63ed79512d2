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
import io.anlan.service.platform.Role;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Two who act at the same moment: each time one defined outcome, whoever is faster. */
@IntegrationTest
class SimultaneousIT {

    private static final LocalDateTime DEADLINE = LocalDateTime.of(2026, 3, 18, 0, 0);

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

    @BeforeEach
    void begin() {
        clock.reset();
        people = new Supervisors(api);
        road = people.road;
        owner = JdbcClient.create(Owner.of(postgres));
    }

    @AfterEach
    void end() {
        clock.reset();
    }

    @RepeatedTest(2)
    void ofTwoSupervisorsWhoDecideOneIsTold() {
        String number = submitted();
        Object version = road.version(number);
        String passing = road.passing(number);
        var another = api.as("another.supervisor", List.of(Role.SUPERVISOR), Api.PUDONG);
        List<Integer> answers = together(
                () -> status(road.act(road.supervisor(), number, "acceptance", passing, version)),
                () -> status(road.act(another, number, "rejection", "{\"reason\": \"报警器未接入值班室\"}", version)));
        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        boolean accepted = answers.get(0) == 200;
        assertThat(road.read(number)).containsEntry("status", accepted ? "CLOSED" : "RECTIFYING");
        assertThat(road.acts(number))
                .filteredOn(act -> List.of("accepted", "closed", "rejected").contains(act))
                .isEqualTo(accepted ? List.of("accepted", "closed") : List.of("rejected"));
    }

    @RepeatedTest(2)
    void aDeadlineThatFiresWhileMoreTimeIsGrantedLeavesNoMark() {
        String number = road.begin(Alarm.GENERAL);
        road.does(
                road.safetyManager(),
                number,
                "extensions",
                "{\"until\": \"2026-03-31\", \"reason\": \"备件采购周期较长\", \"interimControls\": \"停用调漆间\"}");
        Object version = road.version(number);
        String opinion = "{\"opinion\": \"情况属实\"}";
        int granted = together(
                        () -> status(road.act(road.regulator(), number, "postponements/1/approval", opinion, version)),
                        this::midnight)
                .get(0);
        assertThat(granted).isIn(200, 409); // the deadline was faster: looked at again, it is granted all the same
        if (granted == 409) {
            road.does(road.regulator(), number, "postponements/1/approval", opinion);
        }
        settle();
        assertThat(road.read(number))
                .containsEntry("dueOn", "2026-03-31")
                .extracting("overdueSince")
                .isNull();
        assertThat(dueByClock(number)).isEqualTo("2026-03-31");
        assertThat(jobs(number, "timerEvent_overdue")).isEqualTo(1);
    }

    @RepeatedTest(2)
    void aTimeThatIsCorrectedWhileTheDeadlinePassesIsTheOneThatHolds() {
        String number = road.begin(Alarm.GENERAL);
        clock.set(LocalDateTime.of(2026, 3, 12, 9, 0));
        String served = "{\"seq\": 1, \"holdsFrom\": \"2026-03-12\", \"reason\": \"12日送达\"}";
        Object version = road.version(number);
        int corrected = together(
                        () -> status(road.act(
                                road.regulator(), number, "clocks/RECTIFICATION/corrections", served, version)),
                        this::midnight)
                .get(0);
        assertThat(corrected).isIn(200, 409);
        if (corrected == 409) {
            road.act(road.regulator(), number, "clocks/RECTIFICATION/corrections", served)
                    .expectStatus()
                    .isOk();
        }
        settle();
        assertThat(road.read(number))
                .containsEntry("dueOn", "2026-03-19")
                .extracting("overdueSince")
                .isNull();
        assertThat(dueByClock(number)).isEqualTo("2026-03-19");
        assertThat(jobs(number, "timerEvent_overdue")).isEqualTo(1);
    }

    @RepeatedTest(2)
    void aProposalThatFellAwayIsNotDecidedWhileTheHiddenDangerIsReopened() {
        String number = road.begin(Alarm.GENERAL);
        String listing = people.propose(number, "DISTRICT");
        road.rectify(number);
        road.accept(number);
        Object version = road.version(number);
        Object seen = people.read(Supervisors.LISTINGS + "/" + listing).get("version");
        List<Integer> answers = together(
                () -> status(road.act(road.regulator(), number, "reopening", "{\"reason\": \"群众反映仍在\"}", version)),
                () -> status(people.post(
                        people.city(),
                        Supervisors.LISTINGS + "/" + listing + "/decision",
                        seen,
                        Supervisors.decision(null))));
        assertThat(answers).containsExactly(200, 409);
        people.expect(Supervisors.LISTINGS, listing, "WITHDRAWN");
        assertThat(road.read(number)).containsEntry("status", "RECTIFYING").containsEntry("episode", 2);
    }

    @RepeatedTest(2)
    void whatIsAcceptedWhileItIsMergedIsOneOfTheTwo() {
        String gone = submitted();
        String stays = road.begin(Alarm.GENERAL);
        Object version = road.version(gone);
        String passing = road.passing(gone);
        List<Integer> answers = together(
                () -> status(road.act(road.supervisor(), gone, "acceptance", passing, version)),
                () -> status(road.act(
                        road.regulator(),
                        gone,
                        "merger",
                        "{\"into\": \"" + stays + "\", \"reason\": \"同一处\"}",
                        version)));
        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        boolean merged = answers.get(1) == 200;
        assertThat(road.read(gone)).containsEntry("status", merged ? "DISMISSED" : "CLOSED");
        assertThat(road.acts(stays).contains("merged-with")).isEqualTo(merged);
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
            settle();
        }
        List<Integer> answers =
                crowd.stream().flatMap(one -> one.join().stream()).toList();
        settle();
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
                            () -> status(
                                    road.act(road.regulator(), number, "dismissal", "{\"reason\": \"误报\"}", version)),
                            () -> status(people.act(
                                    people.city(),
                                    Supervisors.LISTINGS,
                                    listing,
                                    "decision",
                                    Supervisors.decision(null))),
                            this::midnight)
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
                .map(SimultaneousIT::status)
                .toList();
    }

    private String submitted() {
        String number = road.begin(Alarm.GENERAL);
        road.rectify(number);
        return number;
    }

    /** Both begin at the same moment; their statuses in this order. */
    private static List<Integer> together(Supplier<Integer> one, Supplier<Integer> other) {
        CyclicBarrier start = new CyclicBarrier(2);
        List<CompletableFuture<Integer>> answers = Stream.of(one, other)
                .map(act -> CompletableFuture.supplyAsync(() -> {
                    try {
                        start.await();
                    } catch (InterruptedException | BrokenBarrierException e) {
                        throw new IllegalStateException(e);
                    }
                    return act.get();
                }))
                .toList();
        return answers.stream().map(CompletableFuture::join).toList();
    }

    private static int status(RestTestClient.ResponseSpec answer) {
        return answer.returnResult(String.class).getStatus().value();
    }

    private int midnight() {
        clock.set(DEADLINE);
        settle();
        return 0;
    }

    private void settle() {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    jobs.jobWasAdded(); // its own next look may be seconds away
                    return engine.createJobQuery()
                                    .executable()
                                    .withRetriesLeft()
                                    .count()
                            == 0;
                });
    }

    private String dueByClock(String number) {
        return owner.sql(
                        "select due_on::text from hidden_danger.duty_clock where number = ? and duty = 'RECTIFICATION' and state = 'RUNNING'")
                .param(number)
                .query(String.class)
                .single();
    }

    private long jobs(String number, String timer) {
        return owner.sql("""
                        select count(*) from engine.act_ru_job j join engine.act_ru_execution e on e.id_ = j.process_instance_id_
                          join engine.act_ru_jobdef d on d.id_ = j.job_def_id_
                         where e.business_key_ = ? and d.act_id_ = ?""").params(number, timer).query(Long.class).single();
    }

    private long deadlocks() {
        return owner.sql("select deadlocks from pg_stat_database where datname = current_database()")
                .query(Long.class)
                .single();
    }
}
