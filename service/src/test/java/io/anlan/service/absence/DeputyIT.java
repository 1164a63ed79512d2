// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.absence;

import static io.anlan.service.absence.Absentees.read;
import static io.anlan.service.absence.Absentees.refused;
import static io.anlan.service.platform.Role.CITY_REGULATOR;
import static io.anlan.service.platform.Role.INSPECTOR;
import static io.anlan.service.platform.Role.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.hiddendanger.Owner;
import io.anlan.service.hiddendanger.Road;
import io.anlan.service.hiddendanger.Road.Alarm;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What a deputy may do, and what not. */
@IntegrationTest
class DeputyIT {

    private static final String OPINION = "{\"opinion\": \"现场已核实，同意\"}";

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    @Autowired
    private FlywayConnectionDetails postgres;

    private Road road;
    private Absentees people;

    @BeforeEach
    void begin() {
        clock.reset();
        road = new Road(api);
        people = new Absentees(api);
    }

    @AfterEach
    void end() {
        clock.reset();
    }

    /** Xu of Pudong is absent from today to Friday, Huang of the city stands in. */
    private RestTestClient huangForXu() {
        RestTestClient huang = people.known("huang", Api.CITY, CITY_REGULATOR);
        RestTestClient xu = people.person("xu", Api.PUDONG, SUPERVISOR);
        Map<String, Object> absence = people.enters(xu, "2026-03-10", "2026-03-13", "huang");
        assertThat(absence).containsEntry("state", "RUNNING").containsEntry("covered", true);
        assertThat(absence).extracting("why.row.id").isEqualTo("代理-8");
        return people.inPlaceOf("xu", huang);
    }

    private String submitted() {
        String number = road.begin(Alarm.GENERAL);
        road.rectify(number);
        return number;
    }

    @Test
    void aDeputyHasTheRolesAndTheScopeOfTheAbsentPersonAndNothingElse() {
        RestTestClient deputy = huangForXu();

        Map<String, Object> me = read(deputy, "/api/me");

        assertThat(me).containsEntry("username", people.name("huang")).containsEntry("roles", List.of("SUPERVISOR"));
        assertThat(me).extracting("unit.path").isEqualTo(Api.PUDONG);
        assertThat(me).extracting("standsFor.username").isEqualTo(people.name("xu"));
        deputy.get().uri("/api/risk-regradings").exchange().expectStatus().isForbidden(); // a city regulator's own
        Object enterprises = read(deputy, "/api/enterprises?limit=50").get("items");
        assertThat((List<?>) enterprises)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one).extracting("district.code").isEqualTo("310115"));
    }

    @Test
    void whatIsDoneInSomebodysPlaceNamesBothAndIsKeptInTheTrail() {
        RestTestClient deputy = huangForXu();
        String number = submitted();
        Map<String, Object> work = read(deputy, "/api/work");
        assertThat((List<?>) work.get("todo")).extracting("number").contains(number);

        Map<String, Object> closed = road.does(deputy, number, "acceptance", OPINION);

        assertThat(closed).containsEntry("status", "CLOSED");
        assertThat(closed).extracting("acceptance.by").isEqualTo(people.name("huang") + "（代" + people.name("xu") + "）");
        Map<String, Object> kept = JdbcClient.create(Owner.of(postgres))
                .sql("""
                        select username, role, after #>> '{standingFor,username}' as absent from audit.entry
                         where subject = ? and act = 'accepted'""")
                .param(number)
                .query()
                .singleRow();
        assertThat(kept)
                .containsEntry("username", people.name("huang"))
                .containsEntry("role", "SUPERVISOR")
                .containsEntry("absent", people.name("xu"));
    }

    @Test
    void nobodyElseStandsInAndNobodyAfterItEnded() {
        RestTestClient deputy = huangForXu();
        RestTestClient other = people.known("other", Api.CITY, CITY_REGULATOR);

        refused(people.inPlaceOf("xu", other).get().uri("/api/work").exchange(), 403, "identity/not-standing-in");
        refused(people.inPlaceOf("nobody", deputy).get().uri("/api/work").exchange(), 403, "identity/not-standing-in");
        RestTestClient lesser = people.inPlaceOf("xu", people.person("huang", Api.CITY, INSPECTOR));
        refused(lesser.get().uri("/api/work").exchange(), 403, "identity/not-standing-in");

        clock.set(LocalDateTime.of(2026, 3, 13, 23, 59));
        deputy.get().uri("/api/work").exchange().expectStatus().isOk();
        clock.set(LocalDateTime.of(2026, 3, 14, 0, 0));
        refused(deputy.get().uri("/api/work").exchange(), 403, "identity/not-standing-in");
    }

    @Test
    void endedEarlyItEndsAtOnceAndStaysInTheHistory() {
        RestTestClient deputy = huangForXu();
        RestTestClient xu = people.person("xu", Api.PUDONG, SUPERVISOR);
        Map<String, Object> own = read(xu, "/api/absences/mine");
        Object id = ((Map<?, ?>) ((List<?>) own.get("own")).get(0)).get("id");

        people.ends(xu, id).expectStatus().isOk();

        refused(deputy.get().uri("/api/work").exchange(), 403, "identity/not-standing-in");
        assertThat((List<?>) read(xu, "/api/absences/mine").get("own"))
                .singleElement()
                .extracting("state", "ended.reason")
                .containsExactly("OVER", "提前返回");
    }

    @Test
    void aDeputyWhoIsAbsentTooStandsInForNobodyAndPassesNothingOn() {
        RestTestClient deputy = huangForXu();
        RestTestClient third = people.known("third", Api.CITY, CITY_REGULATOR);
        people.enters(people.person("huang", Api.CITY, CITY_REGULATOR), "2026-03-11", "2026-03-12", "third");
        deputy.get().uri("/api/work").exchange().expectStatus().isOk();

        clock.set(LocalDateTime.of(2026, 3, 11, 8, 0));

        refused(deputy.get().uri("/api/work").exchange(), 403, "identity/not-standing-in");
        refused(people.inPlaceOf("xu", third).get().uri("/api/work").exchange(), 403, "identity/not-standing-in");
        people.inPlaceOf("huang", third)
                .get()
                .uri("/api/work")
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void whatTheAbsentPersonDecidedIsTheDeputysOwnWork() {
        RestTestClient deng = people.known("deng", Api.CITY, INSPECTOR, SUPERVISOR);
        RestTestClient xu = people.person("xu", Api.PUDONG, INSPECTOR, SUPERVISOR);
        String number = road.begin(Alarm.MAJOR);
        road.plan(number, "2026-04-15");
        road.does(road.regulator(), number, "plan-approval", OPINION);
        road.rectify(number);
        road.pass(number);
        road.does(xu, number, "acceptance", road.passing(number));
        people.enters(xu, "2026-03-10", "2026-03-13", "deng");
        RestTestClient deputy = people.inPlaceOf("xu", deng);

        refused(road.act(deputy, number, "acceptance", road.passing(number)), 403, "hidden-danger/own-stage");
        assertThat((List<?>) read(deputy, "/api/work").get("todo"))
                .extracting("number")
                .doesNotContain(number);
    }

    @Test
    void mattersOfOnesOwnAreNotDoneInSomebodysPlace() {
        RestTestClient deputy = huangForXu();

        refused(people.asks(deputy, "2026-03-11", "2026-03-12", null), 403, "absence/only-in-person");
        refused(
                deputy.delete().uri("/api/notification-preferences/address").exchange(),
                403,
                "notification/only-in-person");
    }

    @Test
    void theDatabaseKeepsNoActInAPlaceThatWasNotGiven() {
        JdbcClient owner = JdbcClient.create(Owner.of(postgres));
        String number = submitted();

        assertThatThrownBy(() -> owner.sql("""
                                select audit.append('hidden-danger', ?, ?, '2026-03-10T09:00:00+08'::timestamptz, 'anybody',
                                                    'x', 'SUPERVISOR', '', 'accepted', '{}',
                                                    '{"standingFor":{"name":"x","username":"xu"}}', null)""")
                        .params(number, Road.UNIT)
                        .query(Long.class)
                        .single())
                .hasMessageContaining("does not stand in for");
    }

    @Test
    void theNoticesOfTheAbsentPersonAreThere() {
        RestTestClient deputy = huangForXu();
        String number = submitted();

        org.awaitility.Awaitility.await()
                .untilAsserted(() -> assertThat((List<?>)
                                read(deputy, "/api/notices?unread=true").get("items"))
                        .extracting("number")
                        .contains(number));
    }
}
