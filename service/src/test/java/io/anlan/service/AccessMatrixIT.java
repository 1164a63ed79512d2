// SPDX-License-Identifier: Apache-2.0
package io.anlan.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.service.AccessScene.Stage;
import io.anlan.service.hiddendanger.Owner;
import io.anlan.service.platform.Role;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every role through every endpoint on own and on foreign objects; what is not written down is denied. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixIT {

    /** Complete as an upload, but neither a photograph nor a table. */
    private static final String UPLOAD = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n"
            + "Content-Type: text/plain\r\n\r\nx\r\n--x--\r\n";

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private FlywayConnectionDetails postgres;

    private AccessScene scene;

    @BeforeAll
    void recordsInEachState() {
        clock.reset();
        scene = new AccessScene(api, JdbcClient.create(Owner.of(postgres)));
    }

    @Test
    void everyMappedEndpointHasAnEntry() {
        var mapped = new TreeSet<String>();
        mappings.getHandlerMethods().keySet().forEach(mapping -> names(mapping).forEach(mapped::add));
        mapped.removeIf(name -> name.endsWith(" /error"));
        mapped.removeAll(AccessMatrix.WITHOUT_ROLE);
        assertThat(AccessMatrix.ENTRIES.stream().map(AccessEntry::name).collect(Collectors.toSet()))
                .as("write down in AccessMatrix who may call it")
                .containsExactlyInAnyOrderElementsOf(mapped);
    }

    @Test
    void everyActIsAllowedToSomebodyAndDeniedToSomebody() {
        assertThat(AccessMatrix.acts())
                .allSatisfy(act -> assertThat(act.allowed()).isNotEmpty().hasSizeLessThan(Role.values().length));
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
            var person = api.as(role, AccessScene.home(role));
            for (var entry : AccessMatrix.ENTRIES) {
                softly.assertThat(status(person, entry))
                        .as("%s %s %s", role, entry.name(), entry.stage())
                        .isEqualTo(entry.expected(role));
            }
        }
        softly.assertAll();
        nothingWasChanged();
    }

    @Test
    void anActOutsideOfItsStateIsRefusedToEverybody() {
        var possible = AccessMatrix.acts().stream()
                .map(act -> act.name() + act.stage())
                .collect(Collectors.toSet());
        var softly = new SoftAssertions();
        for (var role : Role.values()) {
            var person = api.as(role, AccessScene.home(role));
            for (var stage : Stage.values()) {
                acts().filter(act -> !possible.contains(act.name() + stage))
                        .forEach(act -> softly.assertThat(status(person, act, stage))
                                .as("%s %s %s", role, act.name(), stage)
                                .isEqualTo(409));
            }
        }
        softly.assertAll();
        nothingWasChanged();
    }

    @ParameterizedTest
    @CsvSource({
        "another district, 310000/310114",
        "another enterprise, " + AccessScene.OTHER_ENTERPRISE,
        "no unit at all, ''"
    })
    void whatIsForeignDoesNotExistForAnybody(String who, String unit) {
        var softly = new SoftAssertions();
        for (var role : Role.values()) {
            var foreigner = api.as("foreigner", List.of(role), unit);
            AccessMatrix.ENTRIES.stream()
                    .filter(AccessEntry::aboutAnObject)
                    .forEach(entry -> softly.assertThat(status(foreigner, entry))
                            .as("%s of %s: %s %s", role, who, entry.name(), entry.stage())
                            .isEqualTo(entry.onForeign(role)));
        }
        softly.assertAll();
        nothingWasChanged();
    }

    @Test
    void whoIsLimitedToAnotherIndustrySeesNoRecord() {
        var softly = new SoftAssertions();
        for (var role : Role.values()) {
            var limited = api.as("limited", List.of(role), Api.CITY, "TOBACCO");
            AccessMatrix.ENTRIES.stream()
                    .filter(AccessEntry::aboutARecord)
                    .forEach(entry -> softly.assertThat(status(limited, entry))
                            .as("%s: %s", role, entry.name())
                            .isEqualTo(404));
        }
        softly.assertAll();
    }

    @Test
    void whoHasNoRoleReadsWhatAllMayReadAndDoesNothing() {
        var softly = new SoftAssertions();
        var nobody = api.as("nobody", List.of(), Api.CITY);
        for (var entry : AccessMatrix.ENTRIES) {
            boolean forAll = entry.allowed().size() == Role.values().length;
            softly.assertThat(status(nobody, entry))
                    .as(entry.name())
                    .isEqualTo(forAll ? entry.granted() : entry.refused());
        }
        softly.assertAll();
        nothingWasChanged();
    }

    /** Whoever has every right gets nothing either: not there, or not open to anybody. */
    @ParameterizedTest
    @CsvSource({
        "GET, /api/no-such-thing, 404",
        "POST, /api/no-such-thing, 404",
        "GET, /api/hidden-dangers/{number}/plan, 405",
        "DELETE, /api/hidden-dangers/{number}, 405",
        "PUT, /api/hidden-dangers/{number}, 405",
        "PATCH, /api/hidden-dangers/{number}, 405",
        "DELETE, /api/evidence/{sha256}, 405",
        "DELETE, /api/audit, 405",
        "POST, /api/audit, 405",
        "GET, /api/users, 404",
        "GET, /actuator, 404",
        "GET, /actuator/env, 404",
        "GET, /actuator/heapdump, 404",
        "GET, /actuator/beans, 404",
        "POST, /actuator/shutdown, 401",
        "POST, /, 401",
        "DELETE, /index.html, 401",
        "POST, /engine-rest/task, 401",
        "POST, /camunda/api/engine, 401"
    })
    void whatIsNotWrittenDownIsDenied(String method, String path, int expected) {
        var everything = api.as("everything", List.of(Role.values()), Api.CITY);
        String uri = scene.uri(
                new AccessEntry(method, path, "", Stage.RECTIFYING, java.util.Set.of(), 0, 0), Stage.RECTIFYING);
        assertThat(everything
                        .method(HttpMethod.valueOf(method))
                        .uri(uri)
                        .exchange()
                        .returnResult(byte[].class)
                        .getStatus()
                        .value())
                .isEqualTo(expected);
        if (path.startsWith("/api/")) {
            assertThat(api.anonymous()
                            .method(HttpMethod.valueOf(method))
                            .uri(uri)
                            .exchange()
                            .returnResult(byte[].class)
                            .getStatus()
                            .value())
                    .as("without a token nobody even learns what there is")
                    .isEqualTo(401);
        }
    }

    private void nothingWasChanged() {
        for (var stage : Stage.values()) {
            assertThat(scene.versionNow(stage)).as(stage.name()).isEqualTo(scene.version(stage));
        }
    }

    /** Each act once, whatever the state. */
    private static Stream<AccessEntry> acts() {
        var seen = new LinkedHashSet<String>();
        return AccessMatrix.acts().stream().filter(act -> seen.add(act.name()));
    }

    private int status(RestTestClient person, AccessEntry entry) {
        return status(person, entry, entry.stage());
    }

    private int status(RestTestClient person, AccessEntry entry, Stage stage) {
        var request = person.method(HttpMethod.valueOf(entry.method()))
                .uri(scene.uri(entry, stage))
                .header("If-Match", "\"" + scene.version(stage) + "\"")
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
}
