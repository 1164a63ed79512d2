// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.anlan.processes.escalation.EscalationProcess;
import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.hiddendanger.Owner;
import io.anlan.service.hiddendanger.Road;
import io.anlan.service.hiddendanger.Road.Alarm;
import io.anlan.service.platform.Role;
import io.anlan.service.platform.scope.ServiceScope;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A general hidden danger of 10 March is due on 17 March; from then on it climbs, with the real job executor. */
@IntegrationTest
class LadderIT {

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    @Autowired
    private ManagementService engine;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Ladders ladders;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private FlywayConnectionDetails details;

    private JdbcClient owner;
    private Road road;
    private String number;

    @BeforeEach
    void begin() {
        clock.reset();
        owner = JdbcClient.create(Owner.of(details));
        road = new Road(api);
        number = road.begin(Alarm.GENERAL);
        looked(1);
    }

    @AfterEach
    void end() {
        clock.reset();
    }

    @Test
    void stepByStepItClimbsAtTheHourOfEachRowAndNobodyIsToldTwice() {
        at(LocalDateTime.of(2026, 3, 18, 7, 59));
        assertThat(steps()).isEmpty();
        at(LocalDateTime.of(2026, 3, 18, 8, 0));
        assertThat(steps()).containsExactly("REMIND 督办-2/1");
        at(LocalDateTime.of(2026, 3, 20, 8, 0));
        assertThat(steps()).containsExactly("REMIND 督办-2/1", "REMIND 督办-2/2", "URGE 督办-4/1");
        at(LocalDateTime.of(2026, 3, 24, 8, 0));
        assertThat(steps()).contains("NOTICE_UP 督办-6/1", "INTERVIEW 督办-9/1");
        assertThat(road.acts(number)).filteredOn("ladder-step-taken"::equals).hasSameSizeAs(steps());
        assertThat(rung()).isEqualTo("INTERVIEW");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(notices())
                        .contains("ladder/1/RECTIFICATION/督办-6/1 DISTRICT_REGULATOR")
                        .hasSize(steps().size() + 3)); // urging is told to two, the interview to three
    }

    @Test
    void aJumpOfTheClockLosesNoneAndAJumpBackRepeatsNone() {
        at(LocalDateTime.of(2026, 4, 17, 12, 0));
        List<String> climbed = steps();
        assertThat(climbed)
                .containsSubsequence(
                        "URGE 督办-4/1",
                        "NOTICE_UP 督办-6/1",
                        "INTERVIEW 督办-9/1",
                        "SUPERVISE 督办-8/1",
                        "PROPOSE_LISTING 督办-12/1",
                        "PENALTY 督办-13/1");
        clock.set(LocalDateTime.of(2026, 3, 12, 9, 0));
        again();
        at(LocalDateTime.of(2026, 4, 17, 12, 0));
        assertThat(steps()).isEqualTo(climbed);
    }

    @Test
    void twoWhoLookAtTheSameTimeTakeEachStepOnce() throws Exception {
        clock.set(LocalDateTime.of(2026, 3, 25, 9, 0));
        var first = CompletableFuture.runAsync(this::again);
        var second = CompletableFuture.runAsync(this::again);
        CompletableFuture.allOf(first, second).get();
        settle();
        assertThat(steps()).doesNotHaveDuplicates().contains("INTERVIEW 督办-9/1");
        assertThat(road.acts(number)).filteredOn("ladder-step-taken"::equals).hasSameSizeAs(steps());
    }

    @Test
    void aSubmissionTakesBackWhatUrgedAndARejectionAsksForItAnew() {
        at(LocalDateTime.of(2026, 3, 20, 9, 0));
        road.rectify(number);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(eased()).containsExactly("督办-4/1"));
        assertThat(rung()).isNull();
        road.does(road.supervisor(), number, "rejection", "{\"reason\": \"未接入值班室\"}");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(steps()).contains("URGE 督办-4/2"));
        assertThat(road.acts(number)).contains("ladder-step-eased");
    }

    @Test
    void itEndsWhenTheHiddenDangerIsClosed() {
        road.rectify(number);
        road.accept(number);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(runtime.createProcessInstanceQuery()
                                .processInstanceBusinessKey(key(), EscalationProcess.ID)
                                .count())
                        .isZero());
        at(LocalDateTime.of(2026, 6, 1, 9, 0));
        assertThat(steps()).isEmpty();
    }

    @Test
    void whatGoesOnAfterAnObjectionClimbsAgain() {
        road.does(road.regulator(), number, "dismissal", "{\"reason\": \"误报\"}");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(runtime.createProcessInstanceQuery()
                                .processInstanceBusinessKey(key(), EscalationProcess.ID)
                                .count())
                        .isZero());
        road.does(road.inspector(), number, "objection", "{\"reason\": \"现场仍有隐患\"}");
        road.does(
                api.as(Role.CITY_REGULATOR, Api.CITY),
                number,
                "objection-decision",
                "{\"reinstate\": true, \"opinion\": \"异议成立\"}");
        at(LocalDateTime.of(2026, 3, 18, 8, 0));
        assertThat(steps()).containsExactly("REMIND 督办-2/1");
    }

    @Test
    void theRecordTellsWhatWasDoneByWhichRowAndWhatComesNext() {
        at(LocalDateTime.of(2026, 3, 20, 9, 0));
        Map<String, Object> ladder = road.read(road.regulator(), "/api/hidden-dangers/" + number + "/ladder");
        assertThat(ladder).containsEntry("episode", 1).containsEntry("rung", "URGE");
        assertThat(ladder.get("steps").toString()).contains("一般事故隐患逾期满三个工作日：催办", "escalation/default", "逾期天数（工作日）");
        assertThat(ladder.get("upcoming").toString()).contains("2026-03-24T00:00:00Z", "INTERVIEW");
    }

    @Test
    void theDatabaseKeepsWhatWasDone() {
        at(LocalDateTime.of(2026, 3, 20, 9, 0));
        for (String attack : List.of(
                "delete from supervision.ladder_step where number = '" + number + "'",
                "update supervision.ladder_step set step = 'REMIND' where number = '" + number + "'",
                "update supervision.ladder_fact set facts = '{}' where number = '" + number + "'",
                "delete from supervision.ladder where number = '" + number + "'")) {
            assertThatThrownBy(() -> owner.sql(attack).update()).as(attack).hasMessageContaining("supervision");
        }
    }

    private String key() {
        return new LadderKey(number, 1).text();
    }

    /** As a second node would, or the engine once more. */
    private void again() {
        ServiceScope.run(() -> new TransactionTemplate(transactions)
                .executeWithoutResult(status -> ladders.look(new LadderKey(number, 1))));
    }

    private List<String> steps() {
        return owner.sql("""
                        select step || ' ' || row_id || '/' || occurrence from supervision.ladder_step
                         where number = ? order by fell_at, id""").param(number).query(String.class).list();
    }

    private List<String> eased() {
        return owner.sql("select row_id || '/' || occurrence from supervision.ladder_easing where number = ?")
                .param(number)
                .query(String.class)
                .list();
    }

    private List<String> notices() {
        return owner.sql("select cause || ' ' || role from notification.notice where number = ? and kind = 'LADDER'")
                .param(number)
                .query(String.class)
                .list();
    }

    private String rung() {
        return owner.sql("select step from hidden_danger.rung where number = ?")
                .param(number)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private void looked(int least) {
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        owner.sql("select count(*) from supervision.ladder where number = ? and looked_at is not null")
                                        .param(number)
                                        .query(Integer.class)
                                        .single()
                                >= least);
    }

    private void at(LocalDateTime moment) {
        clock.set(moment);
        settle();
    }

    private void settle() {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(() ->
                        engine.createJobQuery().executable().withRetriesLeft().count() == 0);
    }
}
