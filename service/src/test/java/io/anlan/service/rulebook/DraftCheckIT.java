// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook;

import static io.anlan.service.rulebook.RuleOffice.DEADLINES;
import static io.anlan.service.rulebook.RuleOffice.call;
import static io.anlan.service.rulebook.RuleOffice.get;
import static io.anlan.service.rulebook.RuleOffice.line;
import static io.anlan.service.rulebook.RuleOffice.lines;
import static io.anlan.service.rulebook.RuleOffice.revision;
import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.service.IntegrationTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What a draft is told while it is written: its columns, its sentences and its mistakes. */
@IntegrationTest
class DraftCheckIT {

    @Autowired
    private RuleOffice office;

    private String id;

    @BeforeEach
    void aDraft() {
        id = office.draft(DEADLINES);
    }

    @Test
    void columnsSayWhatTheirCellsMayHold() {
        JsonNode sheets = get(office.author(), revision(id) + "/sheets").body().path("sheets");
        JsonNode rows = sheets.valueStream()
                .filter(sheet -> sheet.path("name").asString().equals("ROWS"))
                .findFirst()
                .orElseThrow();
        JsonNode days = column(rows, "then.days");
        assertThat(days.path("kind").asString()).isEqualTo("ANSWER");
        assertThat(days.path("unit").asString()).isEqualTo("天");
        assertThat(column(rows, "when_1").path("attribute").asString()).isEqualTo("level");
        JsonNode vocabulary = get(office.author(), "/api/rulebook/vocabulary").body();
        JsonNode level = vocabulary
                .path("factTypes")
                .valueStream()
                .filter(type -> type.path("name").asString().equals("hiddenDanger"))
                .flatMap(type -> type.path("attributes").valueStream())
                .filter(attribute -> attribute.path("name").asString().equals("level"))
                .findFirst()
                .orElseThrow();
        assertThat(level.path("operators").valueStream().map(JsonNode::asString))
                .contains("=", "in");
    }

    @Test
    void aCheckLooksAtLinesThatAreNotSavedAndPointsAtTheCell() {
        JsonNode last = line(office.author(), id, "ROWS", "id", "期限-6");
        Map<String, Object> typed = Map.of(
                "lines",
                List.of(Map.of(
                        "key",
                        last.path("key").asString(),
                        "sheet",
                        "ROWS",
                        "deleted",
                        false,
                        "cells",
                        Map.of("id", "期限-6", "fact_type", "hiddenDanger", "when_1", "level ~ GENERAL"))));
        JsonNode check =
                call(office.author(), "POST", revision(id) + "/checks", typed).body();
        assertThat(check.path("findings")
                        .valueStream()
                        .filter(finding -> finding.path("key")
                                .asString("")
                                .equals(last.path("key").asString()))
                        .map(finding -> finding.path("column").asString("")))
                .contains("when_1", "zh");
        assertThat(check.path("errors").asLong()).isPositive();
        JsonNode clean = call(office.author(), "POST", revision(id) + "/checks", Map.of())
                .body();
        assertThat(clean.path("errors").asLong()).as(clean.toString()).isZero();
        JsonNode sentences = call(office.author(), "POST", revision(id) + "/sentences", Map.of())
                .body()
                .path("items");
        assertThat(sentences).hasSize(6);
        assertThat(sentences.get(0).path("sentence").path("zh").asString())
                .startsWith("当")
                .contains("则");
        JsonNode runs = call(office.author(), "POST", revision(id) + "/example-runs", Map.of())
                .body();
        assertThat(runs.path("failed").asLong()).isZero();
        assertThat(runs.path("passed").asLong()).isEqualTo(22);
        assertThat(runs.path("items").get(0).path("key").asString("")).isNotEmpty();
    }

    @Test
    void aGapIsShownOnACaseThatFallsIntoIt() {
        JsonNode last = line(office.author(), id, "ROWS", "id", "期限-6");
        List<Map<String, Object>> out = new ArrayList<>(List.of(takenOut(last, "ROWS")));
        lines(
                        office.author(),
                        id,
                        "EXAMPLES",
                        cells -> cells.path("row").asString().equals("期限-6"))
                .forEach(example -> out.add(takenOut(example, "EXAMPLES")));
        Map<String, Object> without = Map.of("lines", out);
        JsonNode findings = call(office.author(), "POST", revision(id) + "/checks", without)
                .body()
                .path("findings");
        assertThat(findings.valueStream()
                        .filter(finding -> finding.path("code").asString().equals("gap")))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(
                                finding.path("counterExample").path("values").asString())
                        .contains("level = GENERAL"));
    }

    private static Map<String, Object> takenOut(JsonNode line, String sheet) {
        return Map.of("key", line.path("key").asString(), "sheet", sheet, "deleted", true, "cells", Map.of());
    }

    private static JsonNode column(JsonNode sheet, String name) {
        return sheet.path("columns")
                .valueStream()
                .filter(column -> column.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
