// SPDX-License-Identifier: Apache-2.0
package io.anlan.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.service.hiddendanger.Owner;
import io.anlan.service.inspection.task.Workshop;
import io.anlan.service.platform.Role;
import io.anlan.service.risk.RiskSteps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is really answered is what {@code openapi.json} says: no property more, none less, every type and enumeration. */
@IntegrationTest
class DescribedAnswersIT {

    private static final String ENTERPRISE = "91310115MA1K10280E";
    private static final String UNIT = "310000/310115/310115103/310115103001/" + ENTERPRISE;
    private static final String FACTS = """
            [{"ref": "1", "type": "paintRoom", "values": {"room": "SPRAY_ROOM", "paint": "OIL_BASED",
              "fixedGasAlarm": "%s", "ventilation": "WORKING", "electricsExplosionProof": true}}]""";

    @Autowired
    private Api api;

    @Autowired
    private FlywayConnectionDetails postgres;

    private AnswerShape description;

    @BeforeEach
    void read() throws IOException {
        description = new AnswerShape(JsonMapper.shared().readTree(Files.readString(Path.of("openapi.json"))));
    }

    @ParameterizedTest
    @CsvSource({
        "CITY_REGULATOR, /api/me",
        "CITY_REGULATOR, /api/work",
        "CITY_REGULATOR, /api/districts",
        "CITY_REGULATOR, /api/enterprises",
        "CITY_REGULATOR, /api/industry-classes",
        "CITY_REGULATOR, /api/vocabulary",
        "CITY_REGULATOR, /api/vocabulary/risk-grading",
        "CITY_REGULATOR, /api/rule-packs",
        "CITY_REGULATOR, /api/notices",
        "CITY_REGULATOR, /api/statistics",
        "CITY_REGULATOR, /api/risk-map",
        "CITY_REGULATOR, /api/statistics/enterprises",
        "CITY_REGULATOR, /api/hidden-dangers",
        "CITY_REGULATOR, /api/catalogue/summary",
        "CITY_REGULATOR, /api/catalogue/processes",
        "CITY_REGULATOR, /api/catalogue/risk-points",
        "CITY_REGULATOR, /api/inspections",
        "CITY_REGULATOR, /api/client-configuration",
        "AUDITOR, /api/audit",
        "AUDITOR, /api/rulebook/packs",
        "AUDITOR, /api/rulebook/vocabulary",
        "AUDITOR, /api/rulebook/publications",
        "AUDITOR, /api/rulebook/in-force",
        "AUDITOR, /api/audit/verification",
    })
    void whatIsRead(Role role, String path) {
        register("WORKING");
        expect(answer(api.as(role, Api.CITY), path), path);
    }

    @Test
    void anEnterpriseWithItsHouse() {
        var city = api.as(Role.CITY_REGULATOR, Api.CITY);
        for (String part : List.of("", "/places", "/people", "/declarations", "/dossier")) {
            expect(answer(city, "/api/enterprises/" + ENTERPRISE + part), "/api/enterprises/{code}" + part);
        }
        expect(answer(city, "/api/units?below=" + Api.PUDONG), "/api/units");
        expect(answer(city, "/api/industry-classes/3073"), "/api/industry-classes/{category}");
        expect(answer(city, "/api/industry-classes/0111"), "/api/industry-classes/{category}");
    }

    @Test
    void everyPackWithItsRows() {
        var city = api.as(Role.CITY_REGULATOR, Api.CITY);
        for (JsonNode pack : answer(city, "/api/rule-packs")) {
            expect(answer(city, "/api/rule-packs/" + pack.path("id").asString()), "/api/rule-packs/{id}");
        }
    }

    @Test
    void aDraftOfRulesWithAllThatIsSaidAboutIt() {
        var author = api.as(Role.RULE_AUTHOR, Api.CITY);
        String pack = "/api/rulebook/packs/risk-grading/live";
        JsonNode draft = body(author.post().uri(pack + "/drafts"));
        expect(draft, "/api/rulebook/packs/{folder}/{name}/drafts");
        expect(answer(author, pack), "/api/rulebook/packs/{folder}/{name}");
        String path = "/api/rulebook/revisions/" + draft.path("id").asString();
        String described = "/api/rulebook/revisions/{revision}";
        for (String part : List.of("", "/sheets", "/changes", "/difference", "/process", "/conflicts")) {
            expect(answer(author, path + part), described + part);
        }
        for (String part : List.of("/checks", "/sentences", "/example-runs")) {
            JsonNode said = body(author.post()
                    .uri(path + part)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body("{}"));
            expect(said, described + part);
        }
    }

    @ParameterizedTest
    @CsvSource({"WORKING", "ABSENT", "FAILED"})
    void aRecordWithAllThatIsSaidAboutIt(String alarm) {
        String number = register(alarm).path("number").asString();
        var regulator = api.as(Role.DISTRICT_REGULATOR, Api.PUDONG);
        for (String part : List.of("", "/timeline", "/explanation", "/process")) {
            expect(answer(regulator, "/api/hidden-dangers/" + number + part), "/api/hidden-dangers/{number}" + part);
        }
        JsonNode replay = body(regulator.post().uri("/api/hidden-dangers/" + number + "/replay"));
        expect(replay, "/api/hidden-dangers/{number}/replay");
        assertThat(replay.path("same").asBoolean()).isTrue();
    }

    @Test
    void aRiskPointWithAllThatIsSaidAboutIt() {
        String number =
                (String) new RiskSteps(api).report(RiskSteps.fromTemplate("")).get("number");
        var regulator = api.as(Role.DISTRICT_REGULATOR, Api.PUDONG);
        for (String part : List.of("", "/explanation", "/history")) {
            expect(answer(regulator, "/api/risk-points/" + number + part), "/api/risk-points/{riskPoint}" + part);
        }
        expect(answer(regulator, "/api/risk-points"), "/api/risk-points");
        expect(
                answer(regulator, "/api/enterprises/" + ENTERPRISE + "/suggested-risk-points"),
                "/api/enterprises/{code}/suggested-risk-points");
    }

    @Test
    void anInspectionWithItsQuestionsAndAnswers() {
        JdbcClient owner = JdbcClient.create(Owner.of(postgres));
        String point = Workshop.riskPoint(owner, "HIGH", Workshop.EXHAUST);
        String path = "/api/inspections/" + Workshop.inspection(owner, point, Workshop.EXHAUST);
        var reporter = api.as(Role.ENTERPRISE_REPORTER, UNIT);
        expect(answer(reporter, path), "/api/inspections/{id}");
        JsonNode taken = body(reporter.post()
                .uri(path + "/answers")
                .contentType(MediaType.APPLICATION_JSON)
                .body("""
                        {"answers": [{"id": "%s", "riskPoint": "%s", "measure": "%s", "value": false,
                          "answeredAt": "2026-03-09T01:00:00Z"}]}""".formatted(UUID.randomUUID(), point, Workshop.EXHAUST)));
        expect(taken, "/api/inspections/{id}/answers");
        expect(answer(reporter, path), "/api/inspections/{id}");
        expect(answer(reporter, "/api/risk-points/" + point + "/checklist"), "/api/risk-points/{id}/checklist");
        expect(answer(reporter, "/api/inspections?limit=1"), "/api/inspections");
    }

    @Test
    void aDeterminationWithFactsStillNeeded() {
        JsonNode decision = body(api.as(Role.INSPECTOR, Api.PUDONG)
                .post()
                .uri("/api/determinations")
                .contentType(MediaType.APPLICATION_JSON)
                .body("""
                        {"industry": "MACHINERY", "foundOn": "2026-03-09",
                         "facts": [{"ref": "1", "type": "paintRoom", "values": {"room": "SPRAY_ROOM"}}]}"""));
        expect(decision, "/api/determinations");
        assertThat(decision.path("needed")).isNotEmpty();
    }

    @Test
    void aProblem() {
        JsonNode problem = JsonMapper.shared()
                .readTree(api.as(Role.INSPECTOR, Api.PUDONG)
                        .get()
                        .uri("/api/enterprises?limit=1000")
                        .exchange()
                        .expectStatus()
                        .is4xxClientError()
                        .expectBody(byte[].class)
                        .returnResult()
                        .getResponseBody());
        assertThat(description.differences(problem, description.schema("ProblemAnswer")))
                .isEmpty();
        assertThat(problem.path("violations")).isNotEmpty();
    }

    @Test
    void anAnswerThatIsNotAsDescribedIsNoticed() {
        JsonNode unit = JsonMapper.shared().readTree("{\"code\": 1, \"title\": \"x\"}");
        assertThat(description.differences(unit, description.schema("NamedUnit")))
                .containsExactlyInAnyOrder(
                        "/code is 1 and not [string]", "/name is missing", "/title is not described");
        JsonNode role = JsonMapper.shared().readTree("\"KING\"");
        assertThat(description.differences(role, description.schema("Role"))).hasSize(1);
    }

    private JsonNode register(String alarm) {
        JsonNode record = body(api.as(Role.ENTERPRISE_REPORTER, UNIT)
                .post()
                .uri("/api/hidden-dangers")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .body("""
                        {"enterpriseCode": "%s", "title": "调漆间报警器", "description": "未见报警器", "place": "调漆间",
                         "foundOn": "2026-03-09", "source": "SELF_INSPECTION", "field": "INDUSTRY_TRADE",
                         "facts": %s}""".formatted(ENTERPRISE, FACTS.formatted(alarm))));
        expect(record, "/api/hidden-dangers/{number}");
        return record;
    }

    private void expect(JsonNode answer, String path) {
        assertThat(description.differences(answer, description.answerOf(path)))
                .as(path)
                .isEmpty();
    }

    private static JsonNode answer(RestTestClient person, String path) {
        return body(person.get().uri(path));
    }

    private static JsonNode body(RestTestClient.RequestHeadersSpec<?> request) {
        return JsonMapper.shared()
                .readTree(request.exchange()
                        .expectStatus()
                        .is2xxSuccessful()
                        .expectBody(byte[].class)
                        .returnResult()
                        .getResponseBody());
    }
}
