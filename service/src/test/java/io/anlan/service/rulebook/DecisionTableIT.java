// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook;

import static io.anlan.service.rulebook.RuleOffice.DEADLINES;
import static io.anlan.service.rulebook.RuleOffice.call;
import static io.anlan.service.rulebook.RuleOffice.get;
import static io.anlan.service.rulebook.RuleOffice.line;
import static io.anlan.service.rulebook.RuleOffice.revision;
import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.service.IntegrationTest;
import io.anlan.service.rulebook.RuleOffice.Answer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A draft as decision tables of DMN. */
@IntegrationTest
class DecisionTableIT {

    @Autowired
    private RuleOffice office;

    private String id;

    @BeforeEach
    void aDraft() {
        id = office.draft(DEADLINES);
    }

    @Test
    void tablesOfDmnGoOutAndComeBackAsTheSameLines() {
        String dmn = taken();
        assertThat(dmn).contains("https://www.omg.org/spec/DMN/20191111/MODEL/");
        Answer same = compare(dmn);
        assertThat(same.status()).as(same.toString()).isEqualTo(201);
        assertThat(same.body().path("changes")).as(same.toString()).isEmpty();
        Answer changed = compare(dmn.replaceFirst("<text>15</text>", "<text>12</text>"));
        JsonNode change = changed.body().path("changes").get(0);
        assertThat(change.path("cells").get(0).path("column").asString()).isEqualTo("then.days");
        String path = revision(id) + "/imports/" + changed.id() + "/application";
        assertThat(call(office.author(), "POST", path, null).status()).isEqualTo(200);
        assertThat(line(office.author(), id, "ROWS", "id", change.path("rowId").asString())
                        .path("cells")
                        .path("then.days")
                        .asString())
                .isEqualTo("12 天");
    }

    @Test
    void hostileAndForeignDmnIsRefusedByItsCellAndNothingIsReadFromOutside() {
        String dmn = taken();
        String entity = "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
        String bomb = "<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\"><!ENTITY c \"&b;&b;\">]>";
        for (String hostile : List.of(
                dmn.replaceFirst("\\?>\\s*<", "?>" + entity + "<").replaceFirst("<text>15</text>", "<text>&e;</text>"),
                dmn.replaceFirst("\\?>\\s*<", "?>" + bomb + "<").replaceFirst("<text>15</text>", "<text>&c;</text>"),
                "<a>".repeat(100_000),
                "<html><script>alert(1)</script></html>")) {
            assertThat(compare(hostile).type()).isEqualTo("rulebook/file-has-problems");
        }
        for (String call : List.of(
                "System.exit(1)",
                "function(x) external { java: { class: &quot;java.lang.Runtime&quot; } }",
                "for x in [1,2] return x",
                "1 + 1")) {
            Answer refused = compare(dmn.replaceFirst("<text>15</text>", "<text>" + call + "</text>"));
            assertThat(refused.type()).as(call).isEqualTo("rulebook/file-has-problems");
            assertThat(refused.body().path("violations").get(0).path("pointer").asString())
                    .matches("/DMN/\\d+/rule \\d+ output days");
        }
    }

    @Test
    void whatDmnCannotSayIsNamedByItsCell() {
        String lec = office.draft("/api/rulebook/packs/risk-grading/lec");
        Answer refused = get(office.author(), revision(lec) + "/content.dmn");
        assertThat(refused.type()).isEqualTo("rulebook/does-not-fit");
        assertThat(refused.body().path("violations").get(0).path("pointer").asString())
                .startsWith("/ROWS/")
                .endsWith("/when_1");
    }

    private String taken() {
        return new String(office.taken(id, "content.dmn"), StandardCharsets.UTF_8);
    }

    private Answer compare(String file) {
        return RuleOffice.compare(office.author(), id, file.getBytes(StandardCharsets.UTF_8), "ROWS");
    }
}
