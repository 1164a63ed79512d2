// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook;

import static io.anlan.service.rulebook.RuleOffice.CRITERIA;
import static io.anlan.service.rulebook.RuleOffice.DEADLINES;
import static io.anlan.service.rulebook.RuleOffice.call;
import static io.anlan.service.rulebook.RuleOffice.line;
import static io.anlan.service.rulebook.RuleOffice.lines;
import static io.anlan.service.rulebook.RuleOffice.revision;
import static io.anlan.service.rulebook.RuleOffice.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.service.IntegrationTest;
import io.anlan.service.rulebook.RuleOffice.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** How well the examples of a draft prove its rows, and whether its scenarios come true. */
@IntegrationTest
class DraftProofIT {

    @Autowired
    private RuleOffice office;

    private String id;

    @BeforeEach
    void aDraft() {
        id = office.draft(DEADLINES);
    }

    @Test
    void coverageNamesConditionsAndMistakesThatNoExampleWouldNotice() {
        JsonNode whole = call(office.author(), "POST", revision(id) + "/coverage", Map.of())
                .body();
        assertThat(whole.path("rows")).hasSize(6);
        JsonNode row = line(office.author(), id, "ROWS", "id", "期限-6");
        List<Map<String, Object>> without = lines(
                        office.author(),
                        id,
                        "EXAMPLES",
                        cells -> cells.path("row").asString().equals("期限-6")
                                && !cells.path("expectation").asString().equals("FIRES"))
                .stream()
                .map(example -> Map.<String, Object>of(
                        "key", example.path("key").asString(), "sheet", "EXAMPLES", "deleted", true, "cells", Map.of()))
                .toList();
        JsonNode loose = call(office.author(), "POST", revision(id) + "/coverage", Map.of("lines", without))
                .body();
        assertThat(loose.path("whole").asInt()).isLessThan(whole.path("whole").asInt());
        assertThat(loose.path("unnoticed")
                        .valueStream()
                        .filter(change -> change.path("key").equals(row.path("key"))))
                .isNotEmpty()
                .allSatisfy(change -> {
                    assertThat(change.path("column").asString()).startsWith("when_");
                    assertThat(change.path("message").path("zh").asString()).contains("期限-6", "没有示例会发现");
                });
        String biggest = office.draft(CRITERIA);
        long begun = System.nanoTime();
        JsonNode all = call(office.author(), "POST", revision(biggest) + "/coverage", Map.of())
                .body();
        assertThat(all.path("tried").asInt()).isGreaterThan(1000);
        assertThat(System.nanoTime() - begun).isLessThan(5_000_000_000L);
    }

    @Test
    void aScenarioThatDoesNotComeTrueIsAnErrorAndKeepsTheDraftFromReview() {
        String path = revision(id) + "/scenario-runs";
        JsonNode runs = call(office.author(), "POST", path, Map.of()).body();
        assertThat(runs.path("failed").asLong()).as(runs.toString()).isZero();
        assertThat(runs.path("passed").asLong()).isEqualTo(6);
        JsonNode festival = line(office.author(), id, "SCENARIOS", "on", "2024-09-27");
        Answer right = write(office.author(), id, festival, "due_on", "2024-10-10");
        assertThat(call(office.author(), "POST", path, Map.of())
                        .body()
                        .path("failed")
                        .asLong())
                .as("the 29th is a working day, the holiday ends on the 7th")
                .isZero();
        assertThat(write(office.author(), id, right.body(), "due_on", "2024-10-04")
                        .status())
                .isEqualTo(200);
        JsonNode failed = call(office.author(), "POST", path, Map.of())
                .body()
                .path("items")
                .valueStream()
                .filter(step -> !step.path("passed").asBoolean())
                .findFirst()
                .orElseThrow();
        assertThat(failed.path("key")).isEqualTo(festival.path("key"));
        assertThat(failed.path("mismatches").get(0).path("actual").asString())
                .as("working days around the festival, by the arrangement of the State Council")
                .isEqualTo("2024-10-10");
        assertThat(call(office.author(), "POST", revision(id) + "/checks", Map.of())
                        .body()
                        .path("findings")
                        .valueStream()
                        .filter(finding -> finding.path("code").asString().equals("failing-scenario")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.path("severity").asString()).isEqualTo("ERROR");
                    assertThat(finding.path("key")).isEqualTo(festival.path("key"));
                    assertThat(finding.path("column").asString()).isEqualTo("due_on");
                });
        assertThat(office.act(office.author(), id, "submission", office.submission(id))
                        .type())
                .isEqualTo("rulebook/not-ready");
    }
}
