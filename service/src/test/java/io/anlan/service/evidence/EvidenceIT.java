// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Role;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

@IntegrationTest
class EvidenceIT {

    private static final String STREET = Api.PUDONG + "/310115004";
    private static final String SHOP = STREET + "/310115004012/91310115MA1EVID10A";
    private static final String OTHER_SHOP = STREET + "/310115004012/91310115MA1EVID20B";

    @Autowired
    private Api api;

    @Autowired
    private EvidenceLocker locker;

    @Autowired
    private ContentStore contents;

    @Autowired
    private FlywayConnectionDetails owner;

    @Test
    void whatIsStoredIsGivenBackByteByByte() {
        byte[] photo = Samples.jpeg();
        var manager = api.as(Role.ENTERPRISE_SAFETY_MANAGER, SHOP);
        var stored = stored(manager, photo, "泄爆片 更换后.jpg", "image/jpeg");
        assertThat(stored).containsEntry("name", "泄爆片 更换后.jpg").containsEntry("mediaType", "image/jpeg");
        assertThat(stored.get("size")).isEqualTo(photo.length);
        manager.get()
                .uri("/api/evidence/" + stored.get("sha256"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(MediaType.IMAGE_JPEG)
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .valueEquals("Content-Security-Policy", "default-src 'none'; sandbox")
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "max-age=31536000, private, immutable")
                .expectHeader()
                .valueMatches(HttpHeaders.CONTENT_DISPOSITION, "inline; .*filename\\*=UTF-8''%E6.*\\.jpg")
                .expectBody(byte[].class)
                .isEqualTo(photo);
    }

    @Test
    void aPdfIsOnlyDownloaded() {
        var reporter = api.as(Role.ENTERPRISE_REPORTER, SHOP);
        var sha256 =
                stored(reporter, Samples.pdf(), "方案.pdf", "application/pdf").get("sha256");
        reporter.get()
                .uri("/api/evidence/" + sha256)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueMatches(HttpHeaders.CONTENT_DISPOSITION, "attachment; .*");
    }

    @Test
    void whoHasItAlreadyIsToldSo() {
        var reporter = api.as(Role.ENTERPRISE_REPORTER, SHOP);
        var sha256 = stored(reporter, Samples.png(), "a.png", "image/png").get("sha256");
        reporter.get()
                .uri("/api/evidence/" + sha256)
                .header(HttpHeaders.IF_NONE_MATCH, "\"" + sha256 + "\"")
                .exchange()
                .expectStatus()
                .isNotModified();
    }

    @Test
    void theSameContentIsKnownByItsFirstName() {
        byte[] photo = Samples.jpeg();
        var first = stored(api.as(Role.ENTERPRISE_REPORTER, SHOP), photo, "first.jpg", "image/jpeg");
        var again = stored(api.as(Role.ENTERPRISE_SAFETY_MANAGER, SHOP), photo, "again.jpg", "image/jpeg");
        assertThat(again).isEqualTo(first);
    }

    @Test
    void theFilesComeInTheOrderAskedFor() {
        var li = api.as("li", List.of(Role.ENTERPRISE_REPORTER), SHOP);
        var hashes = IntStream.range(0, 5)
                .mapToObj(i -> (String)
                        stored(li, Samples.jpeg(), i + ".jpg", "image/jpeg").get("sha256"))
                .toList();
        assertThat(as(person("li", Role.ENTERPRISE_REPORTER, SHOP), () -> locker.require(hashes)))
                .extracting(EvidenceFile::sha256)
                .containsExactlyElementsOf(hashes);
    }

    @Test
    void simultaneousUploadsOfOneContentEndInOneFile() throws Exception {
        byte[] photo = Samples.jpeg();
        var pool = Executors.newFixedThreadPool(6);
        try {
            var uploads = IntStream.range(0, 12)
                    .mapToObj(i -> (Callable<Object>) () -> stored(
                                    api.as(Role.ENTERPRISE_REPORTER, i % 2 == 0 ? SHOP : OTHER_SHOP),
                                    photo,
                                    "a.jpg",
                                    "image/jpeg")
                            .get("sha256"))
                    .collect(Collectors.toList());
            var hashes = new java.util.HashSet<Object>();
            for (var upload : pool.invokeAll(uploads)) {
                hashes.add(upload.get());
            }
            assertThat(hashes).hasSize(1);
            String sha256 = (String) hashes.iterator().next();
            assertThat(Files.readAllBytes(contents.content(sha256))).isEqualTo(photo);
            assertThat(superuser()
                            .sql("select count(*) from evidence.holding where sha256 = ?")
                            .param(sha256)
                            .query(Long.class)
                            .single())
                    .isEqualTo(2);
        } finally {
            pool.shutdown();
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
