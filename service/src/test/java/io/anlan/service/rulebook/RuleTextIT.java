// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook;

import static io.anlan.service.rulebook.RuleOffice.DEADLINES;
import static io.anlan.service.rulebook.RuleOffice.call;
import static io.anlan.service.rulebook.RuleOffice.get;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The same rows as a table and as a text. */
@IntegrationTest
class RuleTextIT {

    @Autowired
    private RuleOffice office;

    private String id;

    @BeforeEach
    void aDraft() {
        id = office.draft(DEADLINES);
    }

    @Test
    void aTextThatNobodyTouchedIsTheSameLinesAndEveryRuleKnowsItsLine() {
        List<JsonNode> before = lines(office.author(), id, "ROWS", all -> true);
        Answer opened = text();
        String text = opened.body().path("text").asString();
        JsonNode last = opened.body().path("rules").get(5);
        assertThat(last.path("key").asString())
                .isEqualTo(before.get(5).path("key").asString());
        assertThat(text.split("\n", -1)[last.path("fromLine").asInt() - 1]).isEqualTo("rule \"期限-6\"");
        assertThat(put(text, opened.tag()).tag()).as("nothing was changed").isEqualTo(opened.tag());
        assertThat(lines(office.author(), id, "ROWS", all -> true)).isEqualTo(before);
        JsonNode check = check(text);
        assertThat(check.path("mistakes")).isEmpty();
        assertThat(check.path("findings")
                        .valueStream()
                        .map(finding -> finding.path("severity").asString()))
                .doesNotContain("ERROR");
    }

    @Test
    void whatIsWrittenInTheTextIsWrittenInTheLineAndNothingElse() {
        JsonNode before = line(office.author(), id, "ROWS", "id", "期限-6");
        Answer opened = text();
        String text = opened.body().path("text").asString();
        String changed = text.replaceFirst("(?s)(rule \"期限-6\".*?\"days\", \")\\d+ 天", "$112 天");
        assertThat(changed).isNotEqualTo(text);
        Answer written = put(changed, opened.tag());
        assertThat(written.status()).as(written.toString()).isEqualTo(200);
        JsonNode after = line(office.author(), id, "ROWS", "id", "期限-6");
        assertThat(after.path("key")).isEqualTo(before.path("key"));
        assertThat(after.path("cells").path("then.days").asString()).isEqualTo("12 天");
        assertThat(after.path("version").asLong())
                .isEqualTo(before.path("version").asLong() + 1);
        assertThat(line(office.author(), id, "ROWS", "id", "期限-1")
                        .path("version")
                        .asLong())
                .isZero();
        assertThat(lines(office.author(), id, "EXAMPLES", all -> true)).hasSize(22);
        JsonNode findings = check(changed).path("findings");
        assertThat(findings.valueStream()
                        .filter(finding -> finding.path("code").asString().equals("failing-example"))
                        .map(finding -> finding.path("rowId").asString()))
                .allMatch("期限-6"::equals);
        assertThat(written.body().path("text").asString()).contains("12 天");
    }

    @Test
    void whoWritesATextThatIsOutOfDateHearsSoAndLosesNothing() {
        Answer opened = text();
        String text = opened.body().path("text").asString();
        write(office.colleague(), id, line(office.colleague(), id, "ROWS", "id", "期限-3"), "then.days", "6 天");
        String mine = text.replace("// ", "") + "// 我的修改\n";
        Answer late = put(mine, opened.tag());
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.type()).isEqualTo("rulebook/text-outdated");
        assertThat(late.body().path("found").path("text").asString()).contains("6 天");
        JsonNode lost = get(office.author(), revision(id) + "/drl/conflicts")
                .body()
                .path("items")
                .get(0);
        assertThat(lost.path("text").asString()).isEqualTo(mine);
        assertThat(line(office.author(), id, "ROWS", "id", "期限-3")
                        .path("cells")
                        .path("then.days")
                        .asString())
                .isEqualTo("6 天");
    }

    @Test
    void aMistakeIsNamedByItsCharactersAndALineThatCannotBeReadStays() {
        JsonNode row = line(office.author(), id, "ROWS", "id", "期限-2");
        write(office.author(), id, row, "when_1", "level ~ MAJOR");
        Answer opened = text();
        assertThat(opened.body().path("rules")).hasSize(5);
        assertThat(opened.body().path("unread").get(0)).isEqualTo(row.path("key"));
        String text = opened.body().path("text").asString();
        assertThat(put(text.replace("\"then\"", ""), opened.tag()).status()).isEqualTo(200);
        List<JsonNode> after = lines(office.author(), id, "ROWS", all -> true);
        assertThat(after).hasSize(6);
        assertThat(after.get(1).path("cells").path("when_1").asString()).isEqualTo("level ~ MAJOR");
        String wrong = text.replaceFirst("level == ", "secret == ");
        JsonNode mistake = check(wrong).path("mistakes").get(0);
        String there = wrong.split("\n", -1)[mistake.path("line").asInt() - 1];
        int from = mistake.path("column").asInt() - 1;
        assertThat(there.substring(from, from + mistake.path("length").asInt())).isEqualTo("secret");
        Answer refused = put(wrong, text().tag());
        assertThat(refused.type()).isEqualTo("rulebook/text-has-mistakes");
        assertThat(refused.body().path("violations").get(0).path("pointer").asString())
                .isEqualTo("/text/" + mistake.path("line").asInt() + "/" + (from + 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import java.lang.Runtime;",
                "function void f() { System.exit(0); }",
                "declare Evil x : int end",
                "rule \"x\" when eval(System.exit(1)) then end",
                "rule \"x\" when hiddenDanger( this.getClass() != null ) then end",
                "rule \"x\" when hiddenDanger() then Runtime.getRuntime().exec(\"id\"); end",
                "\u0000",
                "/* \u202e",
                "((((((((((((((((((((((((((((((((((("
            })
    void hostileTextIsNothingButAMistake(String hostile) {
        Answer opened = text();
        String text = opened.body().path("text").asString() + hostile;
        assertThat(check(text).path("mistakes")).isNotEmpty();
        assertThat(put(text, opened.tag()).type()).isEqualTo("rulebook/text-has-mistakes");
        assertThat(text().tag()).isEqualTo(opened.tag());
    }

    @Test
    void aTextIsBoundedAndLawAndCataloguesAreNotWritten() {
        assertThat(call(office.author(), "POST", revision(id) + "/drl/checks", Map.of("text", "x".repeat(1_000_001)))
                        .status())
                .isEqualTo(422);
        String law = get(office.author(), DEADLINES)
                .body()
                .path("pack")
                .path("liveRevision")
                .asString();
        Answer frozen = get(office.author(), revision(law) + "/drl");
        assertThat(frozen.body().path("rules")).hasSize(6);
        assertThat(call(
                                office.author(),
                                "PUT",
                                revision(law) + "/drl",
                                Map.of("text", frozen.body().path("text").asString()),
                                "If-Match",
                                frozen.tag())
                        .type())
                .isIn("rulebook/not-yours", "rulebook/no-draft");
        String catalogue = office.draft("/api/rulebook/packs/control-measures/tobacco");
        assertThat(get(office.author(), revision(catalogue) + "/drl").type()).isEqualTo("rulebook/no-drl");
    }

    private Answer text() {
        return get(office.author(), revision(id) + "/drl");
    }

    private Answer put(String text, String tag) {
        return call(office.author(), "PUT", revision(id) + "/drl", Map.of("text", text), "If-Match", tag);
    }

    private JsonNode check(String text) {
        return call(office.author(), "POST", revision(id) + "/drl/checks", Map.of("text", text))
                .body();
    }
}
