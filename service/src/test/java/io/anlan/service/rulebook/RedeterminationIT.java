// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook;

import static io.anlan.service.rulebook.RuleOffice.call;
import static io.anlan.service.rulebook.RuleOffice.expect;
import static io.anlan.service.rulebook.RuleOffice.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.hiddendanger.Owner;
import io.anlan.service.hiddendanger.Road;
import io.anlan.service.hiddendanger.Road.Alarm;
import io.anlan.service.platform.Role;
import io.anlan.service.rulebook.RuleOffice.Answer;
import java.sql.Connection;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** Rules that are applied to cases under way: what has no order takes them, an order changes by a person only. */
@IntegrationTest
class RedeterminationIT {

    @Autowired
    private RuleOffice office;

    @Autowired
    private Road road;

    @Autowired
    private SettableClock clock;

    @Autowired
    private FlywayConnectionDetails postgres;

    private Reissue reissue;

    @BeforeEach
    void begin() {
        reissue = new Reissue(road, office);
    }

    /** Later tests find the rules as these found them. */
    @AfterEach
    void backToWhatWasLaw() {
        reissue.takeBack();
    }

    @Test
    void anOrderIsListedOnlyAndChangesWhenARegulatorAcceptsItWithAReason() {
        String number = road.begin(Alarm.GENERAL);
        String left = road.begin(Alarm.GENERAL);
        String due = due(number);
        long publication = reissue.shorterDeadline(number, "4 天");

        JsonNode listed = one(publication, number);
        assertThat(listed.path("state").asString()).isEqualTo("TO_DECIDE");
        assertThat(get(road.regulator(), "/api/work")
                        .body()
                        .path("rules")
                        .path("orders")
                        .valueStream()
                        .map(orders -> orders.path("publication").asLong()))
                .contains(publication);
        assertThat(due(number)).as("an order never changes silently").isEqualTo(due);
        JsonNode reasons = read(publication, "/" + number).body();
        assertThat(reasons.path("before").path("deadline").path("days").asInt()).isNotEqualTo(4);
        assertThat(reasons.path("after").path("deadline").path("days").asInt()).isEqualTo(4);

        assertThat(decide(road.regulator(), publication, number, "acceptance", " ")
                        .type())
                .isEqualTo("rulebook/words-needed");
        RestTestClient publisher = office.as(Api.username(Role.RULE_APPROVER, Api.CITY), Role.CITY_REGULATOR);
        assertThat(decide(publisher, publication, number, "acceptance", "x").type())
                .isEqualTo("rulebook/own-work");
        RestTestClient jiading = office.as(Role.DISTRICT_REGULATOR, Api.JIADING);
        assertThat(decide(jiading, publication, number, "acceptance", "x").type())
                .isEqualTo("rulebook/unknown-record");
        expect(200, decide(road.regulator(), publication, number, "acceptance", "按新期限整改"));
        assertThat(due(number)).isEqualTo(listed.path("after").path("dueOn").asString());
        assertThat(LocalDate.parse(due(number))).isBefore(LocalDate.parse(due));
        assertThat(road.acts(number)).contains("redetermined");
        await().untilAsserted(() -> assertThat(get(road.safetyManager(), "/api/notices?limit=200")
                        .body()
                        .path("items")
                        .valueStream()
                        .filter(notice -> notice.path("number").asString().equals(number))
                        .map(notice -> notice.path("text").path("zh").asString()))
                .anyMatch(text -> text.contains(due) && text.contains(due(number)) && text.contains("按新期限整改")));
        assertThat(decide(road.regulator(), publication, number, "acceptance", "x")
                        .type())
                .isEqualTo("rulebook/case-decided");

        assertThatThrownBy(() -> JdbcClient.create(Owner.of(postgres))
                        .sql("""
                                update rulebook.redetermined_case set state = 'LEFT', resolved_at = now(), resolved_by = ?,
                                       resolved_by_name = 'x', reason = 'x' where publication = ? and number = ?""")
                        .params(Api.username(Role.RULE_APPROVER, Api.CITY), publication, left)
                        .update())
                .hasMessageContaining("one's own work");
        String leftDue = due(left);
        expect(200, decide(road.regulator(), publication, left, "retention", "已临近完工"));
        assertThat(due(left)).isEqualTo(leftDue);
        assertThat(road.acts(left)).contains("kept-as-ordered");
        road.rectify(number);
        road.accept(number);
        assertThat(status(number)).as("the process goes on").isEqualTo("CLOSED");
    }

    @Test
    void theNewLastDayIsTheOneThatMakesItOverdue() {
        String number = road.begin(Alarm.GENERAL);
        long publication = reissue.shorterDeadline(number, "3 天");
        expect(200, decide(road.regulator(), publication, number, "acceptance", "按新期限整改"));
        clock.set(LocalDate.parse(due(number)).plusDays(1).atTime(1, 0));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(road.read(number).get("overdueSince")).isNotNull());
        clock.reset();
    }

    @Test
    void whatHasNoOrderYetTakesTheNewDecisionAndGoesOnFromThere() {
        String graded = road.begin(Alarm.MAJOR);
        String open = road.begin(Alarm.UNDETERMINED);
        String row = reissue.rowOf(graded);
        assertThat(shown(row, graded)).isTrue();
        long publication = reissue.withoutRow(row);

        assertThat(shown(row, graded)).as("it rests on the row no more").isFalse();
        JsonNode taken = one(publication, graded);
        assertThat(taken.path("state").asString()).isEqualTo("TAKEN");
        assertThat(taken.path("before").path("outcome").asString()).isEqualTo("MAJOR");
        assertThat(road.acts(graded)).contains("redetermined");
        assertThat(status(graded)).isEqualTo(expectedStatus(taken));
        JsonNode decisions = get(road.inspector(), "/api/hidden-dangers/" + open + "/explanation")
                .body()
                .path("decisions");
        assertThat(decisions.size())
                .as("facts that come later are judged by it")
                .isEqualTo(2);
        assertThat(decisions.get(1).path("packVersion"))
                .isNotEqualTo(decisions.get(0).path("packVersion"));
    }

    /** The database ends the connection in the middle of a page, as it does when its node or the other one dies. */
    @Test
    void workThatBreaksOffHalfWayGoesOnAndEachCaseIsDecidedOnce() throws Exception {
        String[] graded = {road.begin(Alarm.MAJOR), road.begin(Alarm.MAJOR), road.begin(Alarm.MAJOR)};
        JdbcClient database = JdbcClient.create(Owner.of(postgres));
        CompletableFuture<Long> published;
        try (Connection holder = Owner.of(postgres).getConnection()) {
            holder.setAutoCommit(false);
            JdbcClient held = JdbcClient.create(new SingleConnectionDataSource(holder, true));
            held.sql("select number from hidden_danger.hidden_danger where number = ? for update")
                    .param(graded[1])
                    .query(String.class)
                    .single();
            int pid = held.sql("select pg_backend_pid()").query(Integer.class).single();
            published = CompletableFuture.supplyAsync(() -> reissue.withoutRow(reissue.rowOf(graded[0])));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> database.sql("""
                            select pg_terminate_backend(pid) from pg_locks
                             where not granted and ? = any (pg_blocking_pids(pid))""")
                            .param(pid)
                            .query(Boolean.class)
                            .list()
                            .contains(true));
            assertThat(timesDecidedAgain(graded[0])).isEqualTo(1);
            assertThat(timesDecidedAgain(graded[2])).isZero();
            holder.rollback();
        }
        long publication = published.get(40, TimeUnit.SECONDS);
        for (String number : graded) {
            assertThat(one(publication, number).path("state").asString()).isEqualTo("TAKEN");
            assertThat(timesDecidedAgain(number)).isEqualTo(1);
            assertThat(database.sql("select count(*) from hidden_danger.decision where number = ? and publication = ?")
                            .params(number, publication)
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    private long timesDecidedAgain(String number) {
        return road.acts(number).stream().filter("redetermined"::equals).count();
    }

    @Test
    void anOrderedOneThatIsMajorByTheNewRulesIsPlannedAnewOnceThatIsAccepted() {
        String major = road.begin(Alarm.MAJOR);
        reissue.withoutRow(reissue.rowOf(major));
        String general = road.begin(Alarm.MAJOR);
        assertThat(status(general)).isEqualTo("RECTIFYING");
        reissue.takeBack();
        long publication = reissue.reworded();
        JsonNode listed = one(publication, general);
        assertThat(listed.path("after").path("outcome").asString()).isEqualTo("MAJOR");
        expect(200, decide(road.regulator(), publication, general, "acceptance", "按重大事故隐患处理"));
        Map<String, Object> now = road.read(general);
        assertThat(now.get("status")).isEqualTo("GRADED");
        assertThat(now.get("level")).isEqualTo("MAJOR");
        assertThat(now.get("dueOn")).isNull();
        road.plan(general, "2026-04-15");
        road.does(road.regulator(), general, "plan-approval", "{\"opinion\": \"同意\"}");
        assertThat(status(general)).isEqualTo("RECTIFYING");
        assertThat(due(general)).isEqualTo("2026-04-15");
    }

    @Test
    void whatWasNotAskedForOrDoesNotHoldAnyMoreIsRefused() {
        assertThat(get(office.author(), "/api/rulebook/publications/1/redetermination")
                        .type())
                .isEqualTo("rulebook/unknown-redetermination");
        String number = road.begin(Alarm.GENERAL);
        long publication = reissue.shorterDeadline(number, "2 天");
        reissue.takeBack();
        assertThat(decide(road.regulator(), publication, number, "acceptance", "x")
                        .type())
                .isEqualTo("rulebook/case-changed");
    }

    @Test
    void withoutALevelAnOrderCanOnlyBeLeftAndOtherKindsOfRulesAreNotAppliedAgain() {
        String number = road.begin(Alarm.GENERAL);
        long publication = reissue.askingMore();
        JsonNode listed = one(publication, number);
        assertThat(listed.path("after").path("outcome").asString()).isEqualTo("UNDETERMINED");
        assertThat(listed.path("acceptable").asBoolean()).isFalse();
        assertThat(decide(road.regulator(), publication, number, "acceptance", "x")
                        .type())
                .isEqualTo("rulebook/not-acceptable");

        String grading = office.draft("/api/rulebook/packs/risk-grading/live");
        expect(200, office.act(office.author(), grading, "submission", office.submission(grading)));
        expect(200, office.act(office.reviewer(), grading, "review", Map.of("agreed", true)));
        expect(200, office.act(office.approver(), grading, "approval", Map.of("agreed", true)));
        Answer refused =
                office.act(office.approver(), grading, "publication", Map.of("reason", "试行", "redetermine", true));
        assertThat(refused.type()).isEqualTo("rulebook/no-redetermination");
        expect(200, office.act(office.author(), grading, "withdrawal", Map.of("reason", "试验结束")));
    }

    private boolean shown(String row, String number) {
        return get(road.regulator(), "/api/hidden-dangers?ruleRow=" + row + "&q=" + number)
                        .body()
                        .path("items")
                        .size()
                == 1;
    }

    private static String expectedStatus(JsonNode taken) {
        return switch (taken.path("after").path("outcome").asString()) {
            case "GENERAL" -> "RECTIFYING";
            case "MAJOR" -> "GRADED";
            default -> "REGISTERED";
        };
    }

    private Answer decide(RestTestClient who, long publication, String number, String act, String reason) {
        return call(
                who,
                "POST",
                "/api/rulebook/publications/" + publication + "/redetermination/" + number + "/" + act,
                Map.of("reason", reason));
    }

    private Answer read(long publication, String part) {
        return get(office.author(), "/api/rulebook/publications/" + publication + "/redetermination" + part);
    }

    private JsonNode one(long publication, String number) {
        Answer answer = read(publication, "/" + number);
        expect(200, answer);
        return answer.body().path("about");
    }

    private String due(String number) {
        return String.valueOf(road.read(number).get("dueOn"));
    }

    private String status(String number) {
        return String.valueOf(road.read(number).get("status"));
    }
}
