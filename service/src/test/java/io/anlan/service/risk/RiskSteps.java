// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk;

import io.anlan.service.Api;
import io.anlan.service.hiddendanger.Road;
import io.anlan.service.platform.Role;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Reports and changes risk points through the API, as the people of one enterprise. */
public final class RiskSteps {

    public static final String TEMPLATE = "MAC-R001";

    private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {};

    private final Api api;

    public RiskSteps(Api api) {
        this.api = api;
    }

    public RestTestClient reporter() {
        return api.as(Role.ENTERPRISE_REPORTER, Road.UNIT);
    }

    /** Takes the template over at a place nobody named before. */
    public static String fromTemplate(String more) {
        return """
                {"template": "%s", "placeName": "%s", "responsible": "李班长"%s}""".formatted(TEMPLATE, "车间" + UUID.randomUUID(), more.isEmpty() ? "" : ", " + more);
    }

    /** Scores of LEC. */
    public static String scores(String likelihood, String exposure, String consequence) {
        return "\"method\": \"LEC\", \"scores\": {\"likelihood\": %s, \"exposure\": %s, \"consequence\": %s}"
                .formatted(likelihood, exposure, consequence);
    }

    public Map<String, Object> report(String body) {
        return Objects.requireNonNull(trying(body)
                .expectStatus()
                .isCreated()
                .expectBody(JSON)
                .returnResult()
                .getResponseBody());
    }

    public RestTestClient.ResponseSpec trying(String body) {
        return trying(reporter(), body);
    }

    public static RestTestClient.ResponseSpec trying(RestTestClient person, String body) {
        return person.post()
                .uri("/api/enterprises/" + Road.ENTERPRISE + "/risk-points")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    public RestTestClient.ResponseSpec adapting(RestTestClient person, Map<String, Object> seen, String body) {
        return person.put()
                .uri("/api/risk-points/" + seen.get("number"))
                .header("If-Match", "\"" + seen.get("version") + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    public RestTestClient.ResponseSpec retiring(RestTestClient person, Map<String, Object> seen, String reason) {
        return person.post()
                .uri("/api/risk-points/" + seen.get("number") + "/retirement")
                .header("If-Match", "\"" + seen.get("version") + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"reason\": \"" + reason + "\"}")
                .exchange();
    }

    public Map<String, Object> read(RestTestClient person, String uri) {
        return Objects.requireNonNull(person.get()
                .uri(uri)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JSON)
                .returnResult()
                .getResponseBody());
    }

    public Map<String, Object> riskPoint(Object number) {
        return read(reporter(), "/api/risk-points/" + number);
    }

    @SuppressWarnings("unchecked")
    public static List<Map<String, Object>> items(Map<String, Object> answer, String name) {
        return (List<Map<String, Object>>) Objects.requireNonNull(answer.get(name));
    }
}
