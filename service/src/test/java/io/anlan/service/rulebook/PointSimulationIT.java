// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook;

import static io.anlan.service.rulebook.RuleOffice.call;
import static io.anlan.service.rulebook.RuleOffice.expect;
import static io.anlan.service.rulebook.RuleOffice.get;
import static io.anlan.service.rulebook.RuleOffice.line;
import static io.anlan.service.rulebook.RuleOffice.revision;
import static io.anlan.service.rulebook.RuleOffice.takeOut;
import static io.anlan.service.rulebook.RuleOffice.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.platform.Role;
import io.anlan.service.risk.RiskSteps;
import io.anlan.service.rulebook.RuleOffice.Answer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A draft tried on the risk points that are there says which would stand otherwise, and changes none. */
@IntegrationTest
class PointSimulationIT {

    private static final String LEC = "/api/rulebook/packs/risk-grading/lec";
    private static final String MACHINERY = "/api/rulebook/packs/control-measures/machinery";
    private static final String MEASURE = "MAC-M001";
    private static final String OTHER_MEASURE = "MAC-M002";

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    private RiskSteps steps;
    private RuleOffice office;
    private String number;

    @BeforeEach
    void aMediumRiskPoint() {
        clock.reset();
        steps = new RiskSteps(api);
        office = new RuleOffice(api);
        number = (String) steps.report(RiskSteps.fromTemplate(RiskSteps.scores("1", "6", "15")))
                .get("number");
    }

    @Test
    void whatWouldChangeItsColourIsListedCountedAndExplainedAndNothingIsChanged() {
        String draft = office.draft(LEC);
        expect(
                200,
                write(
                        office.author(),
                        draft,
                        line(office.author(), draft, "ROWS", "id", "LEC-3"),
                        "then.riskLevel",
                        "HIGH"));
        var before = steps.riskPoint(number);
        String simulation = done(simulate(draft));

        JsonNode found = difference(simulation, "", number);
        assertThat(found.path("kinds").valueStream().map(JsonNode::asString))
                .containsExactly("GRADED", "LIVE", "CONTROL");
        assertThat(found.path("now").path("graded").asString()).isEqualTo("MEDIUM");
        assertThat(found.path("then").path("graded").asString()).isEqualTo("HIGH");
        for (String by : List.of("DISTRICT", "INDUSTRY", "ENTERPRISE", "GRADED")) {
            JsonNode counts = read(simulation, "/point-counts?by=" + by).path("items");
            assertThat(sum(counts, "changed"))
                    .as(by)
                    .isEqualTo(state(simulation).path("changed").asLong());
            assertThat(sum(counts, "worse")).as(by).isEqualTo(sum(counts, "changed"));
            assertThat(sum(counts, "better")).isZero();
        }
        assertThat(read(simulation, "/point-counts?by=GRADED")
                        .path("items")
                        .get(0)
                        .path("key")
                        .asString())
                .isEqualTo("MEDIUM HIGH");
        assertThat(difference(simulation, "graded=MEDIUM HIGH", number)).isNotNull();
        assertThat(read(simulation, "/points?graded=HIGH MEDIUM").path("items")).isEmpty();
        assertThat(difference(simulation, "live=MEDIUM HIGH", number)).isNotNull();
        JsonNode reasons = read(simulation, "/points/" + number);
        assertThat(level(reasons.path("now"))).isEqualTo("MEDIUM");
        assertThat(level(reasons.path("then"))).isEqualTo("HIGH");
        assertThat(reasons.path("then")
                        .path("graded")
                        .path("explanation")
                        .path("row")
                        .path("id")
                        .asString())
                .isEqualTo("LEC-3");
        assertThat(steps.riskPoint(number)).isEqualTo(before);
        String path = "/api/rulebook/simulations/" + simulation + "/points";
        assertThat(get(office.author(), path + "?graded=RED").status()).isEqualTo(422);
        assertThat(get(api.as(Role.DISTRICT_REGULATOR, Api.JIADING), path).type())
                .isEqualTo("rulebook/unknown-simulation");
        assertThat(get(office.author(), path + "/RP-999999").type()).isEqualTo("rulebook/unknown-record");
    }

    @Test
    void measuresThatWouldBeAskedOtherwiseOrNotAnyMoreAreNamed() {
        String draft = office.draft(MACHINERY);
        expect(
                200,
                write(
                        office.author(),
                        draft,
                        line(office.author(), draft, "ROWS", "measure_id", MEASURE),
                        "frequency",
                        "DAY"));
        expect(200, takeOut(office.author(), draft, line(office.author(), draft, "ROWS", "measure_id", OTHER_MEASURE)));
        String simulation = done(simulate(draft));

        JsonNode found = difference(simulation, "", number);
        assertThat(found.path("now").isNull()).isTrue();
        assertThat(found.path("measures").path("changed").get(0).asString()).isEqualTo(MEASURE);
        assertThat(found.path("measures").path("gone").get(0).asString()).isEqualTo(OTHER_MEASURE);
        JsonNode reasons = read(simulation, "/points/" + number);
        assertThat(reasons.path("now").path("measures")).hasSize(2);
        assertThat(reasons.path("then")
                        .path("measures")
                        .get(0)
                        .path("frequency")
                        .asString())
                .isEqualTo("DAY");
        assertThat(sum(read(simulation, "/point-counts?kind=MEASURE_GONE").path("items"), "changed"))
                .isPositive();
    }

    @Test
    void whatSaysNothingAboutRiskPointsIsRefused() {
        for (String pack : List.of(RuleOffice.DEADLINES, "/api/rulebook/packs/risk-grading/installation")) {
            assertThat(simulate(office.draft(pack)).type()).as(pack).isEqualTo("rulebook/no-simulation");
        }
    }

    private Answer simulate(String draft) {
        return call(office.author(), "POST", revision(draft) + "/point-simulations", null);
    }

    private String done(Answer ordered) {
        assertThat(ordered.status()).as(ordered.toString()).isEqualTo(202);
        assertThat(ordered.body().path("kind").asString()).isEqualTo("RISK_POINTS");
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

    /** Of a risk point; null when it would stand as it does. */
    private JsonNode difference(String simulation, String filter, String point) {
        String next = "";
        do {
            JsonNode page = read(simulation, "/points?" + filter + next);
            for (JsonNode one : page.path("items")) {
                if (one.path("number").asString().equals(point)) {
                    return one;
                }
            }
            next = page.path("next").isNull()
                    ? ""
                    : "&cursor=" + page.path("next").asString();
        } while (!next.isEmpty());
        return null;
    }

    private static long sum(JsonNode counts, String of) {
        return counts.valueStream().mapToLong(one -> one.path(of).asLong()).sum();
    }

    private static String level(JsonNode reasons) {
        return reasons.path("graded").path("level").asString();
    }
}
