// SPDX-License-Identifier: Apache-2.0
package io.anlan.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.service.platform.Role;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every role through every endpoint on an own and on a foreign record; what is not written down is denied. */
@IntegrationTest
class AccessMatrixIT {

    private static final String ENTERPRISE = "91310115MA1K10280E";
    private static final String UNIT = "310000/310115/310115103/310115103001/" + ENTERPRISE;

    /** Complete as an upload, but neither a photograph nor a table. */
    private static final String UPLOAD = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n"
            + "Content-Type: text/plain\r\n\r\nx\r\n--x--\r\n";

    @Autowired
    private Api api;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private String number;

    private String version;

    @BeforeEach
    void aGeneralHiddenDangerBeingRectified() {
        Map<?, ?> registered = api.as(Role.INSPECTOR, Api.PUDONG)
                .post()
                .uri("/api/hidden-dangers")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .body("""
                        {"enterpriseCode": "%s", "title": "调漆间报警器", "description": "报警器探头积灰", "place": "调漆间",
                         "foundOn": "2026-03-09", "source": "ENFORCEMENT_INSPECTION", "field": "INDUSTRY_TRADE",
                         "accidentType": "OTHER_EXPLOSION", "enterprise": {}, "evidence": [],
                         "facts": [{"ref": "1", "type": "paintRoom", "values": {"room": "SPRAY_ROOM",
                           "paint": "OIL_BASED", "fixedGasAlarm": "WORKING", "ventilation": "WORKING",
                           "electricsExplosionProof": true}}]}""".formatted(ENTERPRISE))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        number = (String) registered.get("number");
        version = String.valueOf(registered.get("version"));
    }

    @Test
    void everyMappedEndpointHasAnEntry() {
        var mapped = new TreeSet<String>();
        mappings.getHandlerMethods().keySet().forEach(mapping -> names(mapping).forEach(mapped::add));
        mapped.removeIf(name -> name.endsWith(" /error"));
        mapped.removeAll(AccessMatrix.WITHOUT_ROLE);
        assertThat(AccessMatrix.ENTRIES.stream().map(AccessMatrix.Entry::name))
                .as("write down in AccessMatrix who may call it")
                .containsExactlyInAnyOrderElementsOf(mapped);
    }

    @Test
    void nobodyGetsAnythingWithoutAToken() {
        var softly = new SoftAssertions();
        for (var entry : AccessMatrix.ENTRIES) {
            softly.assertThat(status(api.anonymous(), entry)).as(entry.name()).isEqualTo(401);
        }
        softly.assertAll();
    }

    @Test
    void eachRoleGetsWhatIsWrittenDownAndNothingElse() {
        var softly = new SoftAssertions();
        for (var role : Role.values()) {
            var person = api.as(role, home(role));
            for (var entry : AccessMatrix.ENTRIES) {
                int status = status(person, entry);
                var check = softly.assertThat(status).as("%s %s", role, entry.name());
                if (entry.impossibleNow()) {
                    check.isIn(403, 409, 422);
                } else if (entry.allowed().contains(role)) {
                    check.isNotIn(401, 403, 405).isLessThan(500);
                } else {
                    check.isEqualTo(403);
                }
            }
        }
        softly.assertAll();
    }

    @Test
    void aForeignRecordDoesNotExistForAnybody() {
        var softly = new SoftAssertions();
        for (var role : Role.values()) {
            var foreigner = api.as(role, Api.JIADING);
            var limited = api.as("limited", List.of(role), Api.CITY, "TOBACCO");
            AccessMatrix.ENTRIES.stream()
                    .filter(AccessMatrix.Entry::aboutARecord)
                    .forEach(entry -> {
                        softly.assertThat(status(foreigner, entry))
                                .as("%s of another district %s", role, entry.name())
                                .isIn(403, 404);
                        softly.assertThat(status(limited, entry))
                                .as("%s of another industry %s", role, entry.name())
                                .isIn(403, 404);
                    });
        }
        softly.assertAll();
    }

    @Test
    void whoHasNoRoleOrNoUnitChangesNothing() {
        var softly = new SoftAssertions();
        for (var entry : AccessMatrix.ENTRIES) {
            if (entry.method().equals("POST") && !entry.path().equals("/api/determinations")) {
                softly.assertThat(status(api.as("nobody", List.of(), Api.CITY), entry))
                        .as("no role: " + entry.name())
                        .isIn(200, 403, 404, 409, 422)
                        .matches(status -> status != 200 || entry.path().endsWith("/replay"));
            }
            if (entry.aboutARecord()) {
                softly.assertThat(status(api.as("nowhere", List.of(Role.values()), ""), entry))
                        .as("no unit: " + entry.name())
                        .isIn(403, 404);
            }
        }
        softly.assertAll();
    }

    private int status(RestTestClient person, AccessMatrix.Entry entry) {
        String path = entry.path()
                .replace("{number}", number)
                .replace("{*id}", "determination/mem-order-10-2023")
                .replace("{sha256}", "0".repeat(64))
                .replace("notices/{id}", "notices/0")
                .replace("{id}", "00000000-0000-0000-0000-000000000000");
        var request = person.method(HttpMethod.valueOf(entry.method()))
                .uri(path)
                .header("If-Match", "\"" + version + "\"")
                .header("Idempotency-Key", UUID.randomUUID().toString());
        if (!entry.body().isEmpty()) {
            request.contentType(MediaType.APPLICATION_JSON).body(entry.body());
        } else if (entry.method().equals("POST")) {
            request.contentType(MediaType.parseMediaType("multipart/form-data; boundary=x"))
                    .body(UPLOAD.getBytes(StandardCharsets.US_ASCII));
        }
        return request.exchange().returnResult(byte[].class).getStatus().value();
    }

    private static Stream<String> names(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues().stream()
                .flatMap(path -> methods.isEmpty()
                        ? Stream.of("ANY " + path)
                        : methods.stream().map(method -> method + " " + path));
    }

    private static String home(Role role) {
        return switch (role) {
            case ENTERPRISE_REPORTER, ENTERPRISE_SAFETY_MANAGER -> UNIT;
            case INSPECTOR, DISTRICT_REGULATOR, SUPERVISOR -> Api.PUDONG;
            default -> Api.CITY;
        };
    }
}
