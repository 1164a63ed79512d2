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

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.rulebook.RuleOffice.Answer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private Api api;

    @Autowired
    private SettableClock clock;

    private RuleOffice office;
    private String id;

    @BeforeEach
    void aDraft() {
        clock.reset();
        office = new RuleOffice(api);
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
        String biggest = office.draft("/api/rulebook/packs/determination/mem-order-10-2023");
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

    private String taken() {
        byte[] file = office.author()
                .get()
                .uri(revision(id) + "/content.dmn")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody();
        return new String(Objects.requireNonNull(file), StandardCharsets.UTF_8);
    }

    private Answer compare(String file) {
        return RuleOffice.compare(office.author(), id, file.getBytes(StandardCharsets.UTF_8), "ROWS");
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
