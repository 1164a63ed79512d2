// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.hiddendanger.Road;
import io.anlan.service.platform.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

/** An enterprise reports its risk points, adapts them and says which are gone. */
@IntegrationTest
class RiskPointIT {

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
    void takesOverWhatTheTemplateSays() {
        var point = steps.report(RiskSteps.fromTemplate(""));
        var template = steps.read(steps.reporter(), "/api/catalogue/risk-points/" + RiskSteps.TEMPLATE);
        assertThat(point)
                .containsEntry("name", template.get("name"))
                .containsEntry("hazardFactor", template.get("hazardFactor"))
                .containsEntry("accidentTypes", template.get("accidentTypes"))
                .containsEntry("measures", template.get("measures"))
                .containsEntry("gradedLevel", template.get("level"))
                .containsEntry("liveLevel", template.get("level"))
                .containsEntry("status", "ACTIVE")
                .containsEntry("editable", true);
        assertThat((String) point.get("number")).matches("RP-\\d{6,}");
        assertThat((String) point.get("gradedBy")).startsWith("risk-grading/lec@");
    }

    @Test
    void isReadByItsNumberAndByItsIdentifier() {
        var point = steps.report(RiskSteps.fromTemplate(""));
        assertThat(steps.riskPoint(point.get("id"))).isEqualTo(steps.riskPoint(point.get("number")));
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 6, 15, LOW, TEAM",
        "3, 6, 15, HIGH, COMPANY",
        "1, 6, 15, MEDIUM, WORKSHOP",
        "6, 6, 15, MAJOR, COMPANY"
    })
    void isGradedByItsScores(String l, String e, String c, String level, String control) {
        var point = steps.report(RiskSteps.fromTemplate(RiskSteps.scores(l, e, c)));
        assertThat(point).containsEntry("gradedLevel", level).containsEntry("controlLevel", control);
    }

    @Test
    void aDirectGroundOverridesTheScoreAndTheExplanationSaysSo() {
        var point = steps.report(RiskSteps.fromTemplate(
                RiskSteps.scores("0.5", "6", "15") + ", \"directGrounds\": [\"MAJOR_HAZARD_INSTALLATION\"]"));
        assertThat(point).containsEntry("gradedLevel", "MAJOR");
        var explanation = steps.read(steps.reporter(), "/api/risk-points/" + point.get("number") + "/explanation");
        assertThat(explanation.toString()).contains("overriding", "MAJOR_HAZARD_INSTALLATION", "COMPANY");
    }

    @Test
    void anOwnRiskPointNeedsNoTemplate() {
        var point = steps.report("""
                {"name": "自建风险点", "process": "仓库", "placeName": "三号仓库%s", "hazardFactor": "21 电",
                 "accidentTypes": ["ELECTROCUTION"], "method": "LS", "scores": {"likelihood": 3, "severity": 4},
                 "ownMeasures": [{"kind": "MANAGEMENT", "text": "配电箱每日关门上锁", "checkedBy": "TEAM",
                                  "frequency": "DAY"}], "responsible": "王电工"}""".formatted(System.nanoTime()));
        assertThat(point).containsEntry("template", null).containsEntry("gradedLevel", "MEDIUM");
        assertThat(RiskSteps.items(point, "ownMeasures")).hasSize(1);
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        var violations = pointers("""
                {"accidentTypes": ["NO_SUCH"], "method": "LEC", "scores": {"likelihood": 3}, "planX": 2,
                 "measures": ["XXX-M999"]}""");
        assertThat(violations)
                .contains(
                        "/name",
                        "/process",
                        "/hazardFactor",
                        "/responsible",
                        "/placeName",
                        "/accidentTypes/0",
                        "/measures/0",
                        "/planX",
                        "/planY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "0", "-3", "3.01", "1e40", "null"})
    void aScoreOutsideOfItsTableIsRefused(String likelihood) {
        assertThat(pointers(RiskSteps.fromTemplate(RiskSteps.scores(likelihood, "6", "15"))))
                .contains("/scores/likelihood");
    }

    @Test
    void theSameAtTheSamePlaceIsReportedOnce() {
        String body = RiskSteps.fromTemplate("");
        steps.report(body);
        steps.trying(body).expectStatus().isEqualTo(409);
    }

    @Test
    void adaptingGradesAnewAndKeepsTheHistory() {
        String body = RiskSteps.fromTemplate(RiskSteps.scores("1", "6", "15"));
        var point = steps.report(body);
        steps.adapting(steps.reporter(), point, body.replace("\"likelihood\": 1", "\"likelihood\": 6"))
                .expectStatus()
                .isOk();
        var adapted = steps.riskPoint(point.get("number"));
        assertThat(adapted).containsEntry("gradedLevel", "MAJOR").containsEntry("liveLevel", "MAJOR");
        var history = steps.read(steps.reporter(), "/api/risk-points/" + point.get("number") + "/history");
        assertThat(RiskSteps.items(history, "acts"))
                .extracting(act -> act.get("act"))
                .containsExactly("reported", "adapted");
        assertThat(RiskSteps.items(history, "levels"))
                .extracting(change -> change.get("kind") + " " + change.get("from") + " " + change.get("to"))
                .containsExactlyInAnyOrder(
                        "GRADED null MEDIUM", "LIVE null MEDIUM", "GRADED MEDIUM MAJOR", "LIVE MEDIUM MAJOR");
        steps.adapting(steps.reporter(), point, body).expectStatus().isEqualTo(409);
    }

    @Test
    void aRetiredOneStaysAsItWas() {
        String body = RiskSteps.fromTemplate("");
        var point = steps.report(body);
        steps.retiring(steps.reporter(), point, "设备已拆除").expectStatus().isOk();
        var retired = steps.riskPoint(point.get("number"));
        assertThat(retired).containsEntry("status", "RETIRED").containsEntry("editable", false);
        steps.adapting(steps.reporter(), retired, body).expectStatus().isEqualTo(409);
        steps.report(body); // the same may be there again
    }

    @Test
    void onlyTheEnterpriseItselfReportsAndAdapts() {
        var point = steps.report(RiskSteps.fromTemplate(""));
        for (Role role : List.of(Role.INSPECTOR, Role.CITY_REGULATOR, Role.AUDITOR, Role.SUPERVISOR)) {
            var person = api.as(role, Api.CITY);
            RiskSteps.trying(person, RiskSteps.fromTemplate("")).expectStatus().isForbidden();
            steps.adapting(person, point, RiskSteps.fromTemplate(""))
                    .expectStatus()
                    .isForbidden();
            steps.retiring(person, point, "x").expectStatus().isForbidden();
        }
    }

    @Test
    void whoIsLimitedToAnIndustrySeesOnlyItsRiskPoints() {
        var point = steps.report(RiskSteps.fromTemplate(""));
        var machinery = api.as(Role.INSPECTOR, Api.PUDONG, "MACHINERY");
        var tobacco = api.as(Role.INSPECTOR, Api.PUDONG, "TOBACCO");
        String list = "/api/risk-points?limit=100&enterprise=" + Road.ENTERPRISE;
        assertThat(RiskSteps.items(steps.read(machinery, list), "items"))
                .extracting(row -> row.get("number"))
                .contains(point.get("number"));
        assertThat(RiskSteps.items(steps.read(tobacco, list), "items")).isEmpty();
        tobacco.get()
                .uri("/api/risk-points/" + point.get("number"))
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&sort=number", "&sort=-level", "&sort=live"})
    void pagesFollowOneAnotherWithoutGapOrRepetition(String sort) {
        for (int i = 0; i < 3; i++) {
            steps.report(RiskSteps.fromTemplate(RiskSteps.scores(i == 0 ? "6" : "0.5", "6", "15")));
        }
        String list = "/api/risk-points?enterprise=" + Road.ENTERPRISE + sort;
        List<Object> whole = numbers(steps.read(steps.reporter(), list + "&limit=100"));
        List<Object> pages = new ArrayList<>();
        Object next = "";
        while (next != null && pages.size() < 30) {
            var page = steps.read(steps.reporter(), list + "&limit=2" + (next.equals("") ? "" : "&cursor=" + next));
            pages.addAll(numbers(page));
            next = page.get("next");
        }
        assertThat(pages).startsWith(whole.subList(0, 3).toArray()).doesNotHaveDuplicates();
        assertThat(whole).containsAll(pages);
    }

    @Test
    void isFoundByWordsOfNameProcessAndEnterpriseAndByItsNumber() {
        var point = steps.report(RiskSteps.fromTemplate("\"name\": \"混砂机检修门联锁Q7\""));
        for (String q : List.of("联锁q7", "混砂机 金桥", (String) point.get("number"))) {
            var found = steps.read(steps.reporter(), "/api/risk-points?q=" + q);
            assertThat(numbers(found)).as(q).contains(point.get("number"));
        }
        assertThat(numbers(steps.read(steps.reporter(), "/api/risk-points?q=没有这样的词")))
                .isEmpty();
        assertThat(numbers(steps.read(steps.reporter(), "/api/risk-points?level=LOW&q=联锁q7")))
                .isEmpty();
    }

    @Test
    void aPreviewStoresNothing() {
        int before = numbers(steps.read(steps.reporter(), "/api/risk-points?limit=100"))
                .size();
        var preview = steps.reporter()
                .post()
                .uri("/api/risk-gradings")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{" + RiskSteps.scores("3", "6", "15") + "}")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        assertThat(String.valueOf(preview)).contains("HIGH", "COMPANY", "whatWouldChange");
        assertThat(numbers(steps.read(steps.reporter(), "/api/risk-points?limit=100")))
                .hasSize(before);
    }

    private static List<Object> numbers(Map<String, Object> page) {
        return RiskSteps.items(page, "items").stream()
                .map(row -> row.get("number"))
                .toList();
    }

    private List<Object> pointers(String body) {
        var problem = steps.trying(body)
                .expectStatus()
                .isEqualTo(422)
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return ((List<?>) problem.get("violations"))
                .stream()
                        .<Object>map(violation -> ((Map<?, ?>) violation).get("pointer"))
                        .toList();
    }
}
