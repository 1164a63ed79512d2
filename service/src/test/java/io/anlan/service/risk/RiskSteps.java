// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk;

import static org.awaitility.Awaitility.await;

import io.anlan.service.Api;
import io.anlan.service.hiddendanger.Road;
import io.anlan.service.platform.Role;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.LinkedMultiValueMap;

/** Reports and changes risk points through the API, as the people of one enterprise. */
public final class RiskSteps {

    public static final String TEMPLATE = "MAC-R001";

    private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {};

    public static final String IMPORTS = "/api/risk-point-imports";

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

    public RestTestClient.ResponseSpec sending(RestTestClient person, String csv) {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("file", new ByteArrayResource(csv.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "risk-points.csv";
            }
        });
        return person.post()
                .uri(IMPORTS)
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts)
                .exchange();
    }

    /** Sends a table and waits for the end of its check. */
    public String checked(String csv, String status) {
        Map<String, Object> sent = Objects.requireNonNull(sending(reporter(), csv)
                .expectStatus()
                .isAccepted()
                .expectBody(JSON)
                .returnResult()
                .getResponseBody());
        String id = (String) sent.get("id");
        becomes(id, status);
        return Objects.requireNonNull(id);
    }

    public Map<String, Object> imported(String id) {
        reporter()
                .post()
                .uri(IMPORTS + "/" + id + "/commit")
                .exchange()
                .expectStatus()
                .isAccepted();
        return becomes(id, "IMPORTED");
    }

    public Map<String, Object> becomes(String id, String status) {
        return await().atMost(Duration.ofSeconds(120))
                .until(() -> read(reporter(), IMPORTS + "/" + id), state -> status.equals(state.get("status")));
    }

    public Map<String, Object> riskPoint(Object number) {
        return read(reporter(), "/api/risk-points/" + number);
    }

    @SuppressWarnings("unchecked")
    public static List<Map<String, Object>> items(Map<String, Object> answer, String name) {
        return (List<Map<String, Object>>) Objects.requireNonNull(answer.get(name));
    }
}
