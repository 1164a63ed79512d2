// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook;

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
import io.anlan.service.rulebook.RuleOffice.Answer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** A draft run over what was found says what it would have changed, and changes nothing. */
@IntegrationTest
class SimulationIT {

    @Autowired
    private RuleOffice office;

    @Autowired
    private Road road;

    private String general;
    private String major;
    private String draft;
    private JsonNode row;

    @BeforeEach
    void aDraftThatGivesLessTimeToWhatWasFound() {
        general = register(Alarm.GENERAL);
        major = register(Alarm.MAJOR);
        draft = office.draft(DEADLINES);
        row = line(
                office.author(),
                draft,
                "ROWS",
                "id",
                deadline(general).path("row").path("id").asString());
        expect(200, write(office.author(), draft, row, "then.days", "1 天"));
    }

    @Test
    void whatWouldBeDueEarlierIsListedCountedAndExplainedAndNothingIsChanged() {
        String due = due(general);
        String simulation = done(simulate(office.author(), draft));

        JsonNode found = difference(simulation, general);
        assertThat(found.path("kinds").valueStream().map(JsonNode::asString)).containsExactly("DEADLINE");
        assertThat(found.path("now").path("dueOn").asString()).isEqualTo(due);
        assertThat(LocalDate.parse(found.path("then").path("dueOn").asString())).isBefore(LocalDate.parse(due));
        assertThat(difference(simulation, major)).isNull();
        for (String by : List.of("DISTRICT", "INDUSTRY", "ENTERPRISE", "OUTCOME")) {
            JsonNode counts = read(simulation, "/counts?by=" + by).path("items");
            assertThat(counts.valueStream()
                            .mapToLong(one -> one.path("changed").asLong())
                            .sum())
                    .as(by)
                    .isEqualTo(state(simulation).path("changed").asLong());
            assertThat(counts.get(0).path("earlier").asLong()).isPositive();
            assertThat(counts.get(0).path("later").asLong()).isZero();
        }
        JsonNode reasons = read(simulation, "/differences/" + general);
        assertThat(reasons.path("now").path("deadline").path("days").asInt()).isNotEqualTo(1);
        assertThat(reasons.path("then").path("deadline").path("days").asInt()).isEqualTo(1);
        assertThat(reasons.path("then").path("decision").path("outcome").asString())
                .isEqualTo("GENERAL");
        assertThat(due(general)).isEqualTo(due);
    }

    @Test
    void aRuleForTheFutureIsTriedAsIfItsDayHadCome() {
        JsonNode later = line(
                office.author(),
                draft,
                "ROWS",
                "id",
                row.path("cells").path("id").asString());
        expect(200, write(office.author(), draft, later, "valid_from", "2031-01-01"));
        String simulation = done(simulate(office.author(), draft));

        assertThat(difference(simulation, general)).isNotNull();
        assertThat(read(simulation, "/differences/" + general)
                        .path("then")
                        .path("asOf")
                        .asString())
                .isEqualTo("2031-01-01");
    }

    @Test
    void aDistrictTriesRulesOnItsOwnRecordsOnly() {
        RestTestClient jiading = office.as(Role.RULE_AUTHOR, Api.JIADING);
        Answer layer = call(jiading, "POST", DEADLINES + "/layers", Map.of("industries", List.of("TEXTILE")));
        expect(201, layer);
        Map<String, String> cells = new HashMap<>();
        row.path("cells")
                .propertyStream()
                .forEach(cell -> cells.put(cell.getKey(), cell.getValue().asString()));
        cells.putAll(Map.of("id", "嘉定-1", "criterion", "嘉定-1", "then.days", "1 天"));
        expect(201, call(jiading, "POST", revision(layer.id()) + "/rows", Map.of("sheet", "ROWS", "cells", cells)));
        Answer ordered = simulate(jiading, layer.id());

        long all = state(done(simulate(office.author(), draft))).path("total").asLong();
        assertThat(ordered.body().path("total").asLong()).isLessThan(all);
        assertThat(get(jiading, "/api/rulebook/revisions/" + draft + "/simulations")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anApprovedDraftRunsInTheShadowOfWhatIsBeingFoundAndHasNoEffect() {
        assertThat(shadow().type()).isEqualTo("rulebook/not-approved");
        office.approve(draft);
        Answer ordered = shadow();
        assertThat(ordered.status()).as(ordered.toString()).isEqualTo(202);
        String found = register(Alarm.GENERAL);
        await().untilAsserted(() -> assertThat(difference(ordered.id(), found)).isNotNull());
        assertThat(state(ordered.id()).path("done").asLong()).isEqualTo(1);
        assertThat(state(ordered.id()).path("changed").asLong()).isEqualTo(1);
        assertThat(difference(ordered.id(), general)).as("found before").isNull();
        assertThat(deadline(found).path("days").asInt()).isNotEqualTo(1);

        Answer ended =
                call(office.author(), "POST", "/api/rulebook/simulations/" + ordered.id() + "/cancellation", null);
        assertThat(ended.body().path("status").asString()).isEqualTo("CANCELLED");
    }

    private Answer shadow() {
        return call(office.author(), "POST", revision(draft) + "/shadow-runs", Map.of("days", 7));
    }

    @Test
    void oneThatEndedStaysAsItEnded() {
        String simulation = done(simulate(office.author(), draft));
        Answer cancelled =
                call(office.author(), "POST", "/api/rulebook/simulations/" + simulation + "/cancellation", null);
        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(cancelled.body().path("status").asString()).isEqualTo("DONE");

        String all = "/api/rulebook/simulations/";
        assertThat(get(office.author(), all + simulation + "/differences/HD-2026-999999")
                        .type())
                .isEqualTo("rulebook/unknown-record");
        assertThat(get(office.author(), all + UUID.randomUUID()).type()).isEqualTo("rulebook/unknown-simulation");
    }

    @Test
    void whatCannotBeReadOrTriedIsRefused() {
        expect(
                200,
                write(
                        office.author(),
                        draft,
                        line(
                                office.author(),
                                draft,
                                "ROWS",
                                "id",
                                row.path("cells").path("id").asString()),
                        "then.days",
                        "明天"));
        Answer broken = simulate(office.author(), draft);
        assertThat(broken.status()).isEqualTo(422);
        assertThat(broken.type()).isEqualTo("rulebook/not-ready");

        Answer grading = simulate(office.author(), office.draft("/api/rulebook/packs/risk-grading/live"));
        assertThat(grading.type()).isEqualTo("rulebook/no-simulation");
        assertThat(simulate(office.as(Role.AUDITOR, Api.CITY), draft).status()).isEqualTo(403);
    }

    private String register(Alarm alarm) {
        return (String)
                road.register(road.inspector(), Road.report(alarm, "试算规则")).get("number");
    }

    private static Answer simulate(RestTestClient who, String revision) {
        return call(who, "POST", revision(revision) + "/simulations", Map.of("months", 120));
    }

    private String done(Answer ordered) {
        assertThat(ordered.status()).as(ordered.toString()).isEqualTo(202);
        await().untilAsserted(() ->
                assertThat(state(ordered.id()).path("status").asString()).isEqualTo("DONE"));
        JsonNode state = state(ordered.id());
        assertThat(state.path("done")).isEqualTo(state.path("total"));
        return ordered.id();
    }

    private JsonNode state(String simulation) {
        return read(simulation, "");
    }

    private JsonNode read(String simulation, String part) {
        Answer answer = get(office.author(), "/api/rulebook/simulations/" + simulation + part);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.body();
    }

    /** Of a record; null when it would not change. */
    private JsonNode difference(String simulation, String number) {
        String next = "";
        do {
            JsonNode page = read(simulation, "/differences" + next);
            for (JsonNode one : page.path("items")) {
                if (one.path("number").asString().equals(number)) {
                    return one;
                }
            }
            next = page.path("next").isNull()
                    ? ""
                    : "?cursor=" + page.path("next").asString();
        } while (!next.isEmpty());
        return null;
    }

    private JsonNode deadline(String number) {
        await().until(() -> !read(number).path("dueOn").isNull());
        return get(road.inspector(), "/api/hidden-dangers/" + number + "/explanation")
                .body()
                .path("deadline");
    }

    private String due(String number) {
        return read(number).path("dueOn").asString();
    }

    private JsonNode read(String number) {
        return get(road.inspector(), "/api/hidden-dangers/" + number).body();
    }
}
