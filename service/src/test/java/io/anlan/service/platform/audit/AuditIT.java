// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class AuditIT {

    private static final String SHOP = Api.PUDONG + "/310115004/310115004012/91310115MA1AUDIT0X";
    private static final Actor LI = new Actor("li", "李检查", Set.of(Role.INSPECTOR), Api.PUDONG, Set.of(), "192.0.2.7");
    private static final Actor WU = new Actor("wu", "吴检查", Set.of(Role.INSPECTOR), Api.JIADING, Set.of(), "192.0.2.8");

    @Autowired
    private AuditTrail trail;

    @Autowired
    private AuditSealing sealing;

    @Autowired
    private AuditVerification verification;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private FlywayConnectionDetails owner;

    @Autowired
    private JdbcClient application;

    @Autowired
    private SettableClock clock;

    @Autowired
    private Api api;

    @Test
    void anActTellsWhoWhenFromWhereBeforeAndAfter() {
        String subject = newSubject();
        append(
                LI,
                new Act(
                        "test",
                        subject,
                        SHOP,
                        "measured",
                        Map.of("dust", new BigDecimal("30.50")),
                        Map.of("b", List.of(1, "二"), "a", true),
                        "说明\0 \uD83D\uDE00"));
        var entry = read(LI, subject).get(0);
        assertThat(entry.sequence()).isEqualTo(1);
        assertThat(entry.at()).isEqualTo(clock.instant());
        assertThat(entry.username()).isEqualTo("li");
        assertThat(entry.name()).isEqualTo("李检查");
        assertThat(entry.role()).isEqualTo("INSPECTOR");
        assertThat(entry.address()).isEqualTo("192.0.2.7");
        assertThat(entry.act().before()).containsEntry("dust", new BigDecimal("30.50"));
        assertThat(entry.act().after()).containsEntry("a", true).containsEntry("b", List.of(1, "二"));
        assertThat(entry.act().note()).isEqualTo("说明\uFFFD \uD83D\uDE00");
        assertThat(entry.hash()).matches("[0-9a-f]{64}");
        assertThat(verification.verify(null).brokenAt()).isNull();
    }

    @Test
    void anActThatIsRolledBackLeavesNoTrace() {
        String subject = newSubject();
        assertThatThrownBy(() -> as(
                        LI,
                        () -> new TransactionTemplate(transactions).execute(status -> {
                            trail.append(act(subject, "tried"));
                            throw new IllegalStateException("the act fails");
                        })))
                .hasMessage("the act fails");
        assertThat(read(LI, subject)).isEmpty();
    }

    @Test
    void anActOutsideOfATransactionIsRefused() {
        assertThatThrownBy(() -> as(LI, () -> {
                    trail.append(act(newSubject(), "tried"));
                    return "done";
                }))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void simultaneousActsOnOneSubjectFormOneChain() throws Exception {
        String subject = newSubject();
        int writers = 8;
        int acts = 25;
        var pool = Executors.newFixedThreadPool(writers);
        try {
            Callable<Void> writer = () -> {
                for (int i = 0; i < acts; i++) {
                    append(LI, act(subject, "written"));
                    append(LI, act(newSubject(), "written"));
                }
                return null;
            };
            for (var done : pool.invokeAll(java.util.Collections.nCopies(writers, writer))) {
                done.get();
            }
        } finally {
            pool.shutdown();
        }
        assertThat(read(LI, subject))
                .extracting(AuditEntry::sequence)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, writers * acts).boxed().toList());
        sealing.seal();
        assertThat(verification.verify(null).brokenAt()).isNull();
    }

    @Test
    void anotherDistrictSeesNothing() {
        String subject = newSubject();
        append(LI, act(subject, "written"));
        assertThat(read(LI, subject)).hasSize(1);
        assertThat(read(WU, subject)).isEmpty();
    }

    @Test
    void aCommitThatComesAfterASealIsSealedByTheNextOne() throws Exception {
        String late = newSubject();
        var appended = new CountDownLatch(1);
        var sealed = new CountDownLatch(1);
        var pool = Executors.newSingleThreadExecutor();
        try {
            var slow = pool.submit(() -> as(
                    LI,
                    () -> new TransactionTemplate(transactions).execute(status -> {
                        trail.append(act(late, "written"));
                        appended.countDown();
                        await(sealed);
                        return "committed";
                    })));
            await(appended);
            append(LI, act(newSubject(), "written"));
            sealing.seal();
            sealed.countDown();
            assertThat(slow.get()).isEqualTo("committed");
        } finally {
            pool.shutdown();
        }
        sealing.seal();
        var verdict = verification.verify(null);
        assertThat(verdict.brokenAt()).isNull();
        assertThat(superuser()
                        .sql("select count(*) from audit.entry e join audit.seal s on e.id = any (s.entries)"
                                + " where e.subject = ?")
                        .param(late)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theRuntimeRoleCannotWriteTheTablesItself() {
        for (var attack : List.of(
                "insert into audit.seal values (999, now(), '{1}', sha256(''), sha256(''))",
                "insert into audit.unsealed values (999999)",
                "delete from audit.unsealed",
                "update audit.entry set name = 'x'",
                "delete from audit.entry",
                "truncate audit.entry",
                "alter table audit.entry disable trigger all")) {
            assertThatThrownBy(() -> application.sql(attack).update())
                    .as(attack)
                    .rootCause()
                    .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        }
    }

    @Test
    void evenTheOwnerCannotChangeOrRemove() {
        append(LI, act(newSubject(), "written"));
        sealing.seal();
        for (var attack : List.of(
                "update audit.entry set name = 'x'",
                "delete from audit.entry",
                "truncate audit.entry",
                "set session_replication_role = replica; delete from audit.entry",
                "set session_replication_role = replica; truncate audit.seal",
                "update audit.seal set at = now()",
                "delete from audit.seal")) {
            assertThatThrownBy(() -> superuser().sql(attack).update())
                    .as(attack)
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void anAuditorReadsPageByPageAndVerifies() {
        String subject = newSubject();
        for (int i = 0; i < 3; i++) {
            append(LI, act(subject, "written" + i));
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

    private static Act act(String subject, String act) {
        return new Act("test", subject, SHOP, act, Map.of(), Map.of("n", 1), null);
    }

    private static String newSubject() {
        return "T-" + UUID.randomUUID();
    }

    private void append(Actor actor, Act act) {
        as(
                actor,
                () -> new TransactionTemplate(transactions).execute(status -> {
                    trail.append(act);
                    return "done";
                }));
    }

    private List<AuditEntry> read(Actor actor, String subject) {
        return as(actor, () -> trail.of("test", subject));
    }

    private JdbcClient superuser() {
        return JdbcClient.create(
                new DriverManagerDataSource(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword()));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
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
