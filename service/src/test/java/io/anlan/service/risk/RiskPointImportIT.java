// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.hiddendanger.Road;
import io.anlan.service.platform.Role;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Risk points from a file: everything that is wrong is named by its cell, and all of it is imported or nothing. */
@IntegrationTest
class RiskPointImportIT {

    private static final String HEADER = "目录编号,部位*,责任人*,评价方法,可能性L,暴露E,后果C,直接判定\n";

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    private RiskSteps steps;

    @BeforeEach
    void steps() {
        clock.reset();
        steps = new RiskSteps(api);
    }

    @Test
    void aFileIsCheckedFirstAndThenImportedAsAWhole() {
        String hall = hall();
        long before = count();
        String id = steps.checked(HEADER + row(hall, "一", "") + row(hall, "二", "LEC,6,6,15,"), "CHECKED");
        assertThat(count()).isEqualTo(before);
        var imported = steps.imported(id);
        assertThat(imported).containsEntry("rows", 2).containsEntry("done", 2).containsEntry("errors", 0);
        var last = steps.riskPoint(imported.get("lastNumber"));
        assertThat(last).containsEntry("gradedLevel", "MAJOR").containsEntry("template", "MAC-R001");
        var history = steps.read(steps.reporter(), "/api/risk-points/" + last.get("number") + "/history");
        assertThat(history.toString()).contains("importedFrom");
        assertThat(RiskSteps.items(history, "levels")).hasSize(2);
    }

    @Test
    void aWrongRowIsNamedByItsCellAndNothingIsImported() {
        long before = count();
        String hall = hall();
        String id = steps.checked(
                HEADER
                        + row(hall, "一", "")
                        + "XXX-R999," + hall + "二,李班长,,,,,\n"
                        + row(hall, "三", "LEC,4,6,15,")
                        + row(hall, "四", "ABC,,,,")
                        + "MAC-R001," + hall + "一,,,,,,没有的情形\n"
                        + row(hall, "五", "LEC,较高,6,15,"),
                "CHECKED");
        var problems =
                RiskSteps.items(steps.read(steps.reporter(), RiskSteps.IMPORTS + "/" + id + "/problems"), "items");
        assertThat(problems)
                .extracting(problem -> problem.get("row") + " " + problem.get("column") + " " + problem.get("code"))
                .containsExactly( // one mistake is one problem
                        "3 目录编号 unknown-term",
                        "4 可能性L wrong-value",
                        "5 评价方法 unknown-term",
                        "6 直接判定 unknown-term",
                        "6 责任人* missing",
                        "7 可能性L not-a-number");
        commit(id).expectStatus().isEqualTo(409);
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void theSamePlaceTwiceIsAProblemOfTheRow() {
        String hall = hall();
        String id = steps.checked(HEADER + row(hall, "一", "") + row(hall, "一", ""), "CHECKED");
        var problems = steps.read(steps.reporter(), RiskSteps.IMPORTS + "/" + id + "/problems");
        assertThat(RiskSteps.items(problems, "items"))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem).containsEntry("row", 3).containsEntry("code", "reported-already"));
    }

    @Test
    void whatChangedSinceTheCheckKeepsTheWholeFileOut() {
        String hall = hall();
        String id = steps.checked(HEADER + row(hall, "一", "") + row(hall, "二", ""), "CHECKED");
        steps.report("""
                {"template": "MAC-R001", "placeName": "%s", "responsible": "李班长"}""".formatted(hall + "二"));
        long before = count();
        commit(id).expectStatus().isAccepted();
        var state = org.awaitility.Awaitility.await()
                .until(
                        () -> steps.read(steps.reporter(), RiskSteps.IMPORTS + "/" + id),
                        now -> "CHECKED".equals(now.get("status")) && now.get("failure") != null);
        assertThat(state).containsEntry("errors", 1);
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void aFileIsImportedOnce() {
        String csv = HEADER + row(hall(), "一", "");
        String id = steps.checked(csv, "CHECKED");
        steps.imported(id);
        assertThat(String.valueOf(steps.sending(steps.reporter(), csv)
                        .expectStatus()
                        .isEqualTo(409)
                        .expectBody(Map.class)
                        .returnResult()
                        .getResponseBody()))
                .contains("risk/already-imported");
        assertThat(String.valueOf(commit(id)
                        .expectStatus()
                        .isEqualTo(409)
                        .expectBody(Map.class)
                        .returnResult()
                        .getResponseBody()))
                .contains("risk/not-ready");
    }

    @Test
    void anotherEnterpriseSeesNothingOfIt() {
        String id = steps.checked(HEADER + row(hall(), "一", ""), "CHECKED");
        api.as(Role.ENTERPRISE_REPORTER, "310000/310115/310115120/310115120001/91310115MA1K100021")
                .get()
                .uri(RiskSteps.IMPORTS + "/" + id)
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void tenThousandRowsTakeLessThanAMinuteAndTellHowFarTheyAre() {
        String hall = hall();
        String csv = HEADER
                + IntStream.range(0, 10_000)
                        .mapToObj(i -> row(hall, String.valueOf(i), i % 3 == 0 ? "LEC,1,6,15," : ""))
                        .collect(Collectors.joining());
        long start = System.nanoTime();
        var imported = steps.imported(steps.checked(csv, "CHECKED"));
        long seconds = (System.nanoTime() - start) / 1_000_000_000;
        assertThat(imported).containsEntry("rows", 10_000).containsEntry("errors", 0);
        System.out.println("10,000 risk points checked and imported in " + seconds + " s");
        assertThat(seconds).isLessThan(60);
    }

    private org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec commit(String id) {
        return steps.reporter()
                .post()
                .uri(RiskSteps.IMPORTS + "/" + id + "/commit")
                .exchange();
    }

    private static String hall() {
        return "车间" + UUID.randomUUID();
    }

    /** @param grading method, three scores and the ground; empty for those of the template */
    private static String row(String hall, String place, String grading) {
        return "MAC-R001," + hall + place + ",李班长," + (grading.isEmpty() ? ",,,," : grading) + "\n";
    }

    private long count() {
        return RiskSteps.items(
                        steps.read(steps.reporter(), "/api/risk-points?limit=1&enterprise=" + Road.ENTERPRISE), "items")
                .stream()
                .mapToLong(row -> Long.parseLong(((String) row.get("number")).substring(3)))
                .sum();
    }
}
