// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.audit;

import static io.anlan.service.platform.audit.Clerk.LI;
import static io.anlan.service.platform.audit.Clerk.act;
import static io.anlan.service.platform.audit.Clerk.newSubject;
import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.platform.Role;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;

/** The trail as auditors read it. */
@IntegrationTest
class AuditEndpointIT {

    @Autowired
    private AuditTrail trail;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private FlywayConnectionDetails owner;

    @Autowired
    private Api api;

    private Clerk clerk;

    @BeforeEach
    void hire() {
        clerk = new Clerk(trail, transactions);
    }

    @Test
    void anAuditorReadsPageByPageAndVerifies() {
        String subject = newSubject();
        for (int i = 0; i < 3; i++) {
            clerk.append(LI, act(subject, "written" + i));
        }
        var auditor = api.as(Role.AUDITOR, Api.PUDONG);
        var first = page(auditor, "/api/audit?limit=2&subject=" + subject);
        assertThat(acts(first)).containsExactly("written2", "written1");
        var second = page(auditor, "/api/audit?limit=2&subject=" + subject + "&cursor=" + first.get("next"));
        assertThat(acts(second)).containsExactly("written0");
        assertThat(second.get("next")).isNull();
        assertThat(acts(page(api.as(Role.AUDITOR, Api.JIADING), "/api/audit?subject=" + subject)))
                .isEmpty();
        assertThat(page(auditor, "/api/audit/verification")).containsEntry("ok", true);
    }

    @Test
    void nobodyElseReadsTheTrail() {
        for (var role : Role.values()) {
            if (role != Role.AUDITOR && role != Role.ADMIN) {
                for (var uri : List.of("/api/audit", "/api/audit/verification")) {
                    api.as(role, Api.CITY)
                            .get()
                            .uri(uri)
                            .exchange()
                            .expectStatus()
                            .isForbidden();
                }
            }
        }
    }

    @Test
    void nonsensicalPagingIsRefused() {
        for (var query : List.of("limit=0", "limit=201", "cursor=0", "cursor=abc")) {
            api.as(Role.AUDITOR, Api.CITY)
                    .get()
                    .uri("/api/audit?" + query)
                    .exchange()
                    .expectStatus()
                    .is4xxClientError();
        }
    }

    @Test
    void thereIsOneVerificationAtATime() throws Exception {
        var auditor = api.as(Role.AUDITOR, Api.CITY);
        var pool = Executors.newSingleThreadExecutor();
        try (var connection = superuser().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table audit.entry, audit.seal in access exclusive mode");
            var first = pool.submit(() -> page(auditor, "/api/audit/verification"));
            Awaitility.await().until(() -> waiting(statement));
            auditor.get()
                    .uri("/api/audit/verification")
                    .exchange()
                    .expectStatus()
                    .isEqualTo(409)
                    .expectBody()
                    .jsonPath("$.type")
                    .isEqualTo("/problems/audit/verification-running");
            connection.rollback();
            assertThat(first.get()).containsEntry("ok", true);
        } finally {
            pool.shutdown();
        }
    }

    private static boolean waiting(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery(
                "select exists (select from pg_locks where not granted and relation = 'audit.entry'::regclass"
                        + " or not granted and relation = 'audit.seal'::regclass)")) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    private static Map<String, Object> page(
            org.springframework.test.web.servlet.client.RestTestClient client, String uri) {
        return client.get()
                .uri(uri)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(new org.springframework.core.ParameterizedTypeReference<Map<String, Object>>() {})
                .returnResult()
                .getResponseBody();
    }

    @SuppressWarnings("unchecked")
    private static List<Object> acts(Map<String, Object> page) {
        var items = (List<Map<String, Object>>) page.get("items");
        return new ArrayList<>(items.stream().map(item -> item.get("act")).toList());
    }

    private DataSource superuser() {
        return new DriverManagerDataSource(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
    }
}
