// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.check;

import static io.anlan.rules.check.TypedDeadlines.HEADER;
import static io.anlan.rules.check.TypedDeadlines.VOCABULARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.anlan.rules.analysis.Defect.Severity;
import io.anlan.rules.authoring.PackText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that are not finished: every cell that cannot be read is named, and the rest is looked at. */
class UnfinishedDraftTest {

    private final TypedDeadlines table = new TypedDeadlines();

    @Test
    void aWrongTypeOrUnitIsNamedByItsCell() {
        table.row("A", "riskPointState", "openMajor < 3 kPa", "15")
                .row("B", "hiddenDanger", "source = MAJOR", "30")
                .row("C", "hiddenDanger", "; level < 3", "30");
        assertThat(table.found("FIRST", "unreadable"))
                .extracting(ReviewFinding::line, ReviewFinding::rowId, ReviewFinding::column)
                .containsExactly(2, "A", "when_1");
        assertThat(table.found("FIRST", "wrong-type"))
                .extracting(ReviewFinding::line, ReviewFinding::rowId, ReviewFinding::column)
                .containsExactly(3, "B", "when_1");
        assertThat(table.review("FIRST"))
                .filteredOn(finding -> finding.line() != null && finding.line() == 4)
                .extracting(ReviewFinding::column)
                .contains("when_2");
    }

    @Test
    void aMissingBasisAndMissingExamplesAreErrors() {
        table.rows.append("A,c,一,one,riskPointState,openMajor > 3 项,,15 天,,,no,,2024-01-01,\n");
        table.row("B", "riskPointState", "openMajor <= 3 项", "15");
        assertThat(table.review("FIRST"))
                .filteredOn(finding -> "A".equals(finding.rowId()))
                .extracting(ReviewFinding::code, ReviewFinding::column)
                .contains(tuple("missing", "regulation"), tuple("missing", "clause"));
        assertThat(table.review("FIRST"))
                .filteredOn(finding -> "B".equals(finding.rowId()))
                .extracting(ReviewFinding::code)
                .containsExactly("no-firing-example", "no-silent-example", "no-boundary-example");
    }

    @Test
    void aHalfWrittenTextIsToldAllAtOnceAndTheRestIsStillLookedAt() {
        table.levels();
        table.rows.append("C,c,,one,hiddenDanger,levl = MAJOR,source is SENSOR,x 天,法,第一条,maybe,,2024-13-01,\n");
        table.rows.append("D,c\n");
        table.row("E", "hiddenDanger", "; source = SENSOR", "20");
        table.example("A", "hiddenDanger", "PERHAPS", "no", "level == MAJOR")
                .example("Z", "hiddenDanger", "FIRES", "no", "");
        String header =
                HEADER.formatted("UNIQUE").replace("DEADLINES", "DEADLINE").replace("\"2024-01-01\"", "soon");
        List<ReviewFinding> findings =
                PackReview.of(new PackText(header, table.rows.toString(), table.examples.toString()), VOCABULARY, null);

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

    @Test
    void aTableWithoutAnyRowIsToldToInsertOne() {
        ReviewFinding finding = table.found("FIRST", "malformed");
        assertThat(finding.message().zh()).isEqualTo("还没有规则：先插入一行规则");
        assertThat(finding.message().en()).isEqualTo("there is no rule yet: insert a first row");
    }

    @Test
    void whoeverWritesTheFirstRowIsToldOfItsCellsAndNotToInsertOne() {
        table.row("A", "hiddenDanger", "levl is", "15");
        assertThat(table.review("FIRST"))
                .extracting(ReviewFinding::code)
                .isNotEmpty()
                .doesNotContain("malformed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\"", "id,id", "\u0000", "id\n=1+1\n", "{{{{", "- - -", "!!java.io.File [x]", "a: &a [*a]"})
    void nothingThatIsTypedEndsInAnException(String typed) {
        table.levels();
        for (PackText text : List.of(
                new PackText(typed, table.rows.toString(), table.examples.toString()),
                new PackText(HEADER.formatted("FIRST"), typed, table.examples.toString()),
                new PackText(HEADER.formatted("FIRST"), table.rows.toString(), typed),
                new PackText(HEADER.formatted("FIRST"), table.rows + typed + "\n", table.examples + typed))) {
            assertThat(PackReview.of(text, VOCABULARY, null))
                    .filteredOn(finding -> finding.severity() == Severity.ERROR)
                    .isNotEmpty();
        }
    }
}
