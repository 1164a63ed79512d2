// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook;

import static io.anlan.service.rulebook.RuleOffice.CRITERIA;
import static io.anlan.service.rulebook.RuleOffice.DEADLINES;
import static io.anlan.service.rulebook.RuleOffice.call;
import static io.anlan.service.rulebook.RuleOffice.expect;
import static io.anlan.service.rulebook.RuleOffice.get;
import static io.anlan.service.rulebook.RuleOffice.line;
import static io.anlan.service.rulebook.RuleOffice.revision;
import static io.anlan.service.rulebook.RuleOffice.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.hiddendanger.Road;
import io.anlan.service.hiddendanger.Road.Alarm;
import io.anlan.service.platform.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** What rows did, who reads what is not law yet, and whose turn it is. */
@IntegrationTest
class RowUsageIT {

    @Autowired
    private RuleOffice office;

    @Autowired
    private Road road;

    @Test
    void aRowThatDecidesIsCountedOnceAndInItsDistrictOnly() {
        String number = road.begin(Alarm.MAJOR);
        String row = explanation(number)
                .path("decisions")
                .get(0)
                .path("findings")
                .get(0)
                .path("rowId")
                .asString();
        RestTestClient pudong = office.as(Role.DISTRICT_REGULATOR, Api.PUDONG);
        await().until(() -> usage(pudong, CRITERIA, "").path("upToDate").asBoolean());
        long before = used(pudong, CRITERIA, row).path("fired").asLong();
        assertThat(before).isPositive();
        long elsewhere = used(office.as(Role.DISTRICT_REGULATOR, Api.JIADING), CRITERIA, row)
                .path("fired")
                .asLong();

        road.begin(Alarm.MAJOR);
        await().untilAsserted(() ->
                assertThat(used(pudong, CRITERIA, row).path("fired").asLong()).isEqualTo(before + 1));
        JsonNode now = used(pudong, CRITERIA, row);
        assertThat(now.path("firedLastYear").asLong()).isPositive();
        assertThat(now.path("lastFiredAt").asString()).isNotEmpty();
        assertThat(now.path("byVersion")
                        .valueStream()
                        .mapToLong(one -> one.path("fired").asLong())
                        .sum())
                .isEqualTo(before + 1);
        assertThat(registered(pudong, "determination/mem-order-10-2023", row))
                .as("the number leads to as many records")
                .contains(number)
                .hasSize(now.path("records").asInt());
        assertThat(now.path("basis").path("clause").asString()).isNotEmpty();
        assertThat(used(office.as(Role.DISTRICT_REGULATOR, Api.JIADING), CRITERIA, row)
                        .path("fired")
                        .asLong())
                .isEqualTo(elsewhere);
    }

    @Test
    void theRowThatGaveADeadlineCountsAndRowsThatNeverDidAreListedAsDead() {
        String number = road.begin(Alarm.GENERAL);
        String row = explanation(number).path("deadline").path("row").path("id").asString();
        await().untilAsserted(() -> assertThat(
                        used(office.author(), DEADLINES, row).path("fired").asLong())
                .isPositive());
        assertThat(registered(office.author(), "deadlines/default", row))
                .contains(number)
                .hasSize(used(office.author(), DEADLINES, row).path("records").asInt());
        assertThat(registered(office.author(), "determination/mem-order-10-2023", row))
                .isEmpty();
        JsonNode all = usage(office.author(), DEADLINES, "?days=0");
        JsonNode dead = usage(office.author(), DEADLINES, "?days=0&dead=true");
        assertThat(dead.path("items").size()).isEqualTo(all.path("dead").asInt());
        for (JsonNode one : dead.path("items")) {
            assertThat(one.path("fired").asLong()).isZero();
        }
        assertThat(dead.path("items").valueStream().map(one -> one.path("rowId").asString()))
                .doesNotContain(row);
        assertThat(usage(office.author(), DEADLINES, "?days=36500").path("dead").asLong())
                .isZero();
        assertThat(usage(office.author(), "/api/rulebook/packs/risk-grading/live", "")
                        .path("counted")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void whoChangedARowLastIsToldOnceItIsLaw() {
        assertThat(used(office.author(), DEADLINES, "期限-4")
                        .path("lastChange")
                        .path("by")
                        .asString())
                .isNotEmpty();
        String law = usage(office.author(), DEADLINES, "").path("revision").asString();
        String id = office.draft(DEADLINES);
        expect(
                200,
                write(office.colleague(), id, line(office.author(), id, "ROWS", "id", "期限-6"), "then.days", "11 天"));
        office.approve(id);
        expect(200, office.act(office.approver(), id, "publication", Map.of("reason", "试行")));
        JsonNode change = used(office.as(Role.DISTRICT_REGULATOR, Api.PUDONG), DEADLINES, "期限-6")
                .path("lastChange");
        assertThat(change.path("by").asString()).isEqualTo("colleague");
        assertThat(change.path("revision").asString()).isEqualTo(id);
        assertThat(used(office.author(), DEADLINES, "期限-4").path("lastChange").path("revision"))
                .isNotEqualTo(change.path("revision"));
        expect(200, call(office.approver(), "POST", DEADLINES + "/rollback", Map.of("to", law, "reason", "试验结束")));
    }

    @Test
    void whoReadsADraftIsKeptEachTimeAndWhoKeepsAPageOpenOnceAnHour() {
        String id = office.draft(DEADLINES);
        int version = get(office.author(), revision(id))
                .body()
                .path("revision")
                .path("version")
                .asInt();
        RestTestClient reader = office.as("watcher", Role.AUDITOR);
        for (int i = 0; i < 2; i++) {
            for (String what :
                    List.of("", "/sheets", "/conflicts", "/difference", "/content.csv", "/changes?since=0")) {
                reader.get().uri(revision(id) + what).exchange().expectStatus().isOk();
            }
            expect(200, call(reader, "POST", revision(id) + "/checks", Map.of()));
            expect(200, call(reader, "POST", revision(id) + "/coverage", Map.of()));
        }
        List<String> kept = get(reader, "/api/audit?limit=200&subject=deadlines/default@" + version)
                .body()
                .path("items")
                .valueStream()
                .filter(entry -> entry.path("actor").path("username").asString().equals("watcher"))
                .map(entry -> entry.path("after").path("what").asString())
                .sorted()
                .toList();
        assertThat(kept)
                .containsExactly(
                        "changes",
                        "check",
                        "conflicts",
                        "conflicts",
                        "coverage",
                        "csv",
                        "csv",
                        "difference",
                        "difference",
                        "page",
                        "page",
                        "sheets",
                        "sheets");
    }

    @Test
    void whatWaitsForSomebodyIsAmongTheirWorkAndNobodysOwnWorkIs() {
        String id = office.draft(DEADLINES);
        expect(200, write(office.author(), id, line(office.author(), id, "ROWS", "id", "期限-6"), "then.days", "13 天"));
        assertThat(task(office.author(), id)).isNull();
        expect(200, office.act(office.author(), id, "submission", office.submission(id)));
        assertThat(task(office.reviewer(), id)).isEqualTo("REVIEW_RULES");
        var both = office.as(Api.username(Role.RULE_AUTHOR, Api.CITY), Role.RULE_AUTHOR, Role.RULE_REVIEWER);
        assertThat(task(both, id)).as("nobody's own work").isNull();
        assertThat(task(office.lawyer(), id)).isNull();
        expect(200, office.act(office.reviewer(), id, "review", Map.of("agreed", false, "opinion", "请补充依据")));
        assertThat(task(office.author(), id)).isEqualTo("REVISE_RULES");
        assertThat(task(office.colleague(), id)).isNull();
        expect(200, office.act(office.author(), id, "submission", office.submission(id)));
        expect(200, office.act(office.reviewer(), id, "review", Map.of("agreed", true)));
        assertThat(task(office.lawyer(), id)).isEqualTo("REVIEW_RULES_AS_LAWYER");
        expect(200, office.act(office.lawyer(), id, "legal-review", Map.of("agreed", true)));
        assertThat(task(office.approver(), id)).isEqualTo("APPROVE_RULES");
        expect(200, office.act(office.approver(), id, "approval", Map.of("agreed", true)));
        assertThat(task(office.approver(), id)).isEqualTo("PUBLISH_RULES");
        assertThat(get(road.inspector(), "/api/work").body().path("rules").isNull())
                .isTrue();
        await().untilAsserted(() -> assertThat(get(office.approver(), "/api/notices?limit=200")
                        .body()
                        .path("items")
                        .valueStream()
                        .filter(notice ->
                                notice.path("subject").path("kind").asString().equals("RULES"))
                        .map(notice -> notice.path("subject").path("revision").asString()))
                .contains(id));
        expect(200, office.act(office.author(), id, "withdrawal", Map.of("reason", "试验结束")));
    }

    private static String task(RestTestClient who, String id) {
        return get(who, "/api/work")
                .body()
                .path("rules")
                .path("items")
                .valueStream()
                .filter(task -> task.path("revision").asString().equals(id))
                .map(task -> task.path("task").asString())
                .findFirst()
                .orElse(null);
    }

    /** All numbers that the register shows for a row. */
    private static List<String> registered(RestTestClient who, String pack, String row) {
        List<String> numbers = new ArrayList<>();
        String cursor = "";
        do {
            var page = get(who, "/api/hidden-dangers?limit=100&rulePack=" + pack + "&ruleRow=" + row + cursor);
            expect(200, page);
            page.body()
                    .path("items")
                    .forEach(item -> numbers.add(item.path("number").asString()));
            cursor = page.body().path("next").isNull()
                    ? ""
                    : "&cursor=" + page.body().path("next").asString();
        } while (!cursor.isEmpty());
        return numbers;
    }

    private JsonNode explanation(String number) {
        return get(road.inspector(), "/api/hidden-dangers/" + number + "/explanation")
                .body();
    }

    private static JsonNode usage(RestTestClient who, String pack, String query) {
        var answer = get(who, pack + "/rows" + query);
        expect(200, answer);
        return answer.body();
    }

    private static JsonNode used(RestTestClient who, String pack, String row) {
        return usage(who, pack, "")
                .path("items")
                .valueStream()
                .filter(one -> one.path("rowId").asString().equals(row))
                .findFirst()
                .orElseThrow();
    }
}
