// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection;

import static io.anlan.service.inspection.ImportSteps.HEADER;
import static io.anlan.service.inspection.ImportSteps.paintRoom;
import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.inspection.ImportSteps.Case;
import io.anlan.service.inspection.ImportSteps.State;
import io.anlan.service.platform.Role;
import io.anlan.service.platform.imports.ImportStatus;
import io.anlan.service.platform.table.Workbooks;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

@IntegrationTest
class InspectionImportIT {

    private static final String PUDONG_PAINTER = "91310115MA1K10280E";
    private static final String JIADING_PAINTER = "91310114MA1K101419";

    @Autowired
    private Api api;

    @Test
    void thePublishedFindingsGetTheLevelAndTheClausesOfTheirAuthorities() throws IOException {
        var city = new ImportSteps(api.as(Role.CITY_REGULATOR, Api.CITY));
        byte[] demo = new ClassPathResource("demo/inspection-findings.csv").getContentAsByteArray();

        State checked = city.check(demo);
        assertThat(checked.errors()).as(() -> city.errors(checked.id())).isZero();
        assertThat(checked.status()).isEqualTo(ImportStatus.CHECKED);
        assertThat(checked.done()).isEqualTo(checked.rows()).isEqualTo(23);
        assertThat(determined(checked)).isEqualTo(published());
        assertThat(checked.results()).allMatch(one -> one.number() == null);

        State imported = city.commit(checked.id());
        assertThat(imported.failure()).isNull();
        assertThat(imported.status()).isEqualTo(ImportStatus.IMPORTED);
        assertThat(determined(imported)).isEqualTo(published());
        assertThat(imported.results())
                .extracting(Case::number)
                .doesNotContainNull()
                .doesNotHaveDuplicates();

        city.send(demo, "again.csv").expectStatus().isEqualTo(409);
        city.ordered(checked.id()).expectStatus().isEqualTo(409);
        State again = city.check(new String(demo, StandardCharsets.UTF_8) + "\n");
        assertThat(again.errors()).isEqualTo(14);
        assertThat(city.errors(again.id()))
                .contains("该案例已导入，编号 " + imported.results().get(0).number());
    }

    @Test
    void rowsThatCannotBeTakenAreNamedAndHoldBackTheWholeFile() {
        var inspector = new ImportSteps(api.as(Role.INSPECTOR, Api.PUDONG));
        String good = "E-" + UUID.randomUUID();
        State checked = inspector.check(HEADER
                + paintRoom(good, PUDONG_PAINTER)
                + paintRoom("E-2", JIADING_PAINTER)
                + paintRoom("E-3", PUDONG_PAINTER).replace("ABSENT", "坏了")
                + paintRoom("E-4", PUDONG_PAINTER).replace("喷漆室无报警", "=1+1")
                + paintRoom("E-5", PUDONG_PAINTER).replace("2025-04-07", "2099-01-01"));
        assertThat(checked.status()).isEqualTo(ImportStatus.CHECKED);
        assertThat(checked.errors()).isEqualTo(4);
        assertThat(checked.results()).extracting(Case::caseNumber).containsExactly(good);
        assertThat(inspector.errors(checked.id()))
                .contains("3,统一社会信用代码," + JIADING_PAINTER)
                .contains("4,值1,坏了")
                .contains("5,标题,'=1+1")
                .contains("6,检查日期,2099-01-01");
        inspector.ordered(checked.id()).expectStatus().isEqualTo(409);
        assertThat(inspector.ended(checked.id()).status()).isEqualTo(ImportStatus.CHECKED);
    }

    @Test
    void factsOutsideOfWhatIsPossibleAreNamedByTheirCell() {
        var inspector = new ImportSteps(api.as(Role.INSPECTOR, Api.PUDONG));
        State checked = inspector.check(
                HEADER + "F-1,2025-04-07," + PUDONG_PAINTER + ",速冻间人多,quickFreezer,workersInRoom,99999999,测试机关\n");
        assertThat(checked.errors()).isEqualTo(1);
        assertThat(inspector.errors(checked.id())).contains("2,值1,99999999");
    }

    @Test
    void aFileInGb18030AndAWorkbookSayTheSame() {
        var inspector = new ImportSteps(api.as(Role.INSPECTOR, Api.PUDONG));
        String number = "G-" + UUID.randomUUID();
        State csv = inspector.check((HEADER + paintRoom(number, PUDONG_PAINTER)).getBytes(Charset.forName("GB18030")));
        State workbook = inspector.check(Workbooks.with(sheet -> {
            String[] header = HEADER.strip().split(",", -1);
            String[] row = paintRoom(number, PUDONG_PAINTER).strip().split(",", -1);
            for (int column = 0; column < header.length; column++) {
                sheet.value(0, column, header[column]);
                sheet.value(1, column, row[column]);
            }
        }));
        assertThat(workbook.errors()).isZero();
        assertThat(workbook.results()).isEqualTo(csv.results()).hasSize(1);
        assertThat(workbook.results().get(0).outcome())
                .as("the paint is not stated")
                .isEqualTo("UNDETERMINED");
    }

    @Test
    void whenOneCaseCanNoLongerBeRegisteredNoneIs() {
        var inspector = new ImportSteps(api.as(Role.INSPECTOR, Api.PUDONG));
        String run = UUID.randomUUID().toString();
        State three = inspector.check(HEADER
                + paintRoom("H1-" + run, PUDONG_PAINTER)
                + paintRoom("H2-" + run, PUDONG_PAINTER)
                + paintRoom("H3-" + run, PUDONG_PAINTER));
        State one = inspector.check(HEADER + paintRoom("H3-" + run, PUDONG_PAINTER));
        assertThat(inspector.commit(one.id()).status()).isEqualTo(ImportStatus.IMPORTED);

        State after = inspector.commit(three.id());
        assertThat(after.status()).isEqualTo(ImportStatus.CHECKED);
        assertThat(after.failure()).isNotNull();
        assertThat(after.errors()).isEqualTo(1);
        assertThat(inspector.errors(three.id())).contains("4,,H3-" + run);
        State firstTwo = inspector.check(
                HEADER + paintRoom("H1-" + run, PUDONG_PAINTER) + paintRoom("H2-" + run, PUDONG_PAINTER));
        assertThat(firstTwo.errors()).as("neither was registered").isZero();
    }

    @Test
    void aLargeFileIsCheckedInTheBackgroundWithoutLosingARow() {
        var inspector = new ImportSteps(api.as(Role.INSPECTOR, Api.PUDONG));
        var csv = new StringBuilder(HEADER);
        for (int i = 0; i < 5_000; i++) {
            csv.append(paintRoom("L-" + i, PUDONG_PAINTER));
        }
        State checked = inspector.check(csv.toString());
        assertThat(checked.rows()).isEqualTo(5_000).isEqualTo(checked.done());
        assertThat(checked.errors()).isZero();
        assertThat(checked.results()).hasSize(500);
    }

    @Test
    void othersDoNotSeeAnImportAndEnterprisesMayNotImport() {
        var pudong = new ImportSteps(api.as(Role.INSPECTOR, Api.PUDONG));
        String id = pudong.check(HEADER + paintRoom("S-1", PUDONG_PAINTER)).id();
        var jiading = new ImportSteps(api.as(Role.INSPECTOR, Api.JIADING));
        jiading.get(id).expectStatus().isNotFound();
        jiading.get(id + "/errors.csv").expectStatus().isNotFound();
        jiading.ordered(id).expectStatus().isNotFound();
        new ImportSteps(api.as(Role.CITY_REGULATOR, Api.CITY))
                .get(id)
                .expectStatus()
                .isOk();
        for (Role role : List.of(Role.ENTERPRISE_REPORTER, Role.ENTERPRISE_SAFETY_MANAGER, Role.AUDITOR, Role.ADMIN)) {
            var other = new ImportSteps(api.as(role, Api.PUDONG));
            other.get(id).expectStatus().isForbidden();
            other.send(new byte[] {1}, "x.csv").expectStatus().isForbidden();
        }
    }

    @Test
    void hostileAndForeignFilesAreRefusedAtOnce() {
        var inspector = new ImportSteps(api.as(Role.INSPECTOR, Api.PUDONG));
        byte[] decent = Workbooks.with(sheet -> sheet.value(0, 0, "案例号"));
        inspector
                .send(Workbooks.with(sheet -> sheet.formula(2, 1, "1+1")), "formula.xlsx")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).contains("B3"));
        inspector
                .send(Workbooks.changed(decent, "xl/vbaProject.bin", any -> "x"), "macro.xlsx")
                .expectStatus()
                .isEqualTo(422);
        inspector
                .send(Workbooks.changed(decent, "xl/media/bomb.png", any -> "0".repeat(101 << 20)), "bomb.xlsx")
                .expectStatus()
                .isEqualTo(413);
        inspector
                .send("%PDF-1.7\u0000".getBytes(StandardCharsets.ISO_8859_1), "a.csv")
                .expectStatus()
                .isEqualTo(415);
        inspector.send(new byte[11 << 20], "large.csv").expectStatus().isEqualTo(413);
    }

    @Test
    void theTemplatesAndTheExampleAreThere() {
        var inspector = new ImportSteps(api.as(Role.INSPECTOR, Api.PUDONG));
        for (String name : List.of("template.xlsx", "template.csv", "example.csv")) {
            byte[] file = inspector
                    .get(name)
                    .expectStatus()
                    .isOk()
                    .expectBody(byte[].class)
                    .returnResult()
                    .getResponseBody();
            assertThat(file).hasSizeGreaterThan(100);
        }
    }

    private static Map<String, List<Object>> determined(State state) {
        Map<String, List<Object>> determined = new HashMap<>();
        state.results()
                .forEach(one -> determined.put(one.caseNumber(), List.of(one.outcome(), Set.copyOf(one.criteria()))));
        return determined;
    }

    /** Level and clauses as the authorities published them. */
    private static Map<String, List<Object>> published() throws IOException {
        Map<String, List<Object>> published = new HashMap<>();
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = new InputStreamReader(
                        new ClassPathResource("inspection/published-findings.csv").getInputStream(),
                        StandardCharsets.UTF_8);
                var lines = format.parse(reader)) {
            lines.forEach(line -> published.put(
                    line.get("case"),
                    List.of(
                            line.get("expected_level").equals("重大") ? "MAJOR" : "GENERAL",
                            line.get("expected_clauses").isEmpty()
                                    ? Set.of()
                                    : Set.of(line.get("expected_clauses").split(";", -1)))));
        }
        return published;
    }
}
