// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.service.Api;
import io.anlan.service.Refused;
import io.anlan.service.hiddendanger.Road;
import io.anlan.service.platform.Role;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Acts in proceedings through the API, as the people who do so. */
public final class Supervisors {

    public static final String LISTINGS = "/api/listings";
    public static final String INTERVIEWS = "/api/interviews";
    static final String TRANSFERS = "/api/enforcement-transfers";

    /** Both agree that the hidden danger is gone. */
    public static final String EXPERTS = """
            {"passed": true, "opinion": "隐患已消除", "experts": [
              {"name": "陈工", "organization": "上海安科院", "opinion": "报警联动有效", "agrees": true},
              {"name": "李工", "organization": "同济大学", "opinion": "同意", "agrees": true}]}""";

    public static final String CALL = """
            {"at": "2026-03-12T10:00:00+08:00", "place": "区应急局301", "subject": "整改逾期", "invitees": ["王建国"]}""";

    public static final String MINUTES = """
            {"minutes": "企业说明了延误原因并作出承诺", "attendees": ["王建国", "张海燕"], "evidence": ["%s"],
             "commitments": [{"text": "三日内到货", "by": "王建国", "dueOn": "2026-03-13"},
                             {"text": "一周内安装", "by": "王建国", "dueOn": "2026-03-20"}]}""";

    private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {};

    private final Api api;
    public final Road road;

    public Supervisors(Api api) {
        this.api = api;
        this.road = new Road(api);
    }

    public RestTestClient city() {
        return api.as(Role.CITY_REGULATOR, Api.CITY);
    }

    RestTestClient.ResponseSpec post(RestTestClient person, String uri, Object version, String body) {
        return person.post()
                .uri(uri)
                .header("If-Match", "\"" + version + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    /** Opens one and returns its number. */
    public String open(RestTestClient person, String ledger, String body) {
        return (String) created(person, ledger, body).get("number");
    }

    Map<String, Object> created(RestTestClient person, String uri, String body) {
        return Objects.requireNonNull(post(person, uri, 0, body)
                .expectStatus()
                .isCreated()
                .expectBody(JSON)
                .returnResult()
                .getResponseBody());
    }

    Map<String, Object> read(String uri) {
        return road.read(city(), uri);
    }

    /** Acts on the present version. */
    RestTestClient.ResponseSpec act(RestTestClient person, String ledger, String number, String act, String body) {
        String uri = ledger + "/" + number;
        return post(person, uri + "/" + act, read(uri).get("version"), body);
    }

    public Map<String, Object> does(RestTestClient person, String ledger, String number, String act, String body) {
        return Objects.requireNonNull(act(person, ledger, number, act, body)
                .expectStatus()
                .isOk()
                .expectBody(JSON)
                .returnResult()
                .getResponseBody());
    }

    void refuses(RestTestClient.ResponseSpec answer, int status, String type) {
        Refused.refused(answer, status, type);
    }

    /** Proposed by the inspector, at a level. */
    public String propose(String danger, String level) {
        return open(
                road.inspector(),
                LISTINGS,
                "{\"hiddenDanger\": \"%s\", \"level\": \"%s\", \"reason\": \"整改难度大\"}".formatted(danger, level));
    }

    public Map<String, Object> list(RestTestClient person, String listing, String dueOn) {
        return does(person, LISTINGS, listing, "decision", decision(dueOn));
    }

    static String decision(String dueOn) {
        return "{\"approved\": true, \"reason\": \"同意挂牌\", \"supervisedBy\": \"浦东新区安委办\", \"dueOn\": %s}"
                .formatted(dueOn);
    }

    public Map<String, Object> publish(RestTestClient person, String ledger, String number, String on) {
        return does(
                person,
                ledger,
                number,
                "publication",
                "{\"medium\": \"区政府网站\", \"link\": \"https://www.pudong.gov.cn/x\", \"publishedOn\": \"%s\"}"
                        .formatted(on));
    }

    @SuppressWarnings("unchecked")
    List<String> acts(String ledger, String number) {
        var entries = (List<Map<String, Object>>) read(ledger + "/" + number).get("entries");
        return entries.stream().map(entry -> (String) entry.get("act")).toList();
    }

    /** Of a kind about a hidden danger, the latest first. */
    @SuppressWarnings("unchecked")
    List<Map<String, Object>> about(String danger, String kind) {
        var all = (List<Map<String, Object>>)
                read("/api/hidden-dangers/" + danger + "/supervision").get("proceedings");
        return all.stream().filter(one -> kind.equals(one.get("kind"))).toList();
    }

    void expect(String ledger, String number, String status) {
        assertThat(read(ledger + "/" + number)).containsEntry("status", status);
    }
}
