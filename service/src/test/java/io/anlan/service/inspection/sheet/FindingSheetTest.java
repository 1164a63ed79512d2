// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.anlan.service.compliance.FindingVocabulary;
import io.anlan.service.compliance.FindingVocabulary.Attribute;
import io.anlan.service.compliance.FindingVocabulary.FactType;
import io.anlan.service.compliance.FindingVocabulary.Term;
import io.anlan.service.compliance.rules.ShippedCriteria;
import io.anlan.service.hiddendanger.Report;
import io.anlan.service.platform.table.RowProblem;
import io.anlan.service.platform.table.TableFile;
import io.anlan.service.platform.table.TableLimits;
import io.anlan.service.platform.table.Terms;
import io.anlan.service.platform.table.Workbooks;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class FindingSheetTest {

    private static final FindingVocabulary VOCABULARY =
            ShippedCriteria.criteria().vocabulary();
    private static final String HEADER = "案例号*,检查日期*,统一社会信用代码*,标题*,对象,情形*,指标1,值1,指标2,值2\n";
    private static final String FIRST = "A1,2025-04-07,91310115MA1K10280E,喷漆室无报警,";

    @Test
    void thePublishedFindingsReadWithoutAnyProblem() throws IOException {
        var read = read(new ClassPathResource("demo/inspection-findings.csv").getContentAsByteArray());
        assertThat(read.problems).isEmpty();
        assertThat(read.cases).hasSize(14).allMatch(one -> one.report() != null);
        assertThat(read.cases.get(10).number()).isEqualTo("P11");
        assertThat(report(read.cases.get(10)).facts()).hasSize(7);
    }

    @Test
    void labelsInBothLanguagesAndCodesSayTheSame() {
        String zh = HEADER + FIRST + "1,调漆间、喷漆室,固定式可燃气体浓度监测报警装置,没有,漆的类型,油性漆\n";
        String code = "case,inspected_on,enterprise,title,object,situation,attribute_1,value_1,attribute_2,value_2\n"
                + FIRST + "1,paintRoom,fixedGasAlarm,ABSENT,paint,oil-based paint\n";
        assertThat(only(zh).report()).isNotNull().isEqualTo(only(code).report());
        assertThat(report(only(zh)).facts())
                .containsExactly(Map.of(
                        "ref",
                        "1",
                        "type",
                        "paintRoom",
                        "values",
                        Map.of("fixedGasAlarm", "ABSENT", "paint", "OIL_BASED")));
    }

    @Test
    void whatIsLeftOutOrSaidToBeUnknownStaysUnknown() {
        var one = only(HEADER + FIRST + "1,paintRoom,fixedGasAlarm,,ventilation,不详\n");
        assertThat(report(one).facts()).containsExactly(Map.of("ref", "1", "type", "paintRoom", "values", Map.of()));
    }

    @Test
    void rowsOfOneObjectAreOneFactAndOthersGetNumbersOfTheirOwn() {
        var one = only(HEADER
                + FIRST + ",paintRoom,fixedGasAlarm,ABSENT,,\n"
                + "A1,,,,1,quickFreezer,workersInRoom,10人,,\n"
                + "A1,,,,1,,separateRoom,是,,\n"
                + "A1,,,,,paintRoom,,,,\n"
                + "A1,,,,,企业情况,isMetalSmelting,否,,\n");
        assertThat(report(one).facts()).extracting(fact -> fact.get("ref")).containsExactly("2", "1", "3");
        assertThat(report(one).facts().get(1))
                .containsEntry("values", Map.of("workersInRoom", new BigDecimal("10"), "separateRoom", true));
        assertThat(report(one).enterprise()).isEqualTo(Map.of("isMetalSmelting", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-04-07", "2025/4/7", "2025.04.07", "2025年4月7日", "２０２５-04-07"})
    void daysAreReadAsPeopleWriteThem(String day) {
        var one = only(HEADER + FIRST.replace("2025-04-07", day) + "1,paintRoom,fixedGasAlarm,ABSENT,,\n");
        assertThat(report(one).foundOn()).isEqualTo(LocalDate.of(2025, 4, 7));
    }

    @Test
    void aWorkbooksDateAndFlagAreReadFromTheirCells() {
        byte[] workbook = Workbooks.with(sheet -> {
            List<String> header = List.of("案例号", "检查日期", "统一社会信用代码", "标题", "情形", "指标1", "值1");
            for (int column = 0; column < header.size(); column++) {
                sheet.value(0, column, header.get(column));
            }
            sheet.value(1, 0, "A1");
            sheet.value(1, 1, LocalDate.of(2024, 2, 29));
            sheet.value(1, 2, "91310115MA1K10280E");
            sheet.value(1, 3, "积尘");
            sheet.value(1, 4, "dustLayer");
            sheet.value(1, 5, "judgedSevere");
            sheet.value(1, 6, true);
        });
        var one = read(workbook).cases.get(0);
        assertThat(report(one).foundOn()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(report(one).facts().get(0)).containsEntry("values", Map.of("judgedSevere", true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "A1,2025-02-30,91310115MA1K10280E,t,,paintRoom,fixedGasAlarm,ABSENT,,; 检查日期*; wrong-type",
                "A1,,91310115MA1K10280E,t,,paintRoom,fixedGasAlarm,ABSENT,,; 检查日期*; missing-value",
                "A1,2025-04-07,,t,,paintRoom,fixedGasAlarm,ABSENT,,; 统一社会信用代码*; missing-value",
                "A1,2025-04-07,91310115MA1K10280EX,t,,paintRoom,fixedGasAlarm,ABSENT,,; 统一社会信用代码*; too-long",
                "A1,2025-04-07,91310115MA1K10280E,,,paintRoom,fixedGasAlarm,ABSENT,,; 标题*; missing-value",
                "A1,2025-04-07,91310115MA1K10280E,t,,油漆房,fixedGasAlarm,ABSENT,,; 情形*; unknown-term",
                "A1,2025-04-07,91310115MA1K10280E,t,,,fixedGasAlarm,ABSENT,,; 情形*; unknown-term",
                "A1,2025-04-07,91310115MA1K10280E,t,,paintRoom,gasAlarm,ABSENT,,; 指标1; unknown-attribute",
                "A1,2025-04-07,91310115MA1K10280E,t,,paintRoom,fixedGasAlarm,坏了,,; 值1; wrong-value",
                "A1,2025-04-07,91310115MA1K10280E,t,,paintRoom,,ABSENT,,; 值1; missing-value",
                "A1,2025-04-07,91310115MA1K10280E,t,,paintRoom,fixedGasAlarm,ABSENT,fixedGasAlarm,WORKING; 值2; differs-within-object",
                "A1,2025-04-07,91310115MA1K10280E,=cmd|' /C calc'!A0,,paintRoom,fixedGasAlarm,ABSENT,,; 标题*; formula",
                "A1,2025-04-07,91310115MA1K10280E,@SUM(A1),,paintRoom,fixedGasAlarm,ABSENT,,; 标题*; formula",
                "A1,2025-04-07,91310115MA1K10280E,+1+cmd|'!A0,,paintRoom,fixedGasAlarm,ABSENT,,; 标题*; formula",
                ",2025-04-07,91310115MA1K10280E,t,,paintRoom,fixedGasAlarm,ABSENT,,; 案例号*; missing-value"
            })
    void whatCannotBeTakenIsNamedByRowAndColumn(String row, String column, String code) {
        var problems = only(HEADER + row + "\n").problems();
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.row()).isEqualTo(2);
            assertThat(problem.column()).isEqualTo(column);
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.message().zh()).isNotBlank();
            assertThat(problem.message().en()).isNotBlank();
        });
    }

    @Test
    void controlCharactersAndEndlessTextAreNamed() {
        assertThat(only(HEADER + FIRST.replace("喷", "\u0007喷") + "1,paintRoom,,,,\n")
                        .problems())
                .extracting(RowProblem::code)
                .contains("control-character");
        assertThat(only(HEADER + FIRST.replace("喷", "喷".repeat(3000)) + "1,paintRoom,,,,\n")
                        .problems())
                .extracting(RowProblem::code)
                .contains("too-long");
    }

    @Test
    void aCaseContradictingItselfOrTornApartIsNamed() {
        var differing = only(HEADER + FIRST + "1,paintRoom,,,,\nA1,2025-04-08,,,2,paintRoom,,,,\n");
        assertThat(differing.problems())
                .extracting(RowProblem::row, RowProblem::code)
                .containsExactly(tuple(3, "differs-within-case"));
        var torn = read((HEADER + FIRST + "1,paintRoom,,,,\n" + FIRST.replace("A1", "A2") + "1,paintRoom,,,,\n" + FIRST
                        + "2,paintRoom,,,,\n")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(torn.cases).hasSize(3);
        assertThat(torn.cases.get(2).problems()).extracting(RowProblem::code).containsExactly("case-not-adjacent");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "案例号,检查日期,标题,情形,指标1,值1; missing-column",
                "案例号,检查日期,统一社会信用代码,标题,情形,指标1,指标2,值1; missing-column",
                "案例号,案例号,检查日期,统一社会信用代码,标题,情形,指标1,值1; duplicate-column",
                "案例号,检查日期,统一社会信用代码,标题,情形,指标1,值1,备注; unknown-column"
            })
    void aHeaderThatIsNotTheTemplatesIsNamedAndNothingBelowIsGuessed(String header, String code) {
        var read = read((header + "\n1,2,3,4,5,6,7,8\n").getBytes(StandardCharsets.UTF_8));
        assertThat(read.problems).extracting(RowProblem::code).contains(code);
        assertThat(read.cases).isEmpty();
    }

    @Test
    void aTableWithoutRowsSaysSo() {
        assertThat(read(HEADER.getBytes(StandardCharsets.UTF_8)).problems)
                .extracting(RowProblem::code)
                .containsExactly("no-rows");
    }

    @Test
    void theTemplatesPassTheirOwnGateAndHaveTheColumnsThatAreRead() {
        var template = new FindingTemplate(VOCABULARY);
        for (byte[] file : List.of(template.workbook(), template.csv())) {
            assertThat(read(file).problems).extracting(RowProblem::code).containsExactly("no-rows");
        }
    }

    @Test
    void everyLabelOfTheVocabularyLeadsBackToItsOwnCode() {
        for (FactType type : VOCABULARY.factTypes()) {
            assertThat(new Terms<>(VOCABULARY.factTypes(), FactType::name, FactType::labels)
                            .find(type.labels().zh()))
                    .contains(type);
            var attributes = new Terms<>(type.attributes(), Attribute::name, Attribute::labels);
            for (Attribute attribute : type.attributes()) {
                assertThat(attributes.find(attribute.labels().zh())).contains(attribute);
                assertThat(attributes.find(attribute.labels().en())).contains(attribute);
                var values = new Terms<>(attribute.allowed(), Term::code, Term::labels);
                for (Term value : attribute.allowed()) {
                    assertThat(values.find(value.labels().zh())).contains(value);
                    assertThat(values.find(value.labels().en())).contains(value);
                }
            }
        }
    }

    private static Report report(ReportedCase one) {
        assertThat(one.problems()).isEmpty();
        return Objects.requireNonNull(one.report());
    }

    private static ReportedCase only(String csv) {
        var read = read(csv.getBytes(StandardCharsets.UTF_8));
        assertThat(read.problems).isEmpty();
        assertThat(read.cases).hasSize(1);
        return read.cases.get(0);
    }

    private static Read read(byte[] file) {
        List<ReportedCase> cases = new ArrayList<>();
        var sheet = new FindingSheet(TableFile.of(file, TableLimits.USUAL), VOCABULARY, 2000);
        return new Read(sheet.read(cases::add), cases);
    }

    private record Read(List<RowProblem> problems, List<ReportedCase> cases) {}
}
