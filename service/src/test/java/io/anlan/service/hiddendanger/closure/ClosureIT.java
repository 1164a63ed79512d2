// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.hiddendanger.HiddenDangerStatus;
import io.anlan.service.hiddendanger.Owner;
import io.anlan.service.hiddendanger.Road;
import io.anlan.service.hiddendanger.Road.Alarm;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What a closure needs, and who looks again afterwards. */
@IntegrationTest
class ClosureIT {

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    @Autowired
    private RecheckSchedule runs;

    @Autowired
    private FlywayConnectionDetails postgres;

    private Road road;

    @BeforeEach
    void begin() {
        clock.reset();
        road = new Road(api);
    }

    @AfterEach
    void end() {
        clock.reset();
    }

    @Test
    void aMajorOneIsNotAcceptedUntilSomebodySaysWhyItCameAbout() {
        String number = submitted(Alarm.MAJOR);
        while (!"EXPERT".equals(road.awaited(number).get("stage"))) {
            road.pass(number);
        }
        assertThat(closure(number)).containsEntry("causeNeeded", true);
        problem(
                road.act(road.verifier(number), number, "acceptance", road.passing(number)),
                422,
                "hidden-danger/cause-analysis-needed");
        road.act(road.safetyManager(), number, "cause-analysis", "{\"category\": \"DESIGN\", \"analysis\": \" \"}")
                .expectStatus()
                .isEqualTo(422);
        road.analyse(number);
        assertThat(closure(number)).containsEntry("causeNeeded", false);
        road.pass(number);
        road.expect(number, HiddenDangerStatus.CLOSED);
    }

    @Test
    void aMajorOneIsLookedAtAgainThirtyDaysAfterwardsOrOnAnotherDayWithinTheRule() {
        String number = closed(Alarm.MAJOR);
        assertThat(recheck(number)).containsEntry("kind", "RECURRENCE").containsEntry("dueOn", "2026-04-09");
        problem(move(number, "2026-06-09"), 422, "hidden-danger/invalid-recheck-day");
        problem(move(number, "2026-03-16"), 422, "hidden-danger/invalid-recheck-day");
        move(number, "2026-06-08").expectStatus().isOk();
        assertThat(recheck(number)).containsEntry("dueOn", "2026-06-08");
        problem(move(closed(Alarm.GENERAL), "2026-04-01"), 409, "hidden-danger/no-recheck-waits");
    }

    @Test
    void whoClosedItDoesNotLookAgainAndASecondResultIsRefused() {
        String number = closed(Alarm.MAJOR);
        String recheck = (String) recheck(number).get("id");
        problem(seen(road.supervisor(), recheck, "GONE"), 403, "hidden-danger/own-closure");
        seen(road.safetyManager(), recheck, "GONE").expectStatus().isForbidden();
        seen(road.inspector(), recheck, "GONE").expectStatus().isOk();
        assertThat(recheck(number)).containsEntry("result", "GONE").containsEntry("waits", false);
        road.expect(number, HiddenDangerStatus.CLOSED);
        problem(seen(road.inspector(), recheck, "RECURRED"), 409, "hidden-danger/recheck-over");
        problem(seen(road.inspector(), UUID.randomUUID().toString(), "GONE"), 404, "hidden-danger/unknown-recheck");
    }

    @Test
    void whatRecurredIsOpenAgainAndThePlannedLooksOfTheOldEpisodeAreVoid() {
        String number = closed(Alarm.MAJOR);
        seen(road.inspector(), (String) recheck(number).get("id"), "RECURRED")
                .expectStatus()
                .isOk();
        assertThat(road.read(number)).containsEntry("status", "GRADED").containsEntry("episode", 2);
        assertThat(road.acts(number)).contains("rechecked", "reopened");

        String other = closed(Alarm.MAJOR);
        String planned = (String) recheck(other).get("id");
        road.does(road.regulator(), other, "reopening", "{\"reason\": \"群众反映仍在\"}");
        assertThat(recheck(other)).containsEntry("waits", false).containsEntry("result", null);
        seen(road.inspector(), planned, "GONE").expectStatus().isEqualTo(409);
    }

    @Test
    void theDistrictIsToldOnceThatTheDayHasCome() {
        String number = closed(Alarm.MAJOR);
        clock.set(LocalDateTime.of(2026, 4, 8, 9, 0));
        runs.run();
        assertThat(due()).doesNotContain(number);
        clock.set(LocalDateTime.of(2026, 4, 9, 9, 0));
        runs.run();
        runs.run();
        assertThat(due()).containsOnlyOnce(number);
        await().untilAsserted(() -> assertThat(notices(number)).isEqualTo(1));
    }

    @Test
    void theDrawOfAMonthCanBeDrawnAgainByAnyoneFromItsSeedAndPot() {
        clock.set(LocalDateTime.of(2026, 5, 12, 9, 0));
        List<String> closed = List.of(closed(Alarm.GENERAL), closed(Alarm.GENERAL), closed(Alarm.GENERAL));
        clock.set(LocalDateTime.of(2026, 6, 1, 9, 0));
        runs.run();
        runs.run();
        Map<String, Object> draw = drawWith(closed.get(0));
        List<String> population = texts(draw, "population");
        assertThat(population).containsAll(closed);
        List<String> again = population.stream()
                .sorted(Comparator.comparing(number -> sha256(draw.get("seed") + "|" + number)))
                .limit((population.size() * 5 + 99) / 100)
                .sorted()
                .toList();
        assertThat(texts(draw, "drawn")).isEqualTo(again).isNotEmpty();
        assertThat(recheckOf(again.get(0), "SAMPLE"))
                .containsEntry("draw", draw.get("id"))
                .containsEntry("dueOn", "2026-07-01");
        problem(
                road.regulator()
                        .get()
                        .uri("/api/recheck-draws/" + UUID.randomUUID())
                        .exchange(),
                404,
                "hidden-danger/unknown-draw");
    }

    @Test
    void theDatabaseTakesNoDrawThatItsSeedDoesNotGiveAndChangesNone() {
        JdbcClient owner = JdbcClient.create(Owner.of(postgres));
        assertThatThrownBy(() -> owner.sql("""
                        insert into hidden_danger.recheck_draw (id, district_code, month, level, share, explanation, seed, population,
                                                                drawn, drawn_at, scope, industry)
                        values (gen_random_uuid(), '310115', date '2019-01-01', 'GENERAL', 50, '{}', repeat('0', 32),
                                '{HD-2019-000001,HD-2019-000002}', '{}', now(), '310000/310115', 'MACHINERY')""").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("not what its seed gives");
    }

    private String submitted(Alarm alarm) {
        String number = road.begin(alarm);
        if (alarm == Alarm.MAJOR) {
            road.plan(number, "2026-04-15");
            road.does(road.regulator(), number, "plan-approval", "{\"opinion\": \"同意\"}");
        }
        road.rectify(number);
        return number;
    }

    private String closed(Alarm alarm) {
        String number = submitted(alarm);
        road.accept(number);
        return number;
    }

    private RestTestClient.ResponseSpec move(String number, String day) {
        return road.act(
                road.regulator(), number, "recurrence-check", "{\"dueOn\": \"" + day + "\", \"reason\": \"企业停产检修\"}");
    }

    private static RestTestClient.ResponseSpec seen(RestTestClient person, String recheck, String result) {
        return person.post()
                .uri("/api/rechecks/" + recheck + "/result")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"result\": \"" + result + "\", \"words\": \"现场查看报警器\"}")
                .exchange();
    }

    private static void problem(RestTestClient.ResponseSpec answer, int status, String type) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.type").isEqualTo("/problems/" + type);
    }

    private Map<String, Object> closure(String number) {
        return road.read(road.regulator(), "/api/hidden-dangers/" + number + "/closure");
    }

    private Map<String, Object> recheck(String number) {
        return list(closure(number), "rechecks").get(0);
    }

    private Map<String, Object> recheckOf(String number, String kind) {
        return list(closure(number), "rechecks").stream()
                .filter(recheck -> kind.equals(recheck.get("kind")))
                .findFirst()
                .orElseThrow();
    }

    private List<Object> due() {
        return list(road.read(road.regulator(), "/api/rechecks?state=DUE&limit=100"), "items").stream()
                .map(item -> item.get("number"))
                .toList();
    }

    private long notices(String number) {
        return list(road.read(road.regulator(), "/api/notices"), "items").stream()
                .filter(item -> number.equals(item.get("number")) && "RECHECK_DUE".equals(item.get("kind")))
                .count();
    }

    private Map<String, Object> drawWith(String number) {
        return list(road.read(road.regulator(), "/api/recheck-draws?month=2026-05-01"), "items").stream()
                .map(row -> road.read(road.regulator(), "/api/recheck-draws/" + row.get("id")))
                .filter(draw -> texts(draw, "population").contains(number))
                .findFirst()
                .orElseThrow();
    }

    private static String sha256(String words) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
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
