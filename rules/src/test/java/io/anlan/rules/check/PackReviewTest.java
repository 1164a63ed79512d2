// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.check;

import static io.anlan.rules.check.TypedDeadlines.EXAMPLE_COLUMNS;
import static io.anlan.rules.check.TypedDeadlines.HEADER;
import static io.anlan.rules.check.TypedDeadlines.VOCABULARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.anlan.rules.RulePack;
import io.anlan.rules.analysis.Defect.Severity;
import io.anlan.rules.authoring.PackText;
import io.anlan.rules.authoring.ShippedPacks;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackReviewTest {

    private final TypedDeadlines table = new TypedDeadlines();

    @Test
    void aSoundTableHasNoFindings() {
        assertThat(table.levels().review("UNIQUE")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "determination/mem-order-10-2023",
                "determination/mem-notice-129-2017",
                "deadlines/default",
                "risk-grading/lec",
                "risk-grading/ls",
                "risk-grading/live",
                "risk-grading/control",
                "risk-grading/installation"
            })
    void whatIsShippedHasNoErrors(String name) {
        assertThat(PackReview.of(ShippedPacks.text(name), VOCABULARY, null))
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .filteredOn(finding -> !finding.code().equals("gap"))
                .isEmpty();
    }

    @Test
    void aGapTheVersionBeforeLeftTooIsAWarning() {
        PackText shipped = ShippedPacks.text("risk-grading/lec");
        PackText next = new PackText(
                shipped.header().replace("version: \"1\"", "version: \"2\""), shipped.rows(), shipped.examples());
        RulePack before = shipped.read(VOCABULARY);

        assertThat(PackReview.of(next, VOCABULARY, null))
                .extracting(ReviewFinding::code, ReviewFinding::severity)
                .containsExactly(tuple("gap", Severity.ERROR));
        assertThat(PackReview.of(next, VOCABULARY, before))
                .extracting(ReviewFinding::code, ReviewFinding::severity)
                .containsExactly(tuple("gap", Severity.WARNING));
    }

    @Test
    void aConflictIsShownOnACase() {
        table.row("A", "hiddenDanger", "level = MAJOR", "15").row("B", "hiddenDanger", "source = SENSOR", "30");
        ReviewFinding conflict = table.found("COLLECT", "conflict");
        assertThat(conflict.severity()).isEqualTo(Severity.ERROR);
        assertThat(conflict.rowId()).isEqualTo("B");
        assertThat(conflict.line()).isEqualTo(3);
        assertThat(conflict.column()).isEqualTo("then.days");
        assertThat(conflict.otherRows()).containsExactly("A");
        assertThat(VOCABULARY.toPlain(conflict.counterExample().values()))
                .isEqualTo(Map.of("level", "MAJOR", "source", "SENSOR"));
    }

    @Test
    void anOverlapIsShownOnACase() {
        table.row("A", "hiddenDanger", "level = MAJOR", "15").row("B", "hiddenDanger", "source = SENSOR", "15");
        assertThat(table.found("UNIQUE", "overlap"))
                .extracting(ReviewFinding::rowId, ReviewFinding::otherRows)
                .containsExactly("B", List.of("A"));
    }

    @Test
    void aGapIsShownOnACase() {
        table.row("A", "hiddenDanger", "level = MAJOR", "15");
        ReviewFinding gap = table.found("FIRST", "gap");
        assertThat(gap.rowId()).isNull();
        assertThat(VOCABULARY.toPlain(gap.counterExample().values())).isEqualTo(Map.of("level", "GENERAL"));
    }

    @Test
    void aSubsumedRowIsAWarning() {
        table.row("A", "hiddenDanger", "level = MAJOR; source = SENSOR", "15")
                .row("B", "hiddenDanger", "level = MAJOR", "15")
                .row("C", "hiddenDanger", "level = GENERAL", "30");
        ReviewFinding subsumed = table.found("FIRST", "subsumed");
        assertThat(subsumed.severity()).isEqualTo(Severity.WARNING);
        assertThat(subsumed.rowId()).isEqualTo("A");
    }

    @Test
    void anUnreachableRowIsNamedWithWhatHidesIt() {
        table.row("A", "hiddenDanger", "level in {MAJOR}", "15")
                .row("B", "hiddenDanger", "level = MAJOR; source = SENSOR", "30")
                .row("C", "hiddenDanger", "level = GENERAL", "30");
        assertThat(table.found("FIRST", "unreachable"))
                .extracting(ReviewFinding::rowId, ReviewFinding::otherRows)
                .containsExactly("B", List.of("A"));
    }

    @Test
    void anIncompleteRangeIsNamedByItsAttribute() {
        table.row("A", "riskPointState", "openMajor < 3 项", "15").row("B", "riskPointState", "openMajor > 3 项", "30");
        ReviewFinding range = table.found("FIRST", "incomplete-range");
        assertThat(range.column()).isEqualTo("fact.openMajor");
        assertThat(range.counterExample().values().get("openMajor").text()).isEqualTo("3");
    }

    @Test
    void anExampleDecidedOtherwiseIsNamedByItsLine() {
        table.levels().example("A", "hiddenDanger", "FIRES", "no", "source = SENSOR");
        assertThat(table.found("UNIQUE", "wrong-example"))
                .extracting(ReviewFinding::sheet, ReviewFinding::line, ReviewFinding::rowId)
                .containsExactly("examples", 6, "A");
    }

    @Test
    void aVersionKeepsTheMeaningOfItsIdsAndCountsOn() {
        RulePack before = table.levels().text("UNIQUE").read(VOCABULARY);
        String rowsAfter = table.rows
                .toString()
                .replace("A,c,一,one,hiddenDanger,level = MAJOR", "A,d,一,one,riskControl,level = MAJOR");
        List<ReviewFinding> findings =
                PackReview.of(new PackText(HEADER.formatted("UNIQUE"), rowsAfter, EXAMPLE_COLUMNS), VOCABULARY, before);
        assertThat(findings)
                .extracting(ReviewFinding::code, ReviewFinding::column)
                .contains(tuple("changed", "version"), tuple("reused-id", "id"));
    }

    @Test
    void fiveHundredRowsAreReviewedWhileOneTypes() {
        for (int i = 0; i < 500; i++) {
            String type = i % 2 == 0 ? "riskScore" : "riskPointState";
            String attribute = i % 2 == 0 ? "score" : "openMajor";
            String unit = i % 2 == 0 ? "分" : "项";
            int low = i / 2 * 10;
            table.row(
                    "R" + i,
                    type,
                    attribute + " >= " + low + " " + unit + "; " + attribute + " < " + (low + 10) + " " + unit,
                    "15");
            table.example("R" + i, type, "FIRES", "yes", attribute + " = " + low + " " + unit);
            table.example("R" + i, type, "DOES_NOT_FIRE", "yes", attribute + " = " + (low + 10) + " " + unit);
        }
        PackText text = table.text("UNIQUE");
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 15; i++) {
            long begun = clock.getCurrentThreadCpuTime();
            List<ReviewFinding> findings = PackReview.of(text, VOCABULARY, null);
            best = Math.min(best, clock.getCurrentThreadCpuTime() - begun);
            assertThat(findings)
                    .filteredOn(finding -> finding.rowId() != null)
                    .asInstanceOf(InstanceOfAssertFactories.LIST)
                    .isEmpty();
        }
        assertThat(best / 1_000_000)
                .as("ms of the processor; 92 on a quiet machine")
                .isLessThan(300);
    }
}
