// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.anlan.rules.RulePack;
import io.anlan.rules.analysis.Defect.Severity;
import io.anlan.rules.authoring.PackText;
import io.anlan.rules.authoring.ShippedPacks;
import io.anlan.rules.vocabulary.Vocabulary;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackReviewTest {

    private static final Vocabulary VOCABULARY = Vocabulary.shipped();

    private static final String HEADER = """
            id: deadlines/test
            kind: DEADLINES
            title: {zh: 测试, en: test}
            version: "1"
            hitPolicy: %s
            validFrom: "2024-01-01"
            complete: true
            scope: {jurisdiction: CN, industries: []}
            parameters: []
            """;
    private static final String COLUMNS =
            "id,criterion,zh,en,fact_type,when_1,when_2,then.days,regulation,clause,verified,penalty,valid_from,valid_to\n";
    private static final String EXAMPLE_COLUMNS = "row,fact_type,expectation,boundary,on,enterprise,values,note\n";

    private final StringBuilder rows = new StringBuilder(COLUMNS);
    private final StringBuilder examples = new StringBuilder(EXAMPLE_COLUMNS);

    private PackReviewTest row(String id, String type, String when, String days) {
        String[] conditions = (when + "; ").split(" *; *", -1);
        rows.append("%s,c,一,one,%s,%s,%s,%s 天,法,第一条,no,,2024-01-01,\n"
                .formatted(id, type, conditions[0], conditions[1], days));
        return this;
    }

    private PackReviewTest example(String row, String type, String expectation, String boundary, String values) {
        examples.append("%s,%s,%s,%s,2024-06-15,,%s,x\n".formatted(row, type, expectation, boundary, values));
        return this;
    }

    private PackReviewTest levels() {
        row("A", "hiddenDanger", "level = MAJOR", "15").row("B", "hiddenDanger", "level = GENERAL", "30");
        return example("A", "hiddenDanger", "FIRES", "no", "level = MAJOR")
                .example("A", "hiddenDanger", "DOES_NOT_FIRE", "no", "level = GENERAL")
                .example("B", "hiddenDanger", "FIRES", "no", "level = GENERAL")
                .example("B", "hiddenDanger", "DOES_NOT_FIRE", "no", "level = MAJOR");
    }

    private PackText text(String policy) {
        return new PackText(HEADER.formatted(policy), rows.toString(), examples.toString());
    }

    private List<ReviewFinding> review(String policy) {
        return PackReview.of(text(policy), VOCABULARY, null);
    }

    private ReviewFinding found(String policy, String code) {
        return review(policy).stream()
                .filter(finding -> finding.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(code + " not in " + review(policy)));
    }

    @Test
    void aSoundTableHasNoFindings() {
        assertThat(levels().review("UNIQUE")).isEmpty();
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
        row("A", "hiddenDanger", "level = MAJOR", "15").row("B", "hiddenDanger", "source = SENSOR", "30");
        ReviewFinding conflict = found("COLLECT", "conflict");
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
        row("A", "hiddenDanger", "level = MAJOR", "15").row("B", "hiddenDanger", "source = SENSOR", "15");
        assertThat(found("UNIQUE", "overlap"))
                .extracting(ReviewFinding::rowId, ReviewFinding::otherRows)
                .containsExactly("B", List.of("A"));
    }

    @Test
    void aGapIsShownOnACase() {
        row("A", "hiddenDanger", "level = MAJOR", "15");
        ReviewFinding gap = found("FIRST", "gap");
        assertThat(gap.rowId()).isNull();
        assertThat(VOCABULARY.toPlain(gap.counterExample().values())).isEqualTo(Map.of("level", "GENERAL"));
    }

    @Test
    void aSubsumedRowIsAWarning() {
        row("A", "hiddenDanger", "level = MAJOR; source = SENSOR", "15")
                .row("B", "hiddenDanger", "level = MAJOR", "15")
                .row("C", "hiddenDanger", "level = GENERAL", "30");
        ReviewFinding subsumed = found("FIRST", "subsumed");
        assertThat(subsumed.severity()).isEqualTo(Severity.WARNING);
        assertThat(subsumed.rowId()).isEqualTo("A");
    }

    @Test
    void anUnreachableRowIsNamedWithWhatHidesIt() {
        row("A", "hiddenDanger", "level in {MAJOR}", "15")
                .row("B", "hiddenDanger", "level = MAJOR; source = SENSOR", "30")
                .row("C", "hiddenDanger", "level = GENERAL", "30");
        assertThat(found("FIRST", "unreachable"))
                .extracting(ReviewFinding::rowId, ReviewFinding::otherRows)
                .containsExactly("B", List.of("A"));
    }

    @Test
    void anIncompleteRangeIsNamedByItsAttribute() {
        row("A", "riskPointState", "openMajor < 3 项", "15").row("B", "riskPointState", "openMajor > 3 项", "30");
        ReviewFinding range = found("FIRST", "incomplete-range");
        assertThat(range.column()).isEqualTo("fact.openMajor");
        assertThat(range.counterExample().values().get("openMajor").text()).isEqualTo("3");
    }

    @Test
    void aWrongTypeOrUnitIsNamedByItsCell() {
        row("A", "riskPointState", "openMajor < 3 kPa", "15")
                .row("B", "hiddenDanger", "source = MAJOR", "30")
                .row("C", "hiddenDanger", "; level < 3", "30");
        assertThat(found("FIRST", "unreadable"))
                .extracting(ReviewFinding::line, ReviewFinding::rowId, ReviewFinding::column)
                .containsExactly(2, "A", "when_1");
        assertThat(found("FIRST", "wrong-type"))
                .extracting(ReviewFinding::line, ReviewFinding::rowId, ReviewFinding::column)
                .containsExactly(3, "B", "when_1");
        assertThat(review("FIRST"))
                .filteredOn(finding -> finding.line() != null && finding.line() == 4)
                .extracting(ReviewFinding::column)
                .contains("when_2");
    }

    @Test
    void aMissingBasisAndMissingExamplesAreErrors() {
        rows.append("A,c,一,one,riskPointState,openMajor > 3 项,,15 天,,,no,,2024-01-01,\n");
        row("B", "riskPointState", "openMajor <= 3 项", "15");
        assertThat(review("FIRST"))
                .filteredOn(finding -> "A".equals(finding.rowId()))
                .extracting(ReviewFinding::code, ReviewFinding::column)
                .contains(tuple("missing", "regulation"), tuple("missing", "clause"));
        assertThat(review("FIRST"))
                .filteredOn(finding -> "B".equals(finding.rowId()))
                .extracting(ReviewFinding::code)
                .containsExactly("no-firing-example", "no-silent-example", "no-boundary-example");
    }

    @Test
    void anExampleDecidedOtherwiseIsNamedByItsLine() {
        levels().example("A", "hiddenDanger", "FIRES", "no", "source = SENSOR");
        assertThat(found("UNIQUE", "wrong-example"))
                .extracting(ReviewFinding::sheet, ReviewFinding::line, ReviewFinding::rowId)
                .containsExactly("examples", 6, "A");
    }

    @Test
    void aHalfWrittenTextIsToldAllAtOnceAndTheRestIsStillLookedAt() {
        levels();
        rows.append("C,c,,one,hiddenDanger,levl = MAJOR,source is SENSOR,x 天,法,第一条,maybe,,2024-13-01,\n");
        rows.append("D,c\n");
        row("E", "hiddenDanger", "; source = SENSOR", "20");
        example("A", "hiddenDanger", "PERHAPS", "no", "level == MAJOR").example("Z", "hiddenDanger", "FIRES", "no", "");
        String header =
                HEADER.formatted("UNIQUE").replace("DEADLINES", "DEADLINE").replace("\"2024-01-01\"", "soon");
        List<ReviewFinding> findings =
                PackReview.of(new PackText(header, rows.toString(), examples.toString()), VOCABULARY, null);

        assertThat(findings)
                .extracting(finding -> finding.sheet() + " " + finding.line() + " " + finding.column())
                .contains(
                        "header null kind",
                        "header null validFrom",
                        "rows 4 zh",
                        "rows 4 when_1",
                        "rows 4 when_2",
                        "rows 4 then.days",
                        "rows 4 verified",
                        "rows 4 valid_from",
                        "rows 5 null",
                        "examples 6 expectation",
                        "examples 6 values",
                        "examples 7 row");
        assertThat(findings)
                .filteredOn(finding -> "E".equals(finding.rowId()))
                .extracting(ReviewFinding::code)
                .contains("no-firing-example", "conflict");
        assertThat(findings).extracting(ReviewFinding::code).doesNotContain("gap", "doubled-id");
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.message().zh()).isNotBlank();
            assertThat(finding.message().en()).isNotBlank();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\"", "id,id", "\u0000", "id\n=1+1\n", "{{{{", "- - -", "!!java.io.File [x]", "a: &a [*a]"})
    void nothingThatIsTypedEndsInAnException(String typed) {
        levels();
        for (PackText text : List.of(
                new PackText(typed, rows.toString(), examples.toString()),
                new PackText(HEADER.formatted("FIRST"), typed, examples.toString()),
                new PackText(HEADER.formatted("FIRST"), rows.toString(), typed),
                new PackText(HEADER.formatted("FIRST"), rows + typed + "\n", examples + typed))) {
            assertThat(PackReview.of(text, VOCABULARY, null))
                    .filteredOn(finding -> finding.severity() == Severity.ERROR)
                    .isNotEmpty();
        }
    }

    @Test
    void aVersionKeepsTheMeaningOfItsIdsAndCountsOn() {
        RulePack before = levels().text("UNIQUE").read(VOCABULARY);
        String rowsAfter =
                rows.toString().replace("A,c,一,one,hiddenDanger,level = MAJOR", "A,d,一,one,riskControl,level = MAJOR");
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
            row(
                    "R" + i,
                    type,
                    attribute + " >= " + low + " " + unit + "; " + attribute + " < " + (low + 10) + " " + unit,
                    "15");
            example("R" + i, type, "FIRES", "yes", attribute + " = " + low + " " + unit);
            example("R" + i, type, "DOES_NOT_FIRE", "yes", attribute + " = " + (low + 10) + " " + unit);
        }
        PackText text = text("UNIQUE");
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
