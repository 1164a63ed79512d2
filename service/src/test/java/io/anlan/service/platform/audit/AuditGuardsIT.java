// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.audit;

import static io.anlan.service.platform.audit.Clerk.LI;
import static io.anlan.service.platform.audit.Clerk.WU;
import static io.anlan.service.platform.audit.Clerk.act;
import static io.anlan.service.platform.audit.Clerk.newSubject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anlan.service.IntegrationTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may see, write, change and remove what is in the trail. */
@IntegrationTest
class AuditGuardsIT {

    @Autowired
    private AuditTrail trail;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private AuditSealing sealing;

    @Autowired
    private FlywayConnectionDetails owner;

    @Autowired
    private JdbcClient application;

    private Clerk clerk;

    @BeforeEach
    void hire() {
        clerk = new Clerk(trail, transactions);
    }

    @Test
    void anotherDistrictSeesNothing() {
        String subject = newSubject();
        clerk.append(LI, act(subject, "written"));
        assertThat(clerk.read(LI, subject)).hasSize(1);
        assertThat(clerk.read(WU, subject)).isEmpty();
    }

    @Test
    void firstEntriesTakeNoLockHoweverManyThereAreInOneTransaction() {
        var locks = new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            append("first", 1_000);
            long firsts = advisoryLocks();
            append("second", 3);
            return List.of(firsts, advisoryLocks());
        });
        assertThat(locks).containsExactly(0L, 3L);
    }

    private void append(String act, int subjects) {
        application
                .sql("""
                        select count(audit.append('test', 'many-' || i, '310000', now(), 'li', 'li', 'INSPECTOR', '', :act,
                                                  '{}', '{}', null)) from generate_series(1, :subjects) i""")
                .param("act", act)
                .param("subjects", subjects)
                .query(Long.class)
                .single();
    }

    private long advisoryLocks() {
        return application
                .sql("select count(*) from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()")
                .query(Long.class)
                .single();
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
        clerk.append(LI, act(newSubject(), "written"));
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

    private JdbcClient superuser() {
        return JdbcClient.create(
                new DriverManagerDataSource(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword()));
    }
}
