// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.absence;

import io.anlan.service.Api;
import io.anlan.service.platform.Role;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** People who are absent and people who stand in; each has a name of its own, so that no test meets another's. */
public final class Absentees {

    static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {};

    private final Api api;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    public Absentees(Api api) {
        this.api = api;
    }

    public String name(String who) {
        return who + "." + mark;
    }

    public RestTestClient person(String who, String unit, Role... roles) {
        return api.as(name(who), List.of(roles), unit);
    }

    /** The same person, who was here before and so can be named as deputy. */
    public RestTestClient known(String who, String unit, Role... roles) {
        RestTestClient person = person(who, unit, roles);
        person.get().uri("/api/absences/mine").exchange().expectStatus().isOk();
        return person;
    }

    /** The person in the place of another one. */
    public RestTestClient inPlaceOf(String absent, RestTestClient deputy) {
        return deputy.mutate().defaultHeader("Acting-For", name(absent)).build();
    }

    public RestTestClient.ResponseSpec asks(RestTestClient person, String from, String to, String deputy) {
        return person.post()
                .uri("/api/absences")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"from\": \"%s\", \"to\": \"%s\", \"reason\": \"培训\", \"deputy\": %s}"
                        .formatted(from, to, deputy == null ? "null" : "\"" + name(deputy) + "\""))
                .exchange();
    }

    public Map<String, Object> enters(RestTestClient person, String from, String to, String deputy) {
        return Objects.requireNonNull(asks(person, from, to, deputy)
                .expectStatus()
                .isCreated()
                .expectBody(JSON)
                .returnResult()
                .getResponseBody());
    }

    /** Somebody enters it for another. */
    public RestTestClient.ResponseSpec asksFor(
            String absent, RestTestClient person, String from, String to, String deputy) {
        return person.post()
                .uri("/api/absences")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"from\": \"%s\", \"to\": \"%s\", \"reason\": \"突发疾病\", \"deputy\": %s, \"absent\": \"%s\"}"
                        .formatted(from, to, deputy == null ? "null" : "\"" + name(deputy) + "\"", name(absent)))
                .exchange();
    }

    public RestTestClient.ResponseSpec ends(RestTestClient person, Object id) {
        return person.post()
                .uri("/api/absences/" + id + "/end")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"reason\": \"提前返回\"}")
                .exchange();
    }

    public static Map<String, Object> read(RestTestClient person, String uri) {
        return Objects.requireNonNull(person.get()
                .uri(uri)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JSON)
                .returnResult()
                .getResponseBody());
    }

    public static void refused(RestTestClient.ResponseSpec answer, int status, String type) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.type").isEqualTo("/problems/" + type);
    }
}
