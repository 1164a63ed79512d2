// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.bulk;

import static io.anlan.service.absence.Absentees.read;
import static io.anlan.service.absence.Absentees.refused;
import static io.anlan.service.platform.Role.CITY_REGULATOR;
import static io.anlan.service.platform.Role.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.absence.Absentees;
import io.anlan.service.hiddendanger.Owner;
import io.anlan.service.hiddendanger.Road;
import io.anlan.service.hiddendanger.Road.Alarm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Several approved with one opinion: previewed, taken back, carried out exactly once. */
@IntegrationTest
class BulkIT {

    private static final Duration WINDOW = Duration.ofMinutes(10);

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    @Autowired
    private BulkCarrier carrier;

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

    private String minor() {
        return minor("MECHANICAL", "800");
    }

    private String minor(String accidentType, String cost) {
        String report = Road.report(Alarm.GENERAL, "护栏松动").replace("OTHER_EXPLOSION", accidentType);
        String number = (String) road.register(road.inspector(), report).get("number");
        road.does(
                road.safetyManager(),
                number,
                "rectification",
                "{\"measures\": \"已加固\", \"cost\": %s, \"evidence\": [\"%s\"]}"
                        .formatted(cost, Road.photo(road.safetyManager())));
        return number;
    }

    private String items(List<String> numbers) {
        return numbers.stream()
                .map(number -> "{\"number\": \"%s\", \"version\": %s}".formatted(number, road.version(number)))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static RestTestClient.ResponseSpec post(RestTestClient person, String path, String body) {
        return person.post()
                .uri("/api/bulk-approvals" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private static Map<String, Object> json(RestTestClient.ResponseSpec answer) {
        return answer.expectStatus()
                .is2xxSuccessful()
                .expectBody(new org.springframework.core.ParameterizedTypeReference<Map<String, Object>>() {})
                .returnResult()
                .getResponseBody();
    }

    private Object order(RestTestClient person, List<String> numbers) {
        Map<String, Object> batch = json(post(
                person, "", "{\"act\": \"ACCEPT\", \"opinion\": \"同意\", \"items\": %s}".formatted(items(numbers))));
        assertThat((List<?>) batch.get("items")).extracting("state").containsOnly("WAITING");
        return batch.get("number");
    }

    private List<?> itemsOf(Object batch) {
        return (List<?>) read(road.supervisor(), "/api/bulk-approvals/" + batch).get("items");
    }

    private List<String> acts(String number) {
        return JdbcClient.create(Owner.of(postgres))
                .sql("select act from audit.entry where subject = ? order by seq")
                .param(number)
                .query(String.class)
                .list();
    }

    @Test
    void thePreviewSaysOfEachWhatWillHappenOrWhichRowForbidsIt() {
        String minor = minor();
        String explosive = minor("OTHER_EXPLOSION", "800");
        String dear = minor("MECHANICAL", "60000");
        String unknownCost = minor("MECHANICAL", "null");
        String unfinished = road.begin(Alarm.GENERAL);

        Map<String, Object> preview = json(post(
                road.supervisor(),
                "/preview",
                "{\"act\": \"ACCEPT\", \"numbers\": [\"%s\", \"%s\", \"%s\", \"%s\", \"%s\", \"HD-0\"]}"
                        .formatted(minor, explosive, dear, unknownCost, unfinished)));

        assertThat(preview).containsEntry("undoMinutes", 10).containsEntry("atMost", 50);
        List<?> found = (List<?>) preview.get("items");
        assertThat(found).extracting("admitted").containsExactly(true, false, false, false, false, false);
        assertThat(found.subList(0, 3)).extracting("why.row.id").containsExactly("批量-9", "批量-7", "批量-8");
        assertThat(found.get(0)).extracting("outcome.zh").isEqualTo("验收通过并销号");
        assertThat((List<?>) ((Map<?, ?>) found.get(3)).get("needed"))
                .singleElement()
                .extracting("zh")
                .isEqualTo("整改花费多少元？");
        assertThat(found.get(4)).extracting("reason.zh").asString().contains("不能办理此事");
        assertThat(road.read(minor)).containsEntry("status", "SUBMITTED");
    }

    @Test
    void nothingHappensBeforeItIsDueAndThenEachIsAnOrdinaryAct() {
        List<String> numbers = List.of(minor(), minor(), minor());
        Object batch = order(road.supervisor(), numbers);
        clock.advance(WINDOW.minusSeconds(1));
        carrier.carryOut();
        assertThat(itemsOf(batch)).extracting("state").containsOnly("WAITING");
        numbers.forEach(number -> assertThat(road.read(number)).containsEntry("status", "SUBMITTED"));

        clock.advance(Duration.ofSeconds(1));
        carrier.carryOut();

        assertThat(itemsOf(batch)).extracting("state").containsOnly("DONE");
        numbers.forEach(number -> {
            assertThat(road.read(number))
                    .containsEntry("status", "CLOSED")
                    .extracting("acceptance.by", "acceptance.opinion")
                    .containsExactly(Api.username(SUPERVISOR, Api.PUDONG), "同意");
            assertThat(acts(number)).containsOnlyOnce("accepted", "closed");
        });
        assertThat(JdbcClient.create(Owner.of(postgres))
                        .sql("select after #>> '{bulk,others}' || '/' || (after #>> '{bulk,batch}') from audit.entry"
                                + " where subject = ? and act = 'accepted'")
                        .param(numbers.get(0))
                        .query(String.class)
                        .single())
                .isEqualTo("2/" + batch);
    }

    @Test
    void oneOrAllCanBeTakenBackAsLongAsTheyWait() {
        List<String> numbers = List.of(minor(), minor(), minor());
        Object batch = order(road.supervisor(), numbers);
        refused(
                post(api.as("x", List.of(SUPERVISOR), Api.PUDONG), "/" + batch + "/take-back", "{}"),
                403,
                "bulk/not-yours");

        json(post(road.supervisor(), "/" + batch + "/take-back", "{\"numbers\": [\"%s\"]}".formatted(numbers.get(0))));
        assertThat(itemsOf(batch)).extracting("state").containsOnly("WAITING", "TAKEN_BACK");
        json(post(road.supervisor(), "/" + batch + "/take-back", "{}"));

        clock.advance(WINDOW);
        carrier.carryOut();
        assertThat(itemsOf(batch)).extracting("state").containsOnly("TAKEN_BACK");
        numbers.forEach(number -> assertThat(acts(number)).doesNotContain("accepted"));
        refused(post(road.supervisor(), "/" + batch + "/take-back", "{}"), 409, "bulk/too-late");
        order(road.supervisor(), numbers);
    }

    @Test
    void whatChangedMeanwhileIsNotDoneAndSaysSo() {
        List<String> numbers = List.of(minor(), minor());
        Object batch = order(road.supervisor(), numbers);
        road.does(road.inspector(), numbers.get(0), "rejection", "{\"reason\": \"照片不清\"}");

        clock.advance(WINDOW);
        carrier.carryOut();

        assertThat(itemsOf(batch)).extracting("state").containsExactlyInAnyOrder("NOT_DONE", "DONE");
        assertThat(itemsOf(batch))
                .filteredOn(item -> ((Map<?, ?>) item).get("number").equals(numbers.get(0)))
                .singleElement()
                .extracting("reason.zh")
                .asString()
                .contains("已被他人更新");
        assertThat(read(road.supervisor(), "/api/bulk-approvals/" + batch)).containsEntry("acknowledged", false);
        assertThat(json(post(road.supervisor(), "/" + batch + "/acknowledgement", "{}")))
                .containsEntry("acknowledged", true);
    }

    @Test
    void whatTheRulesNoLongerAdmitIsNotDone() {
        String number = minor();
        Object batch = order(road.supervisor(), List.of(number));
        JdbcClient.create(Owner.of(postgres)).sql("""
                        do $$ begin
                            perform set_config('session_replication_role', 'replica', true);
                            update hidden_danger.submission set cost = 60000 where number = '%s';
                        end $$""".formatted(number)).update();
        clock.advance(WINDOW);

        carrier.carryOut();

        assertThat(itemsOf(batch))
                .extracting("state", "problem")
                .containsExactly(tuple("NOT_DONE", "bulk/no-longer-admitted"));
        assertThat(road.read(number)).containsEntry("status", "SUBMITTED");
    }

    @Test
    void whatMayNotBeOneOfManyIsRefusedByName() {
        String minor = minor();
        String explosive = minor("OTHER_EXPLOSION", "800");

        post(
                        road.supervisor(),
                        "",
                        "{\"act\": \"ACCEPT\", \"opinion\": \"同意\", \"items\": %s}"
                                .formatted(items(List.of(minor, explosive))))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/bulk/not-admitted")
                .jsonPath("$.violations[0].pointer")
                .isEqualTo("/items/1");
        refused(post(road.supervisor(), "", "{\"act\": \"ACCEPT\", \"items\": []}"), 422, "bulk/invalid");
        refused(post(road.supervisor(), "/999999999/take-back", "{}"), 404, "bulk/unknown");
        order(road.supervisor(), List.of(minor));
        refused(
                post(
                        road.inspector(),
                        "",
                        "{\"act\": \"ACCEPT\", \"opinion\": \"同意\", \"items\": %s}".formatted(items(List.of(minor)))),
                422,
                "bulk/not-admitted");
    }

    @Test
    void twoNodesCarryItOutOnce() {
        List<String> numbers = Stream.generate(this::minor).limit(6).toList();
        Object batch = order(road.supervisor(), numbers);
        clock.advance(WINDOW);

        List<CompletableFuture<Void>> nodes = new ArrayList<>();
        for (int node = 0; node < 4; node++) {
            nodes.add(CompletableFuture.runAsync(carrier::carryOut));
        }
        nodes.forEach(CompletableFuture::join);
        carrier.carryOut();

        assertThat(itemsOf(batch)).extracting("state").containsOnly("DONE");
        numbers.forEach(number -> assertThat(acts(number)).containsOnlyOnce("accepted", "closed"));
    }

    @Test
    void takingBackAtTheMomentOfCarryingOutHasOneOutcome() {
        List<String> numbers = Stream.generate(this::minor).limit(8).toList();
        Object batch = order(road.supervisor(), numbers);
        clock.advance(WINDOW);

        var carrying = CompletableFuture.runAsync(carrier::carryOut);
        numbers.parallelStream()
                .forEach(number -> post(
                                road.supervisor(),
                                "/" + batch + "/take-back",
                                "{\"numbers\": [\"%s\"]}".formatted(number))
                        .returnResult(byte[].class));
        carrying.join();
        carrier.carryOut();

        for (Object item : itemsOf(batch)) {
            Map<?, ?> one = (Map<?, ?>) item;
            boolean done = one.get("state").equals("DONE");
            assertThat(one.get("state")).isIn("DONE", "TAKEN_BACK");
            assertThat(road.read((String) one.get("number"))).containsEntry("status", done ? "CLOSED" : "SUBMITTED");
        }
    }

    @Test
    void whoDiesBetweenTheActAndItsMarkHasDoneNothingAndTheNextLookDoesItOnce() {
        List<String> numbers = List.of(minor());
        Object batch = order(road.supervisor(), numbers);
        clock.advance(WINDOW);
        JdbcClient owner = JdbcClient.create(Owner.of(postgres));
        owner.sql("""
                        create function bulk.die() returns trigger language plpgsql security definer as
                        $$ begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$""").update();
        owner.sql("create trigger dies before update on bulk.item for each row execute function bulk.die()")
                .update();
        try {
            carrier.carryOut();
        } finally {
            owner.sql("drop trigger dies on bulk.item").update();
            owner.sql("drop function bulk.die()").update();
        }
        assertThat(itemsOf(batch)).extracting("state").containsOnly("WAITING");
        assertThat(acts(numbers.get(0))).doesNotContain("accepted");

        carrier.carryOut();

        assertThat(itemsOf(batch)).extracting("state").containsOnly("DONE");
        assertThat(acts(numbers.get(0))).containsOnlyOnce("accepted", "closed");
    }

    @Test
    void aDeputyOrdersForTheAbsentPersonAndNothingIsDoneAfterThatEnded() {
        Absentees people = new Absentees(api);
        RestTestClient huang = people.known("huang", Api.CITY, CITY_REGULATOR);
        RestTestClient xu = people.person("xu", Api.PUDONG, SUPERVISOR);
        Object absence = people.enters(xu, "2026-03-10", "2026-03-13", "huang").get("id");
        RestTestClient deputy = people.inPlaceOf("xu", huang);
        String done = minor();
        String tooLate = minor();
        Object first = order(deputy, List.of(done));
        clock.advance(WINDOW);
        carrier.carryOut();
        Object second = order(deputy, List.of(tooLate));
        people.ends(xu, absence).expectStatus().isOk();
        clock.advance(WINDOW);
        carrier.carryOut();

        assertThat(itemsOf(first)).extracting("state").containsOnly("DONE");
        assertThat(road.read(done))
                .extracting("acceptance.by")
                .isEqualTo(people.name("huang") + "（代" + people.name("xu") + "）");
        assertThat(itemsOf(second)).extracting("state", "problem").containsOnly(tuple("NOT_DONE", "bulk/deputy-ended"));
        assertThat((List<?>) read(xu, "/api/bulk-approvals").get("items"))
                .extracting("number")
                .containsExactly(second, first);
    }
}
