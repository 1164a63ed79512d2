// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.LinkedMultiValueMap;

/** Who may see and attach a file, and what is not taken. */
@IntegrationTest
class EvidenceGuardsIT {

    private static final String STREET = Api.PUDONG + "/310115004";
    private static final String SHOP = STREET + "/310115004012/91310115MA1EVID10A";
    private static final String OTHER_SHOP = STREET + "/310115004012/91310115MA1EVID20B";

    @Autowired
    private Api api;

    @Autowired
    private EvidenceLocker locker;

    @Autowired
    private FlywayConnectionDetails owner;

    @Test
    void beforeItIsAttachedOnlyTheUnitAndThoseAboveSeeIt() {
        String sha256 = (String) stored(api.as(Role.ENTERPRISE_REPORTER, SHOP), Samples.jpeg(), "a.jpg", "image/jpeg")
                .get("sha256");
        assertThat(status(api.as(Role.ENTERPRISE_SAFETY_MANAGER, SHOP), sha256)).isEqualTo(200);
        assertThat(status(api.as(Role.DISTRICT_REGULATOR, Api.PUDONG), sha256)).isEqualTo(200);
        assertThat(status(api.as(Role.ENTERPRISE_REPORTER, OTHER_SHOP), sha256)).isEqualTo(404);
        assertThat(status(api.as(Role.DISTRICT_REGULATOR, Api.JIADING), sha256)).isEqualTo(404);
    }

    @Test
    void attachingOpensItToThoseWhoSeeTheRecord() {
        var inspector = person("inspector", Role.INSPECTOR, Api.PUDONG);
        String sha256 = (String)
                stored(api.as("inspector", List.of(Role.INSPECTOR), Api.PUDONG), Samples.jpeg(), "a.jpg", "image/jpeg")
                        .get("sha256");
        assertThat(status(api.as(Role.ENTERPRISE_SAFETY_MANAGER, SHOP), sha256)).isEqualTo(404);
        for (int repeated = 0; repeated < 2; repeated++) {
            assertThat(as(inspector, () -> locker.attach(List.of(sha256), SHOP, "MACHINERY")))
                    .extracting(EvidenceFile::sha256, EvidenceFile::uploadedBy)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(sha256, "inspector"));
        }
        assertThat(status(api.as(Role.ENTERPRISE_SAFETY_MANAGER, SHOP), sha256)).isEqualTo(200);
        assertThat(status(api.as(Role.INSPECTOR, STREET, "MACHINERY"), sha256)).isEqualTo(200);
        assertThat(status(api.as(Role.INSPECTOR, STREET, "METALLURGY"), sha256)).isEqualTo(404);
        assertThat(status(api.as(Role.ENTERPRISE_SAFETY_MANAGER, OTHER_SHOP), sha256))
                .isEqualTo(404);
    }

    @Test
    void whoKnowsOnlyTheHashCannotAttachIt() {
        String sha256 = (String) stored(api.as(Role.ENTERPRISE_REPORTER, SHOP), Samples.jpeg(), "a.jpg", "image/jpeg")
                .get("sha256");
        var stranger = person("stranger", Role.ENTERPRISE_REPORTER, OTHER_SHOP);
        for (var hash : List.of(sha256, "0".repeat(64), "nonsense")) {
            assertThatThrownBy(() -> as(stranger, () -> locker.attach(List.of(hash), OTHER_SHOP, null)))
                    .asInstanceOf(type(Refusal.class))
                    .extracting(Refusal::type)
                    .isEqualTo("evidence/unknown");
        }
    }

    @Test
    void nobodyAttachesToARecordOutOfSight() {
        String sha256 = (String)
                stored(api.as("li", List.of(Role.ENTERPRISE_REPORTER), SHOP), Samples.jpeg(), "a.jpg", "image/jpeg")
                        .get("sha256");
        var li = person("li", Role.ENTERPRISE_REPORTER, SHOP);
        assertThatThrownBy(() -> as(li, () -> locker.attach(List.of(sha256), OTHER_SHOP, null)))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void hostileFilesAreRefusedAndNothingRemains() {
        var reporter = api.as(Role.ENTERPRISE_REPORTER, SHOP);
        assertRefused(upload(reporter, Samples.jpeg(), "a.png", "image/png"), 422, "evidence/type-mismatch");
        assertRefused(
                upload(reporter, "<html></html>   ".getBytes(), "a.jpg", "image/jpeg"),
                415,
                "evidence/type-not-accepted");
        byte[] script = Samples.pdf("8 0 obj\n<< /S /JavaScript /JS (app.alert(1)) >>\nendobj\n");
        assertRefused(upload(reporter, script, "a.pdf", "application/pdf"), 422, "evidence/active-content");
        assertRefused(upload(reporter, new byte[0], "a.jpg", "image/jpeg"), 415, "evidence/type-not-accepted");
        upload(reporter, new byte[11 * 1024 * 1024], "a.jpg", "image/jpeg")
                .expectStatus()
                .isEqualTo(413);
    }

    @Test
    void aHostileNameNamesNoFolder() {
        var stored = stored(
                api.as(Role.ENTERPRISE_REPORTER, SHOP), Samples.jpeg(), "../../../../tmp/a\u202Egpj.exe", "image/jpeg");
        assertThat(stored.get("name")).isEqualTo("agpj.exe.jpg");
    }

    @Test
    void aPathInsteadOfAHashFindsNothing() {
        var reporter = api.as(Role.ENTERPRISE_REPORTER, SHOP);
        for (var path : List.of("..%2F..%2Fetc%2Fpasswd", "abc", "0".repeat(64), "%2e%2e")) {
            reporter.get()
                    .uri(java.net.URI.create(api.url() + "/api/evidence/" + path))
                    .exchange()
                    .expectStatus()
                    .value(status -> assertThat(status).as(path).isBetween(400, 404));
        }
    }

    @Test
    void thoseWhoNeitherReportNorRectifyStoreNothing() {
        for (var role : List.of(Role.RULE_AUTHOR, Role.RULE_APPROVER, Role.AUDITOR, Role.ADMIN)) {
            upload(api.as(role, Api.CITY), Samples.jpeg(), "a.jpg", "image/jpeg")
                    .expectStatus()
                    .isForbidden();
        }
        upload(api.anonymous(), Samples.jpeg(), "a.jpg", "image/jpeg")
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void whatWasStoredCannotBeChangedOrRemoved() {
        stored(api.as(Role.ENTERPRISE_REPORTER, SHOP), Samples.jpeg(), "a.jpg", "image/jpeg");
        for (var attack : List.of(
                "update evidence.holding set name = 'x'",
                "delete from evidence.holding",
                "truncate evidence.holding")) {
            assertThatThrownBy(() -> superuser().sql(attack).update()).hasMessageContaining("stays as it was stored");
        }
    }

    private static Map<String, Object> stored(RestTestClient client, byte[] content, String name, String declared) {
        return upload(client, content, name, declared)
                .expectStatus()
                .isCreated()
                .expectBody(new ParameterizedTypeReference<Map<String, Object>>() {})
                .returnResult()
                .getResponseBody();
    }

    private static RestTestClient.ResponseSpec upload(
            RestTestClient client, byte[] content, String name, String declared) {
        var file = new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return name;
            }
        };
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType(declared));
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("file", new HttpEntity<>(file, headers));
        return client.post()
                .uri("/api/evidence")
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts)
                .exchange();
    }

    private static void assertRefused(RestTestClient.ResponseSpec response, int status, String type) {
        response.expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/" + type);
    }

    private static int status(RestTestClient client, String sha256) {
        return client.get()
                .uri("/api/evidence/" + sha256)
                .exchange()
                .returnResult()
                .getStatus()
                .value();
    }

    private static Actor person(String username, Role role, String unit) {
        return new Actor(username, username, Set.of(role), unit, Set.of(), "192.0.2.7");
    }

    private JdbcClient superuser() {
        return JdbcClient.create(
                new DriverManagerDataSource(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword()));
    }

    private static <T extends @Nullable Object> T as(Actor actor, Supplier<T> work) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(actor, null, List.of()));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
