// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.document;

import static io.anlan.service.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.hiddendanger.Road;
import io.anlan.service.hiddendanger.Road.Alarm;
import io.anlan.service.platform.Role;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.json.JsonMapper;

/** Templates change by two people, and documents keep the version they were made from. */
@IntegrationTest
class TemplateIT {

    private static final String TEMPLATES = "/api/document-templates";
    private static final String ORDER = TEMPLATES + "/RECTIFICATION_ORDER";

    @Autowired
    private Api api;

    @Autowired
    private Road road;

    @Autowired
    private SettableClock clock;

    @Autowired
    private JsonMapper json;

    /** Of Pudong, so that no other district's documents change with the test. */
    private RestTestClient author;

    private RestTestClient approver;

    @BeforeEach
    void people() {
        clock.reset();
        author = api.as("template-author", List.of(Role.CITY_REGULATOR), Api.PUDONG);
        approver = api.as("template-approver", List.of(Role.CITY_REGULATOR), Api.PUDONG);
    }

    @Test
    void aVersionCountsWhenSomebodyElseApprovedItAndOlderDocumentsKeepTheirs() throws IOException {
        var papers = new Papers(road);
        Object before = papers.of(road.begin(Alarm.GENERAL), 1).get(0).get("id");
        var shipped = versions("RECTIFICATION_ORDER");
        int last = (int) shipped.get(0).get("version");
        String text = shipped.get(0).get("text") + "\n= 监督电话：12350";
        var proposal = Map.of("text", text, "numberFormat", shipped.get(0).get("numberFormat"), "note", "加监督电话");
        send(author, HttpMethod.POST, ORDER + "/proposals", proposal)
                .expectStatus()
                .isOk();
        refused(send(author, HttpMethod.POST, ORDER + "/proposals", proposal), 409, "document/proposal-waits");
        String approval = ORDER + "/versions/" + (last + 1) + "/approval";
        refused(send(author, HttpMethod.POST, approval, Map.of()), 403, "document/own-template");
        assertThat(order()).as("as long as it waits").doesNotContain("12350");
        send(approver, HttpMethod.POST, approval, Map.of()).expectStatus().isOk();
        assertThat(order()).contains("监督电话：12350");
        assertThat(Papers.docx(Papers.bytes(road.regulator(), Papers.file(before, 1, "docx"))))
                .doesNotContain("12350");
    }

    @Test
    void aProposalIsSentBackWithAReasonAndTheNextOneHasTheNextNumber() {
        var first = versions("INTERVIEW_RECORD").get(0);
        var proposal = Map.of("text", first.get("text"), "numberFormat", "约谈〔{{年份}}〕{{序号}}号", "note", "编号改短");
        String template = TEMPLATES + "/INTERVIEW_RECORD";
        send(author, HttpMethod.POST, template + "/proposals", proposal)
                .expectStatus()
                .isOk();
        int version = (int) versions("INTERVIEW_RECORD").get(0).get("version");
        String rejection = template + "/versions/" + version + "/rejection";
        refused(send(approver, HttpMethod.POST, rejection, Map.of("reason", "")), 422, "document/words-needed");
        send(approver, HttpMethod.POST, rejection, Map.of("reason", "保留机关代字"))
                .expectStatus()
                .isOk();
        var rejected = versions("INTERVIEW_RECORD").get(0);
        assertThat(rejected).containsEntry("state", "REJECTED").containsEntry("reason", "保留机关代字");
        send(author, HttpMethod.POST, template + "/proposals", proposal)
                .expectStatus()
                .isOk();
        assertThat(versions("INTERVIEW_RECORD").get(0)).containsEntry("version", version + 1);
        send(author, HttpMethod.POST, template + "/versions/" + (version + 1) + "/rejection", Map.of("reason", "先撤回"))
                .expectStatus()
                .isOk();
        assertThat(versions("INTERVIEW_RECORD").get(0)).containsEntry("state", "WITHDRAWN");
    }

    @Test
    void aPlaceholderNobodyKnowsIsRefusedBeforeAnybodyApproves() {
        var first = versions("LISTING_NOTICE").get(0);
        var proposal = Map.of(
                "text",
                first.get("text") + "\n{{T(java.lang.Runtime)}}",
                "numberFormat",
                first.get("numberFormat"),
                "note",
                "x");
        refused(
                send(author, HttpMethod.POST, TEMPLATES + "/LISTING_NOTICE/proposals", proposal),
                422,
                "document/invalid-template");
    }

    @Test
    void aPreviewShowsARealRecordAndMakesNothing() {
        String number = road.begin(Alarm.MAJOR);
        var first = versions("LISTING_NOTICE").get(0);
        var answer = read(send(
                author,
                HttpMethod.POST,
                TEMPLATES + "/LISTING_NOTICE/preview",
                Map.of("text", first.get("text"), "numberFormat", first.get("numberFormat"), "hiddenDanger", number)));
        String said = json.writeValueAsString(answer);
        assertThat(said).contains(number, "二车间调漆间", "重大事故隐患", "〔2026〕×号", "〔挂牌级别〕", "浦东新区应急管理局");
        assertThat(new Papers(road).now(number)).isEmpty();
    }

    @Test
    void aUnitIsNamedAsTheCitySetItAndShortFormsStayApart() throws IOException {
        var city = api.as(Role.CITY_REGULATOR, Api.CITY);
        refused(unit(city, Api.JIADING, "嘉定区应急管理局", "浦"), 422, "document/invalid-unit");
        unit(city, Api.PUDONG, "上海市浦东新区应急管理局", "浦").expectStatus().isOk();
        try {
            assertThat(order()).contains("上海市浦东新区应急管理局");
        } finally {
            unit(city, Api.PUDONG, "浦东新区应急管理局", "浦").expectStatus().isOk();
        }
    }

    private RestTestClient.ResponseSpec unit(RestTestClient city, String path, String name, String abbreviation) {
        return send(
                city,
                HttpMethod.PUT,
                "/api/issuing-units",
                Map.of("path", path, "name", name, "abbreviation", abbreviation));
    }

    /** What an order made now says. */
    private String order() throws IOException {
        Object id = new Papers(road).of(road.begin(Alarm.GENERAL), 1).get(0).get("id");
        return Papers.docx(Papers.bytes(road.regulator(), Papers.file(id, 1, "docx")));
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> versions(String kind) {
        var items = (List<Map<String, Object>>)
                Objects.requireNonNull(road.read(author, TEMPLATES).get("items"));
        return (List<Map<String, Object>>) items.stream()
                .filter(it -> kind.equals(it.get("kind")))
                .findFirst()
                .orElseThrow()
                .get("versions");
    }

    private RestTestClient.ResponseSpec send(RestTestClient person, HttpMethod method, String uri, Object body) {
        return person.method(method)
                .uri(uri)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private static Map<String, Object> read(RestTestClient.ResponseSpec answer) {
        return Objects.requireNonNull(answer.expectStatus()
                .isOk()
                .expectBody(new ParameterizedTypeReference<Map<String, Object>>() {})
                .returnResult()
                .getResponseBody());
    }
}
