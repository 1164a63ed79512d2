// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.hiddendanger.Road.Alarm;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What was closed and recurs is open again: the same record in another episode, with its history. */
@IntegrationTest
class ReopeningIT {

    private static final String RECURS = "{\"reason\": \"复查发现报警器再次失效\"}";

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    @Autowired
    private FlywayConnectionDetails postgres;

    private Road road;

    @BeforeEach
    void begin() {
        clock.reset();
        road = new Road(api);
    }

    @Test
    void aGeneralOneIsOrderedAtOnceWithADeadlineCountedAnewAndGoesToAnotherEnd() {
        String number = closed(Alarm.GENERAL);
        assertThat(road.read(number)).containsEntry("episode", 1).containsEntry("status", "CLOSED");
        clock.set(LocalDateTime.of(2026, 3, 20, 9, 0));

        Map<String, Object> reopened = road.does(road.regulator(), number, "reopening", RECURS);

        assertThat(reopened)
                .containsEntry("status", "RECTIFYING")
                .containsEntry("episode", 2)
                .containsEntry("dueOn", "2026-03-27")
                .containsEntry("closedAt", null)
                .containsEntry("acceptance", null);
        assertThat((List<?>) reopened.get("submissions")).hasSize(1);
        road.rectify(number);
        assertThat(road.accept(number)).containsEntry("status", "CLOSED").containsEntry("episode", 2);
        assertThat(road.acts(number))
                .containsExactly(
                        "registered",
                        "ordered",
                        "rectification-submitted",
                        "accepted",
                        "closed",
                        "reopened",
                        "ordered",
                        "rectification-submitted",
                        "accepted",
                        "closed");
        assertThat(list(closure(number), "ends"))
                .singleElement()
                .satisfies(end -> assertThat(end)
                        .containsEntry("kind", "REOPENED")
                        .containsEntry("endedWith", "现场核实合格")
                        .containsEntry("reason", "复查发现报警器再次失效"));
    }

    @Test
    void aMajorOneIsReportedAgainAndNeedsAnotherPlan() {
        String number = closed(Alarm.MAJOR);
        clock.set(LocalDateTime.of(2026, 3, 20, 9, 0));

        Map<String, Object> reopened = road.does(road.supervisor(), number, "reopening", RECURS);

        assertThat(reopened).containsEntry("status", "GRADED").containsEntry("dueOn", null);
        assertThat(road.acts(number)).endsWith("reopened", "reported-to-authority");
        assertThat(clock(number, "PLAN")).containsEntry("state", "RUNNING").containsEntry("due_on", "2026-03-27");
        road.plan(number, "2026-04-30");
        assertThat(road.does(road.regulator(), number, "plan-approval", "{\"opinion\": \"同意\"}"))
                .containsEntry("status", "RECTIFYING")
                .containsEntry("dueOn", "2026-04-30");
        assertThat(clock(number, "RECTIFICATION"))
                .containsEntry("state", "RUNNING")
                .containsEntry("due_on", "2026-04-30");
    }

    @Test
    void itsProcessIsTheOneOfTheNewEpisode() {
        String number = closed(Alarm.GENERAL);
        road.does(road.regulator(), number, "reopening", RECURS);
        Map<String, Object> position = road.read(road.regulator(), "/api/hidden-dangers/" + number + "/process");
        assertThat(texts(position, "active")).contains("userTask_rectify");
    }

    @Test
    void onlyRegulatorsAndSupervisorsReopenAndNobodyWithoutAReason() {
        String number = closed(Alarm.GENERAL);
        for (RestTestClient person : List.of(road.safetyManager(), road.inspector())) {
            road.act(person, number, "reopening", RECURS).expectStatus().isForbidden();
        }
        road.act(road.regulator(), number, "reopening", "{\"reason\": \" \"}")
                .expectStatus()
                .isEqualTo(422);
        String open = road.begin(Alarm.GENERAL);
        road.act(road.regulator(), open, "reopening", RECURS).expectStatus().isEqualTo(409);
    }

    @Test
    void ofTwoWhoReopenAtTheSameTimeOneIsToldThatItChanged() {
        String number = closed(Alarm.GENERAL);
        Object seen = road.version(number);
        road.act(road.regulator(), number, "reopening", RECURS, seen)
                .expectStatus()
                .isOk();
        road.act(road.supervisor(), number, "reopening", RECURS, seen)
                .expectStatus()
                .isEqualTo(409);
        assertThat(road.read(number)).containsEntry("episode", 2);
    }

    @Test
    void whatIsFoundIsStillRectifiedWithinOrOverdueAndOnlyOneOfThese() {
        String number = closed(Alarm.GENERAL);
        road.does(road.regulator(), number, "reopening", RECURS);
        assertThat(owner().sql("select rule from reporting.violations(date '2026-03-10') where subject = ?")
                        .param(number)
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void theDatabaseOpensNothingAgainWithoutSayingWhyAndTellsNoReopeningThatDidNotHappen() throws SQLException {
        String number = closed(Alarm.GENERAL);
        try (Connection connection = Owner.of(postgres).getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            assertThatThrownBy(() -> statement.execute("update hidden_danger.hidden_danger set status = 'REGISTERED',"
                            + " revivals = 1, episode = 2, due_on = null, ordered_at = null, closed_at = null, closed_by = null,"
                            + " closed_by_name = null, closing_opinion = null where number = '" + number + "'"))
                    .hasMessageContaining("is CLOSED and stays as it is");
            connection.rollback();
            statement.execute(
                    "insert into hidden_danger.revival select number, 1, 'REOPENED', 'CLOSED', 'REGISTERED', closed_at, closed_by,"
                            + " closed_by_name, closing_opinion, now(), 'x', 'x', 'x', scope, industry"
                            + " from hidden_danger.hidden_danger where number = '" + number + "'");
            assertThatThrownBy(connection::commit).hasMessageContaining("its end was not taken back");
        }
        road.expect(number, HiddenDangerStatus.CLOSED);
    }

    private String closed(Alarm alarm) {
        String number = road.begin(alarm);
        if (alarm == Alarm.MAJOR) {
            road.plan(number, "2026-04-15");
            road.does(road.regulator(), number, "plan-approval", "{\"opinion\": \"同意\"}");
        }
        road.rectify(number);
        road.accept(number);
        return number;
    }

    private Map<String, Object> closure(String number) {
        return road.read(road.regulator(), "/api/hidden-dangers/" + number + "/closure");
    }

    private Map<String, Object> clock(String number, String duty) {
        return owner().sql("""
                        select state, cast(due_on as text) as due_on from hidden_danger.duty_clock where number = ? and duty = ?""").params(number, duty).query().singleRow();
    }

    private JdbcClient owner() {
        return JdbcClient.create(Owner.of(postgres));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> view, String name) {
        return (List<Map<String, Object>>) view.get(name);
    }

    @SuppressWarnings("unchecked")
    private static List<String> texts(Map<String, Object> view, String name) {
        return (List<String>) view.get(name);
    }
}
