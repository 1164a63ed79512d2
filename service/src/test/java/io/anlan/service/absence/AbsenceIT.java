// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.absence;

import static io.anlan.service.absence.Absentees.read;
import static io.anlan.service.absence.Absentees.refused;
import static io.anlan.service.platform.Role.CITY_REGULATOR;
import static io.anlan.service.platform.Role.DISTRICT_REGULATOR;
import static io.anlan.service.platform.Role.INSPECTOR;
import static io.anlan.service.platform.Role.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.hiddendanger.Owner;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Absences and what the rules say of deputies. */
@IntegrationTest
class AbsenceIT {

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    @Autowired
    private FlywayConnectionDetails postgres;

    private Absentees people;

    @BeforeEach
    void begin() {
        clock.reset();
        people = new Absentees(api);
    }

    @AfterEach
    void end() {
        clock.reset();
    }

    @Test
    void theRulesSayOfEverybodyAroundWhetherTheyMayStandInAndWhy() {
        people.known("boss", Api.CITY, CITY_REGULATOR);
        people.known("inspector", Api.PUDONG, INSPECTOR);
        people.known("elsewhere", Api.JIADING, SUPERVISOR);
        RestTestClient xu = people.person("xu", Api.PUDONG, SUPERVISOR);

        var found = (List<?>)
                read(xu, "/api/absences/deputies?from=2026-03-10&to=2026-03-12").get("items");

        assertThat(found)
                .filteredOn(one -> one.toString().contains(people.name("")))
                .extracting("person.username", "admitted", "why.row.id")
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(people.name("boss"), true, "代理-8"),
                        org.assertj.core.groups.Tuple.tuple(people.name("inspector"), false, "代理-11"));
    }

    @Test
    void whomTheRulesDoNotAdmitCannotBeNamed() {
        people.known("inspector", Api.PUDONG, INSPECTOR);
        people.known("elsewhere", Api.JIADING, SUPERVISOR);
        people.known("boss", Api.CITY, CITY_REGULATOR);
        RestTestClient xu = people.person("xu", Api.PUDONG, SUPERVISOR);

        refused(people.asks(xu, "2026-03-10", "2026-03-12", "inspector"), 422, "absence/not-admitted");
        refused(people.asks(xu, "2026-03-10", "2026-04-09", "boss"), 422, "absence/not-admitted");
        refused(people.asks(xu, "2026-03-10", "2026-03-12", "elsewhere"), 422, "absence/invalid");
        refused(people.asks(xu, "2026-03-10", "2026-03-12", "xu"), 422, "absence/invalid");
        refused(people.asks(xu, "2026-03-09", "2026-03-12", "boss"), 422, "absence/invalid");
        people.enters(xu, "2026-03-10", "2026-04-08", "boss");
    }

    @Test
    void twoAreNeverAbsentForEachOther() {
        RestTestClient one = people.known("one", Api.CITY, CITY_REGULATOR);
        RestTestClient two = people.known("two", Api.CITY, CITY_REGULATOR);
        people.enters(one, "2026-03-10", "2026-03-12", "two");

        people.asks(two, "2026-03-12", "2026-03-14", "one")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.found.row.id")
                .isEqualTo("代理-2");
        people.enters(two, "2026-03-13", "2026-03-14", "one");
    }

    @Test
    void aLeaderEntersItForSomebodyWhoFellIllAndBothNamesAreKept() {
        RestTestClient boss = people.known("boss", Api.CITY, CITY_REGULATOR);
        RestTestClient xu = people.known("xu", Api.PUDONG, SUPERVISOR);
        people.known("second", Api.PUDONG, SUPERVISOR);
        assertThat(read(boss, "/api/absences/absentees?q=" + people.name("xu")).get("items"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .extracting("username")
                .containsExactly(people.name("xu"));

        Map<String, Object> absence =
                Objects.requireNonNull(people.asksFor("xu", boss, "2026-03-10", "2026-03-12", "second")
                        .expectStatus()
                        .isCreated()
                        .expectBody(Absentees.JSON)
                        .returnResult()
                        .getResponseBody());

        assertThat(absence)
                .containsEntry("enteredBy", people.name("boss"))
                .containsEntry("roles", List.of("SUPERVISOR"))
                .extracting("absent.username", "deputy.username")
                .containsExactly(people.name("xu"), people.name("second"));
        assertThat(JdbcClient.create(Owner.of(postgres))
                        .sql(
                                "select username, after ->> 'absent' as absent from audit.entry where subject = ? and act = 'entered'")
                        .param(absence.get("id"))
                        .query()
                        .singleRow())
                .containsEntry("username", people.name("boss"))
                .containsEntry("absent", people.name("xu"));
        assertThat((List<?>) read(xu, "/api/absences/mine").get("own"))
                .extracting("enteredBy")
                .containsExactly(people.name("boss"));
        refused(people.asks(xu, "2026-03-12", "2026-03-13", null), 409, "absence/overlaps");
        people.ends(xu, absence.get("id")).expectStatus().isOk();
    }

    @Test
    void itIsEnteredOnlyByThoseWhomTheRulesWouldAdmitAsDeputyAndNotForTheirOwnGain() {
        RestTestClient boss = people.known("boss", Api.CITY, CITY_REGULATOR);
        RestTestClient inspector = people.known("inspector", Api.PUDONG, INSPECTOR);
        RestTestClient neighbour = people.known("neighbour", Api.JIADING, SUPERVISOR);
        people.known("xu", Api.PUDONG, SUPERVISOR);

        people.asksFor("xu", inspector, "2026-03-10", "2026-03-12", null)
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/absence/not-yours-to-enter")
                .jsonPath("$.found.row.id")
                .isEqualTo("代理-11");
        refused(people.asksFor("xu", neighbour, "2026-03-10", "2026-03-12", null), 422, "absence/invalid");
        refused(people.asksFor("boss", inspector, "2026-03-10", "2026-03-12", null), 403, "absence/not-yours-to-enter");
        refused(people.asksFor("xu", boss, "2026-03-10", "2026-03-12", "boss"), 422, "absence/invalid");
        refused(
                boss.get()
                        .uri("/api/absences/deputies?from=2026-03-10&to=2026-03-12&absent=" + people.name("nobody"))
                        .exchange(),
                422,
                "absence/invalid");
    }

    @Test
    void nobodyIsAbsentTwiceAtATime() {
        RestTestClient xu = people.person("xu", Api.PUDONG, SUPERVISOR);
        Map<String, Object> first = people.enters(xu, "2026-03-10", "2026-03-12", null);
        refused(people.asks(xu, "2026-03-12", "2026-03-13", null), 409, "absence/overlaps");

        people.ends(xu, first.get("id")).expectStatus().isOk();

        people.enters(xu, "2026-03-10", "2026-03-13", null); // also from the very day on which the first one ended
        refused(people.ends(xu, first.get("id")), 409, "absence/over");
    }

    @Test
    void whatNobodyStandsInForIsToldToTheNextLevel() {
        RestTestClient boss = people.known("boss", Api.CITY, CITY_REGULATOR);
        RestTestClient xu = people.person("xu", Api.PUDONG, SUPERVISOR);

        Map<String, Object> absence = people.enters(xu, "2026-03-10", "2026-03-12", null);

        assertThat(absence).containsEntry("covered", false).containsEntry("told", List.of("CITY_REGULATOR"));
        assertThat((List<?>) read(boss, "/api/absences/mine").get("uncovered"))
                .extracting("id")
                .contains(absence.get("id"));
        await().untilAsserted(() -> assertThat(
                        (List<?>) read(boss, "/api/notices").get("items"))
                .anySatisfy(notice -> assertThat(notice)
                        .extracting("kind", "number")
                        .containsExactly("ABSENCE_UNCOVERED", absence.get("id"))));
        clock.set(LocalDateTime.of(2026, 3, 13, 0, 0));
        assertThat((List<?>) read(boss, "/api/absences/mine").get("uncovered"))
                .extracting("id")
                .doesNotContain(absence.get("id"));
    }

    @Test
    void whenTheDeputyFallsIllTheNextLevelIsToldToo() {
        RestTestClient boss = people.known("boss", Api.CITY, CITY_REGULATOR);
        people.known("huang", Api.CITY, CITY_REGULATOR);
        Map<String, Object> absence =
                people.enters(people.person("xu", Api.PUDONG, SUPERVISOR), "2026-03-10", "2026-03-13", "huang");

        people.enters(people.person("huang", Api.CITY, CITY_REGULATOR), "2026-03-11", "2026-03-11", null);

        assertThat((List<?>) read(boss, "/api/absences/mine").get("uncovered"))
                .extracting("id")
                .contains(absence.get("id"));
    }

    @Test
    void anAbsenceIsEndedByThePersonOrARegulatorAboveAndSeenByNobodyElsewhere() {
        RestTestClient colleague = people.known("colleague", Api.PUDONG, SUPERVISOR);
        RestTestClient above = people.person("above", Api.PUDONG, DISTRICT_REGULATOR);
        Map<String, Object> absence =
                people.enters(people.person("xu", Api.PUDONG, SUPERVISOR), "2026-03-11", "2026-03-13", "colleague");

        refused(
                people.ends(people.person("far", Api.JIADING, DISTRICT_REGULATOR), absence.get("id")),
                404,
                "absence/unknown");
        refused(people.ends(above, UUID.randomUUID()), 404, "absence/unknown");
        refused(people.ends(colleague, absence.get("id")), 403, "absence/not-yours");
        people.ends(above, absence.get("id"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("OVER");
    }
}
