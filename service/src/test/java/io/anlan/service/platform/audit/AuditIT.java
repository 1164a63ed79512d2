// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.audit;

import static io.anlan.service.platform.audit.Clerk.LI;
import static io.anlan.service.platform.audit.Clerk.SHOP;
import static io.anlan.service.platform.audit.Clerk.act;
import static io.anlan.service.platform.audit.Clerk.as;
import static io.anlan.service.platform.audit.Clerk.newSubject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class AuditIT {

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
    private SettableClock clock;

    @Autowired
    private Api api;

    private Clerk clerk;

    @BeforeEach
    void hire() {
        clerk = new Clerk(trail, transactions);
    }

    @Test
    void anActTellsWhoWhenFromWhereBeforeAndAfter() {
        String subject = newSubject();
        clerk.append(
                LI,
                new Act(
                        "test",
                        subject,
                        SHOP,
                        "measured",
                        Map.of("dust", new BigDecimal("30.50")),
                        Map.of("b", List.of(1, "二"), "a", true),
                        "说明\0 \uD83D\uDE00"));
        var entry = clerk.read(LI, subject).get(0);
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
    void actsAppendedTogetherAreChainedEachToItsOwnSubject() {
        String one = newSubject();
        String other = newSubject();
        clerk.append(LI, act(one, "began"));
        as(
                LI,
                () -> new TransactionTemplate(transactions).execute(status -> {
                    trail.appendAll(List.of(act(one, "went-on"), act(other, "began"), act(one, "ended")));
                    return "done";
                }));
        assertThat(clerk.read(LI, one))
                .extracting(entry -> entry.sequence() + " " + entry.act().act())
                .containsExactly("1 began", "2 went-on", "3 ended");
        assertThat(clerk.read(LI, other))
                .singleElement()
                .satisfies(entry -> assertThat(entry.act()).isEqualTo(act(other, "began")));
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
        assertThat(clerk.read(LI, subject)).isEmpty();
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
                    clerk.append(LI, act(subject, "written"));
                    clerk.append(LI, act(newSubject(), "written"));
                }
                return null;
            };
            for (var done : pool.invokeAll(java.util.Collections.nCopies(writers, writer))) {
                done.get();
            }
        } finally {
            pool.shutdown();
        }
        assertThat(clerk.read(LI, subject))
                .extracting(AuditEntry::sequence)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, writers * acts).boxed().toList());
        sealing.seal();
        assertThat(verification.verify(null).brokenAt()).isNull();
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
            clerk.append(LI, act(newSubject(), "written"));
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
}
