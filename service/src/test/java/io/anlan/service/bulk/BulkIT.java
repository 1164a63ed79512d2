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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
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
    private BulkOrders orders;

    @BeforeEach
    void begin() {
        clock.reset();
        road = new Road(api);
        orders = new BulkOrders(road, postgres);
    }

    @AfterEach
    void end() {
        clock.reset();
    }

    @Test
    void thePreviewSaysOfEachWhatWillHappenOrWhichRowForbidsIt() {
        String minor = orders.minor();
        String explosive = orders.minor("OTHER_EXPLOSION", "800");
        String dear = orders.minor("MECHANICAL", "60000");
        String unknownCost = orders.minor("MECHANICAL", "null");
        String unfinished = road.begin(Alarm.GENERAL);

        Map<String, Object> preview = BulkOrders.json(BulkOrders.post(
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
        List<String> numbers = List.of(orders.minor(), orders.minor(), orders.minor());
        Object batch = orders.order(road.supervisor(), numbers);
        clock.advance(WINDOW.minusSeconds(1));
        carrier.carryOut();
        assertThat(orders.itemsOf(batch)).extracting("state").containsOnly("WAITING");
        numbers.forEach(number -> assertThat(road.read(number)).containsEntry("status", "SUBMITTED"));

        clock.advance(Duration.ofSeconds(1));
        carrier.carryOut();

        assertThat(orders.itemsOf(batch)).extracting("state").containsOnly("DONE");
        numbers.forEach(number -> {
            assertThat(road.read(number))
                    .containsEntry("status", "CLOSED")
                    .extracting("acceptance.by", "acceptance.opinion")
                    .containsExactly(Api.username(SUPERVISOR, Api.PUDONG), "同意");
            assertThat(orders.acts(number)).containsOnlyOnce("accepted", "closed");
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
        List<String> numbers = List.of(orders.minor(), orders.minor(), orders.minor());
        Object batch = orders.order(road.supervisor(), numbers);
        refused(
                BulkOrders.post(api.as("x", List.of(SUPERVISOR), Api.PUDONG), "/" + batch + "/take-back", "{}"),
                403,
                "bulk/not-yours");

        BulkOrders.json(BulkOrders.post(
                road.supervisor(), "/" + batch + "/take-back", "{\"numbers\": [\"%s\"]}".formatted(numbers.get(0))));
        assertThat(orders.itemsOf(batch)).extracting("state").containsOnly("WAITING", "TAKEN_BACK");
        BulkOrders.json(BulkOrders.post(road.supervisor(), "/" + batch + "/take-back", "{}"));

        clock.advance(WINDOW);
        carrier.carryOut();
        assertThat(orders.itemsOf(batch)).extracting("state").containsOnly("TAKEN_BACK");
        numbers.forEach(number -> assertThat(orders.acts(number)).doesNotContain("accepted"));
        refused(BulkOrders.post(road.supervisor(), "/" + batch + "/take-back", "{}"), 409, "bulk/too-late");
        orders.order(road.supervisor(), numbers);
    }

    @Test
    void whatChangedMeanwhileIsNotDoneAndSaysSo() {
        List<String> numbers = List.of(orders.minor(), orders.minor());
        Object batch = orders.order(road.supervisor(), numbers);
        road.does(road.inspector(), numbers.get(0), "rejection", "{\"reason\": \"照片不清\"}");

        clock.advance(WINDOW);
        carrier.carryOut();

        assertThat(orders.itemsOf(batch)).extracting("state").containsExactlyInAnyOrder("NOT_DONE", "DONE");
        assertThat(orders.itemsOf(batch))
                .filteredOn(item -> ((Map<?, ?>) item).get("number").equals(numbers.get(0)))
                .singleElement()
                .extracting("reason.zh")
                .asString()
                .contains("已被他人更新");
        assertThat(read(road.supervisor(), "/api/bulk-approvals/" + batch)).containsEntry("acknowledged", false);
        assertThat(BulkOrders.json(BulkOrders.post(road.supervisor(), "/" + batch + "/acknowledgement", "{}")))
                .containsEntry("acknowledged", true);
    }

    @Test
    void whatTheRulesNoLongerAdmitIsNotDone() {
        String number = orders.minor();
        Object batch = orders.order(road.supervisor(), List.of(number));
        JdbcClient.create(Owner.of(postgres)).sql("""
                        do $$ begin
                            perform set_config('session_replication_role', 'replica', true);
                            update hidden_danger.submission set cost = 60000 where number = '%s';
                        end $$""".formatted(number)).update();
        clock.advance(WINDOW);

        carrier.carryOut();

        assertThat(orders.itemsOf(batch))
                .extracting("state", "problem")
                .containsExactly(tuple("NOT_DONE", "bulk/no-longer-admitted"));
        assertThat(road.read(number)).containsEntry("status", "SUBMITTED");
    }

    @Test
    void whatMayNotBeOneOfManyIsRefusedByName() {
        String minor = orders.minor();
        String explosive = orders.minor("OTHER_EXPLOSION", "800");

        BulkOrders.post(
                        road.supervisor(),
                        "",
                        "{\"act\": \"ACCEPT\", \"opinion\": \"同意\", \"items\": %s}"
                                .formatted(orders.items(List.of(minor, explosive))))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/bulk/not-admitted")
                .jsonPath("$.violations[0].pointer")
                .isEqualTo("/items/1");
        refused(BulkOrders.post(road.supervisor(), "", "{\"act\": \"ACCEPT\", \"items\": []}"), 422, "bulk/invalid");
        refused(BulkOrders.post(road.supervisor(), "/999999999/take-back", "{}"), 404, "bulk/unknown");
        orders.order(road.supervisor(), List.of(minor));
        refused(
                BulkOrders.post(
                        road.inspector(),
                        "",
                        "{\"act\": \"ACCEPT\", \"opinion\": \"同意\", \"items\": %s}"
                                .formatted(orders.items(List.of(minor)))),
                422,
                "bulk/not-admitted");
    }

    @Test
    void aDeputyOrdersForTheAbsentPersonAndNothingIsDoneAfterThatEnded() {
        Absentees people = new Absentees(api);
        RestTestClient huang = people.known("huang", Api.CITY, CITY_REGULATOR);
        RestTestClient xu = people.person("xu", Api.PUDONG, SUPERVISOR);
        Object absence = people.enters(xu, "2026-03-10", "2026-03-13", "huang").get("id");
        RestTestClient deputy = people.inPlaceOf("xu", huang);
        String done = orders.minor();
        String tooLate = orders.minor();
        Object first = orders.order(deputy, List.of(done));
        clock.advance(WINDOW);
        carrier.carryOut();
        Object second = orders.order(deputy, List.of(tooLate));
        people.ends(xu, absence).expectStatus().isOk();
        clock.advance(WINDOW);
        carrier.carryOut();

        assertThat(orders.itemsOf(first)).extracting("state").containsOnly("DONE");
        assertThat(road.read(done))
                .extracting("acceptance.by")
                .isEqualTo(people.name("huang") + "（代" + people.name("xu") + "）");
        assertThat(orders.itemsOf(second))
                .extracting("state", "problem")
                .containsOnly(tuple("NOT_DONE", "bulk/deputy-ended"));
        assertThat((List<?>) read(xu, "/api/bulk-approvals").get("items"))
                .extracting("number")
                .containsExactly(second, first);
    }
}
