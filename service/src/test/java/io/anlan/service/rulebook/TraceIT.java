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

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.hiddendanger.Road;
import io.anlan.service.hiddendanger.Road.Alarm;
import io.anlan.service.platform.Role;
import io.anlan.service.rulebook.RuleOffice.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** Which rule holds here, how a case goes through the rows, and what another revision would have said. */
@IntegrationTest
class TraceIT {

    @Autowired
    private RuleOffice office;

    @Autowired
    private Road road;

    @Test
    void whichRuleHoldsHereIsToldWithItsVersionAndItsReason() {
        Answer here = get(
                office.author(), DEADLINES + "/applicable?district=310115&industry=MACHINERY&on=2026-03-10&row=期限-6");
        expect(200, here);
        JsonNode layers = here.body().path("layers");
        JsonNode last = layers.get(layers.size() - 1);
        assertThat(last.path("packId").asString()).isEqualTo("deadlines/default");
        assertThat(last.path("layer").asBoolean()).isFalse();
        assertThat(last.path("reason").path("zh").asString()).contains("基础规则", "全国");
        assertThat(get(office.author(), revision(last.path("revision").asString()))
                        .status())
                .isEqualTo(200);
        assertThat(here.body().path("row").path("overriddenBy").isEmpty()).isEqualTo(layers.size() == 1);
        assertThat(here.body().path("row").path("overrides"))
                .as("nothing is under a row of the base")
                .isEmpty();
        String catalogue = "/api/rulebook/packs/control-measures/machinery/applicable?industry=";
        assertThat(get(office.author(), catalogue + "MACHINERY").body().path("layers"))
                .hasSize(1);
        assertThat(get(office.author(), catalogue + "TEXTILE").body().path("layers"))
                .isEmpty();
        assertThat(get(office.author(), DEADLINES + "/applicable?row=none").type())
                .isEqualTo("rulebook/unknown-row");
        assertThat(get(office.author(), DEADLINES + "/applicable?district=Pudong")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aCaseGoesThroughTheRowsAsTheyAreTypedAndEachConditionSaysWhatItWantsAndWhatThereIs() {
        String id = office.draft(DEADLINES);
        JsonNode example = RuleOffice.lines(
                        office.author(),
                        id,
                        "EXAMPLES",
                        cells -> cells.path("expectation").asString().equals("FIRES"))
                .get(0);
        String fired = example.path("cells").path("row").asString();
        JsonNode walked = steps(
                        office.author(),
                        id,
                        Map.of("example", example.path("key").asString()))
                .body();
        assertThat(walked.path("answer").asString()).isEqualTo(fired);
        JsonNode row = line(office.author(), id, "ROWS", "id", fired);
        assertThat(walked.path("answerKey")).isEqualTo(row.path("key"));
        JsonNode step = stepOf(walked, fired);
        assertThat(step.path("standing").asString()).isEqualTo("ANSWERS");
        for (JsonNode check : step.path("checks")) {
            assertThat(check.path("truth").asString()).isEqualTo("TRUE");
            String column = check.path("column").asString();
            assertThat(row.path("cells").path(column).asString())
                    .startsWith(check.path("attribute").asString());
            assertThat(check.path("wanted").path("zh").asString()).isNotEmpty();
            assertThat(check.path("actual").path("zh").asString()).isNotEmpty();
        }

        Map<String, Object> without = Map.of(
                "key", row.path("key").asString(), "sheet", "ROWS", "cells", Map.of("id", fired), "deleted", true);
        JsonNode other = steps(
                        office.author(),
                        id,
                        Map.of("example", example.path("key").asString(), "lines", List.of(without)))
                .body();
        assertThat(other.path("answer").asString()).isNotEqualTo(fired);
        assertThat(stepOf(other, fired)).isNull();
    }

    @Test
    void factsAreWrittenAsExamplesWriteThemAndWhatCannotBeReadIsNamed() {
        String id = office.draft(DEADLINES);
        Map<String, Object> facts =
                Map.of("on", "2026-03-10", "factType", "hiddenDanger", "enterprise", "", "values", "level = GENERAL");
        JsonNode walked = steps(office.author(), id, Map.of("facts", facts)).body();
        assertThat(walked.path("rows")
                        .valueStream()
                        .map(row -> row.path("standing").asString()))
                .contains("NOT_MET");
        Map<String, Object> wrong = new HashMap<>(facts);
        wrong.put("values", "colour = RED");
        Answer refused = steps(office.author(), id, Map.of("facts", wrong));
        assertThat(refused.type()).isEqualTo("rulebook/invalid-facts");
        assertThat(refused.body().path("violations").get(0).path("pointer").asString())
                .isEqualTo("/facts/values");
        assertThat(steps(office.author(), id, Map.of()).type()).isEqualTo("rulebook/invalid-question");
        String grading = office.draft("/api/rulebook/packs/risk-grading/live");
        assertThat(steps(office.author(), grading, Map.of("number", road.begin(Alarm.GENERAL)))
                        .type())
                .isEqualTo("rulebook/no-steps");
    }

    @Test
    void aStoredHiddenDangerGoesThroughItsCriteriaAndAForeignOneDoesNotExist() {
        String number = road.begin(Alarm.MAJOR);
        String law = live(CRITERIA);
        JsonNode walked = steps(office.author(), law, Map.of("number", number)).body();
        List<String> counted = walked.path("rows")
                .valueStream()
                .filter(row -> row.path("standing").asString().startsWith("ANSWERS"))
                .map(row -> row.path("rowId").asString())
                .toList();
        List<String> stored = get(road.inspector(), "/api/hidden-dangers/" + number + "/explanation")
                .body()
                .path("decisions")
                .get(0)
                .path("findings")
                .valueStream()
                .map(finding -> finding.path("rowId").asString())
                .toList();
        assertThat(counted).containsExactlyInAnyOrderElementsOf(stored).isNotEmpty();

        Map<String, Object> before = Map.of("number", number, "on", "2000-01-01");
        assertThat(steps(office.author(), law, before)
                        .body()
                        .path("rows")
                        .valueStream()
                        .map(row -> row.path("standing").asString()))
                .as("on a day before there were such rules")
                .containsOnly("NOT_IN_FORCE");
        RestTestClient jiading = office.as(Role.RULE_AUTHOR, Api.JIADING);
        assertThat(steps(jiading, law, Map.of("number", number)).type()).isEqualTo("rulebook/unknown-record");
    }

    @Test
    void aRecordIsDecidedByADraftBesideWhatWasStoredAndStaysAsItIs() {
        String number = road.begin(Alarm.GENERAL);
        String path = "/api/hidden-dangers/" + number;
        JsonNode stored = get(road.inspector(), path + "/explanation").body().path("deadline");
        String id = office.draft(DEADLINES);
        JsonNode row = line(
                office.author(), id, "ROWS", "id", stored.path("row").path("id").asString());
        expect(200, write(office.author(), id, row, "then.days", "1 天"));
        Object version = road.version(number);

        Answer replay = call(office.author(), "POST", path + "/replay", Map.of("revision", id));
        expect(200, replay);
        assertThat(replay.body().path("same").asBoolean()).isFalse();
        JsonNode other = replay.body().path("other");
        assertThat(other.path("deadline").path("days")).isEqualTo(stored.path("days"));
        assertThat(other.path("then").path("deadline").path("days").asInt()).isEqualTo(1);
        assertThat(other.path("then").path("reference").asString()).startsWith("deadlines/default@");
        assertThat(road.version(number)).isEqualTo(version);

        String first = get(office.author(), DEADLINES)
                .body()
                .path("versions")
                .valueStream()
                .filter(one -> one.path("version").asInt() == 1)
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
        Answer earlier = call(office.author(), "POST", path + "/replay", Map.of("revision", first));
        assertThat(earlier.body()
                        .path("other")
                        .path("then")
                        .path("deadline")
                        .path("packVersion")
                        .asString())
                .isEqualTo("1");
        assertThat(call(road.safetyManager(), "POST", path + "/replay", Map.of("revision", first))
                        .type())
                .isEqualTo("rulebook/not-your-role");
        assertThat(call(road.safetyManager(), "POST", path + "/replay", null).status())
                .isEqualTo(200);
    }

    private static Answer steps(RestTestClient who, String id, Map<String, Object> question) {
        return call(who, "POST", revision(id) + "/steps", question);
    }

    private static JsonNode stepOf(JsonNode walked, String row) {
        return walked.path("rows")
                .valueStream()
                .filter(step -> step.path("rowId").asString().equals(row))
                .findFirst()
                .orElse(null);
    }

    private String live(String pack) {
        return get(office.author(), pack)
                .body()
                .path("pack")
                .path("liveRevision")
                .asString();
    }
}
