// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.dmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anlan.rules.InvalidPack;
import io.anlan.rules.RulePack;
import io.anlan.rules.authoring.ShippedPacks;
import io.anlan.rules.model.Condition;
import io.anlan.rules.model.Row;
import io.anlan.rules.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DmnTextTest {

    private static final Vocabulary VOCABULARY = Vocabulary.shipped();
    private static final RulePack DEADLINES = shipped("deadlines/default");
    private static final RulePack LIVE = shipped("risk-grading/live");

    private final DmnText dmn = new DmnText(VOCABULARY);

    private static RulePack shipped(String name) {
        return ShippedPacks.text(name).read(VOCABULARY);
    }

    /** One table of one rule on openMajor, with that cell. */
    private static String table(String cell) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="n" namespace="x">
                <decision id="a" name="riskPointState"><decisionTable id="b" hitPolicy="FIRST">
                <input id="c"><inputExpression id="e" typeRef="number"><text>openMajor</text></inputExpression></input>
                <output id="f" name="riskLevel" typeRef="string"/>
                <annotation name="id"/>
                <rule id="g">
                <inputEntry id="h"><text>%s</text></inputEntry>
                <outputEntry id="i"><text>"MAJOR"</text></outputEntry>
                <annotationEntry><text>X</text></annotationEntry>
                </rule></decisionTable></decision></definitions>
                """.formatted(cell);
    }

    private List<Condition> conditions(String cell) {
        return dmn.read(table(cell), LIVE).rows().get(0).when();
    }

    @ParameterizedTest
    @ValueSource(strings = {"deadlines/default", "risk-grading/live", "risk-grading/control"})
    void aTableThatFitsIsTheSameAfterItWasWrittenAndRead(String name) {
        RulePack pack = shipped(name);
        RulePack again = dmn.read(dmn.write(pack), pack);
        assertThat(ordered(again)).isEqualTo(ordered(pack));
        assertThat(dmn.write(again)).isEqualTo(dmn.write(pack));
    }

    /** Inputs have one order for the whole table; for a row the order of its conditions means nothing. */
    private static RulePack ordered(RulePack pack) {
        return pack.with(pack.rows().stream()
                .map(row -> new Row(
                        row.id(),
                        row.criterion(),
                        row.sentence(),
                        row.factType(),
                        row.when().stream()
                                .sorted(Comparator.comparing(Condition::toString))
                                .toList(),
                        row.then(),
                        row.basis(),
                        row.validFrom(),
                        row.validTo(),
                        row.examples()))
                .toList());
    }

    @Test
    void whatDoesNotFitIsNamedByItsCell() {
        assertThatExceptionOfType(InvalidPack.class)
                .isThrownBy(() -> dmn.write(shipped("risk-grading/lec")))
                .satisfies(refused -> {
                    assertThat(refused.problems()).hasSize(8);
                    assertThat(refused.problems().get(0).cell()).isEqualTo(new InvalidPack.Cell("rows", 2, "when_1"));
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 | openMajor EQUAL 3",
                "not(3) | openMajor NOT_EQUAL 3",
                "&lt; 3 | openMajor LESS 3",
                "&gt;= 3.5 | openMajor AT_LEAST 3.5",
                "[1..3) | openMajor AT_LEAST 1; openMajor LESS 3",
                "]1..3] | openMajor MORE 1; openMajor AT_MOST 3",
                "<![CDATA[> 3]]> | openMajor MORE 3",
                "- | ''",
            })
    void unaryTestsBecomeConditions(String cell, String expected) {
        assertThat(String.join(
                        "; ",
                        conditions(cell).stream()
                                .map(condition -> condition.left().attribute() + " " + condition.operator() + " "
                                        + condition.right().text())
                                .toList()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "openMajor + 1",
                "System.exit(1)",
                "function(x) external { java: { class: \"java.lang.Runtime\", method signature: \"getRuntime()\" } }",
                "{a: 1}",
                "for x in [1,2] return x",
                "some x in [1,2] satisfies x > 1",
                "if true then 1 else 2",
                "list contains(?, 1)",
                "3; 4",
                "1..3",
                "[1..",
                "not(",
                "\"three\"",
                "1, 2",
                "&#x202e;3",
                "1e400",
                "99999999999999",
                "${7*7}",
                "#{7*7}",
                "date(\"2024-01-01\")",
            })
    void anythingElseIsRefusedByItsLineAndCell(String cell) {
        assertThatExceptionOfType(InvalidPack.class)
                .isThrownBy(() -> conditions(cell))
                .satisfies(refused -> assertThat(refused.problems())
                        .allSatisfy(problem -> assertThat(problem.cell().line()).isEqualTo(8)));
    }

    @Test
    void nothingIsReadFromOutside(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "3");
        String entity = "<!DOCTYPE d [<!ENTITY e SYSTEM \"%s\">]>".formatted(secret.toUri());
        String external = "<!DOCTYPE d SYSTEM \"%s\">".formatted(secret.toUri());
        String parameter = "<!DOCTYPE d [<!ENTITY %% p SYSTEM \"%s\"> %%p;]>".formatted(secret.toUri());
        for (String type : List.of(entity, external, parameter, "<!DOCTYPE d>")) {
            String text = table("&e;").replace("?>\n", "?>\n" + type + "\n");
            assertThatThrownBy(() -> dmn.read(text, LIVE)).isInstanceOf(InvalidPack.class);
            String plain = table("3").replace("?>\n", "?>\n" + type + "\n");
            assertThatThrownBy(() -> dmn.read(plain, LIVE)).isInstanceOf(InvalidPack.class);
        }
        assertThatThrownBy(() -> conditions("&e;")).isInstanceOf(InvalidPack.class);
    }

    @Test
    void aBombIsRefusedBeforeItGoesOff() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE d [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a%d \"&a%d;&a%d;&a%d;&a%d;\">".formatted(i, i - 1, i - 1, i - 1, i - 1));
        }
        String text = table("&a29;").replace("?>\n", "?>\n" + laughs + "]>\n");
        long begun = System.nanoTime();
        assertThatThrownBy(() -> dmn.read(text, LIVE)).isInstanceOf(InvalidPack.class);
        assertThatThrownBy(() -> dmn.read("<a>".repeat(100_000), LIVE)).isInstanceOf(InvalidPack.class);
        assertThatThrownBy(() -> dmn.read("x".repeat(4_000_001), LIVE)).isInstanceOf(InvalidPack.class);
        assertThatThrownBy(() -> conditions("1".repeat(100_000))).isInstanceOf(InvalidPack.class);
        assertThatThrownBy(() -> conditions("\"" + "\\\"".repeat(400))).isInstanceOf(InvalidPack.class);
        assertThat(System.nanoTime() - begun).isLessThan(5_000_000_000L);
    }

    @ParameterizedTest
    @CsvSource({
        "decision id=\"a\" name=\"riskPointState\",decision id=\"a\" name=\"noSuchType\"",
        "FIRST,COLLECT",
        "name=\"riskLevel\",name=\"owner\"",
        "<text>openMajor</text>,<text>secret</text>",
        "<text>openMajor</text>,<text>openMajor + 1</text>",
        "<rule id=\"g\">,<rule id=\"g\"><script>x</script>",
        "<annotation name=\"id\"/>,<annotation name=\"x\"/>",
        "decisionTable,literalExpression",
        "decisionTable,invocation",
        "20191111,20151101",
        "<output,<?php x?><output",
        "\"MAJOR\",\"HUGE 1\"",
    })
    void aTableOfAnotherKindIsRefused(String part, String other) {
        String text = table("3").replace(part, other);
        assertThatThrownBy(() -> dmn.read(text, LIVE)).isInstanceOf(InvalidPack.class);
    }

    @Test
    void aTableOfAnotherToolBecomesADraftWithItsDatesFromThePack() {
        Row row = dmn.read(table("3"), DEADLINES.with(List.of())).rows().get(0);
        assertThat(row.validFrom()).isEqualTo(DEADLINES.validFrom());
        assertThat(row.basis().verified()).isFalse();
        assertThat(row.sentence().zh()).isEmpty();
    }
}
