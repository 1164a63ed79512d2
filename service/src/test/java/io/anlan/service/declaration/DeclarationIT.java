// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.organization.HouseSteps;
import io.anlan.service.platform.Role;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 申报、承诺、公示: in this order, once, and the public learns what is meant for it. */
@IntegrationTest
class DeclarationIT {

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    private RiskPointRows rows;
    private String path;
    private String code;
    private RestTestClient manager;

    @BeforeEach
    void registerAnEnterprise() {
        clock.reset();
        rows = new RiskPointRows(database, transaction);
        path = HouseSteps.register(api, "310000/310115/310115103");
        code = path.substring(path.lastIndexOf('/') + 1);
        manager = api.as(Role.ENTERPRISE_SAFETY_MANAGER, path);
    }

    @Test
    void theRoadFromDeclarationToThePublic() {
        rows.add(path, "中频炉漏炉遇水爆炸", "MAJOR");
        rows.add(path, "砂轮破裂飞出", "LOW");
        var declared = declare();
        assertThat(declared)
                .containsEntry("number", 1)
                .containsEntry("points", 2)
                .containsEntry("state", "DECLARED");
        assertThat(list().get("notice")).isNull();
        var committed = act(declared, "commitment", Map.of("signatory", "张三", "accepted", true), 200);
        assertThat(committed).containsEntry("state", "COMMITTED").containsEntry("signatory", "张三");
        assertThat((String) committed.get("commitment"))
                .contains("第 1 次申报的 2 个风险点", "较大以上 1 个", (String) declared.get("digest"));
        assertThat(act(committed, "publication", Map.of(), 200)).containsEntry("state", "PUBLISHED");
        var notice = HouseSteps.read(api.anonymous(), "/api/public/notices/" + list().get("notice"), 200);
        assertThat(notice).containsEntry("enterprise", "测试企业").containsEntry("phone", "021-12345678");
        assertThat(points(notice)).hasSize(1);
        assertThat(points(notice).get(0))
                .containsEntry("level", "MAJOR")
                .containsEntry("responsible", "李师傅")
                .containsEntry("measures", List.of("炉坑保持干燥、无积水，设漏炉报警"))
                .containsEntry("emergency", List.of("漏炉时立即断电、撤离并向应急坑排放"))
                .doesNotContainKeys("scores", "id", "liveLevel");
        assertThat(notice.toString()).as("low risks are not for the public").doesNotContain("砂轮");
    }

    @Test
    void whatWasDeclaredStaysAlsoWhenTheRiskPointsChange() {
        var point = rows.add(path, "中频炉漏炉遇水爆炸", "MAJOR");
        var declared = declare();
        rows.retire(point);
        rows.add(path, "压铸机合模夹人", "HIGH");
        var detail = HouseSteps.read(manager, "/api/declarations/" + declared.get("id"), 200);
        assertThat(detail.get("declared").toString()).contains("中频炉").doesNotContain("压铸机");
        var again = declare();
        assertThat(again).containsEntry("number", 2);
        assertThat(again.get("digest")).isNotEqualTo(declared.get("digest"));
        refused(declared, "commitment", Map.of("signatory", "张三", "accepted", true), 409, "declaration/superseded");
    }

    @Test
    void onlyTheRegisteredPrincipalCommitsAndOnlyOnPurpose() {
        rows.add(path, "中频炉漏炉遇水爆炸", "MAJOR");
        var declared = declare();
        refused(declared, "commitment", Map.of("signatory", "张三"), 422, "declaration/not-accepted");
        refused(
                declared,
                "commitment",
                Map.of("signatory", "李四", "accepted", true),
                422,
                "declaration/not-the-principal");
        refused(declared, "publication", Map.of(), 409, "declaration/illegal-transition");
        var committed = act(declared, "commitment", Map.of("signatory", "张三", "accepted", true), 200);
        refused(
                committed,
                "commitment",
                Map.of("signatory", "张三", "accepted", true),
                409,
                "declaration/illegal-transition");
        var stale = call(manager, declared, "publication", Map.of(), 409);
        assertThat(stale).containsEntry("type", "/problems/platform/changed-meanwhile");
    }

    @Test
    void aNewPublicationTakesThePlaceOfTheOldUnderTheSameToken() {
        var first = rows.add(path, "中频炉漏炉遇水爆炸", "MAJOR");
        publish();
        Object token = list().get("notice");
        rows.retire(first);
        rows.add(path, "压铸机合模夹人", "HIGH");
        publish();
        assertThat(list().get("notice")).isEqualTo(token);
        assertThat(points(HouseSteps.read(api.anonymous(), "/api/public/notices/" + token, 200)))
                .extracting(point -> point.get("name"))
                .containsExactly("压铸机合模夹人");
    }

    @Test
    void whoOnlyGuessesATokenLearnsNothing() {
        for (String token : List.of("x", "0".repeat(22), code)) {
            assertThat(HouseSteps.read(api.anonymous(), "/api/public/notices/" + token, 404))
                    .containsEntry("type", "/problems/declaration/unknown-notice");
        }
    }

    @Test
    void nobodyButItsSafetyManagerDeclares() {
        rows.add(path, "中频炉漏炉遇水爆炸", "MAJOR");
        var declared = declare();
        for (var role : List.of(Role.ENTERPRISE_REPORTER, Role.INSPECTOR, Role.CITY_REGULATOR, Role.ADMIN)) {
            var other = api.as(role, Api.CITY);
            other.post()
                    .uri("/api/enterprises/" + code + "/declarations")
                    .exchange()
                    .expectStatus()
                    .isForbidden();
            call(other, declared, "commitment", Map.of("signatory", "张三", "accepted", true), 403);
            call(other, declared, "publication", Map.of(), 403);
        }
        var foreigner = api.as(Role.ENTERPRISE_SAFETY_MANAGER, HouseSteps.register(api, "310000/310115/310115103"));
        call(foreigner, declared, "commitment", Map.of("signatory", "张三", "accepted", true), 404);
        HouseSteps.read(foreigner, "/api/declarations/" + declared.get("id"), 404);
        HouseSteps.read(api.as(Role.DISTRICT_REGULATOR, Api.PUDONG), "/api/declarations/" + declared.get("id"), 200);
    }

    @Test
    void theFileBeginsWithTheLevelAndTheCounts() {
        rows.add(path, "中频炉漏炉遇水爆炸", "HIGH");
        rows.add(path, "砂轮破裂飞出", "LOW");
        publish();
        var dossier = HouseSteps.read(manager, "/api/enterprises/" + code + "/dossier", 200);
        assertThat(dossier).containsEntry("liveLevel", "HIGH").containsEntry("riskPoints", 2);
        assertThat(dossier.get("graded")).isEqualTo(Map.of("MAJOR", 0, "HIGH", 1, "MEDIUM", 0, "LOW", 1));
        assertThat(dossier.get("notice")).isEqualTo(list().get("notice"));
    }

    private void publish() {
        var committed = act(declare(), "commitment", Map.of("signatory", "张三", "accepted", true), 200);
        act(committed, "publication", Map.of(), 200);
    }

    private Map<String, Object> declare() {
        return Objects.requireNonNull(manager.post()
                .uri("/api/enterprises/" + code + "/declarations")
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(new ParameterizedTypeReference<Map<String, Object>>() {})
                .returnResult()
                .getResponseBody());
    }

    private Map<String, Object> list() {
        return HouseSteps.read(manager, "/api/enterprises/" + code + "/declarations", 200);
    }

    private Map<String, Object> act(Map<String, Object> on, String act, Map<String, Object> body, int status) {
        return call(manager, on, act, body, status);
    }

    private void refused(Map<String, Object> on, String act, Map<String, Object> body, int status, String why) {
        assertThat(call(manager, on, act, body, status)).containsEntry("type", "/problems/" + why);
    }

    private static Map<String, Object> call(
            RestTestClient who, Map<String, Object> on, String act, Map<String, Object> body, int status) {
        return Objects.requireNonNull(who.post()
                .uri("/api/declarations/" + on.get("id") + "/" + act)
                .header("If-Match", "\"" + on.get("version") + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody(new ParameterizedTypeReference<Map<String, Object>>() {})
                .returnResult()
                .getResponseBody());
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> points(Map<String, Object> notice) {
        return (List<Map<String, Object>>) Objects.requireNonNull(notice.get("points"));
    }
}
