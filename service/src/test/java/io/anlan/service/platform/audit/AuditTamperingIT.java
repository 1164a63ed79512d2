// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.platform.scope.ServiceScope;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A superuser who switches the triggers off is found out. Every crime is rolled back, so that other tests see a whole trail. */
@IntegrationTest
class AuditTamperingIT {

    private static final String REHASH =
            "update audit.entry e set hash = audit.hash_of(e) where subject = '%s' and seq = 3; ";

    @Autowired
    private AuditTrail trail;

    @Autowired
    private AuditSealing sealing;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private FlywayConnectionDetails owner;

    @Autowired
    private JdbcConnectionDetails application;

    @Autowired
    private Environment environment;

    private final String subject = "T-" + UUID.randomUUID();

    @BeforeEach
    void threeSealedActs() {
        for (var act : new String[] {"registered", "graded", "closed"}) {
            append(act);
        }
        sealing.seal();
    }

    @Test
    void withoutACrimeTheTrailIsWhole() throws SQLException {
        assertThat(verdictAfter("select 1").brokenAt()).isNull();
    }

    @Test
    void aChangedEntryIsFound() throws SQLException {
        for (var change : new String[] {
            "name = 'somebody else'",
            "at = at + interval '1 microsecond'",
            "after = '{\"level\":\"GENERAL\"}'",
            "after = '{ \"n\":1}'",
            "note = ''",
            "scope = scope || '/x'",
            "address = '192.0.2.1'"
        }) {
            assertThat(verdictAfter("update audit.entry set " + change + " where subject = '%s' and seq = 2")
                            .brokenAt())
                    .as(change)
                    .isEqualTo("test " + subject + ": entry 2 was changed");
        }
    }

    @Test
    void aChangedEntryWithItsHashMadeToFitIsFound() throws SQLException {
        assertThat(verdictAfter("update audit.entry set act = 'x' where subject = '%s' and seq = 2;"
                                + "update audit.entry e set hash = audit.hash_of(e) where subject = '%s' and seq = 2")
                        .brokenAt())
                .isEqualTo("test " + subject + ": entry 3 does not follow from the one before");
        assertThat(verdictAfter("update audit.entry set act = 'x' where subject = '%s' and seq = 3;" + REHASH)
                        .brokenAt())
                .as("the last one: nothing follows it but the seal")
                .contains("does not match the entries it covers");
    }

    @Test
    void aRemovedEntryIsFoundInTheMiddleAndAtTheEnd() throws SQLException {
        assertThat(verdictAfter("delete from audit.entry where subject = '%s' and seq = 2")
                        .brokenAt())
                .isEqualTo("test " + subject + ": entry 2 is missing");
        assertThat(verdictAfter("delete from audit.entry where subject = '%s' and seq = 2;"
                                + "update audit.entry set seq = 2 where subject = '%s' and seq = 3")
                        .brokenAt())
                .isEqualTo("test " + subject + ": entry 2 does not follow from the one before");
        assertThat(verdictAfter("delete from audit.entry where subject = '%s' and seq = 3")
                        .brokenAt())
                .contains("is missing");
        assertThat(verdictAfter("delete from audit.entry where subject = '%s'").brokenAt())
                .as("the whole subject")
                .contains("is missing");
    }

    @Test
    void anEntryRemovedBeforeItsSealIsFoundWhileItWaitsAndAfterwards() throws SQLException {
        append("reopened");
        String crime = "delete from audit.entry where subject = '%s' and seq = 4";
        assertThat(verdictAfter(crime).brokenAt()).contains("is missing");
        assertThat(verdictAfter(crime + "; select audit.seal_waiting(now(), 5000)")
                        .brokenAt())
                .contains("is missing");
        sealing.seal();
    }

    @Test
    void exchangedEntriesAreFound() throws SQLException {
        assertThat(verdictAfter("update audit.entry set seq = 99 where subject = '%s' and seq = 1;"
                                + "update audit.entry set seq = 1 where subject = '%s' and seq = 2;"
                                + "update audit.entry set seq = 2 where subject = '%s' and seq = 99")
                        .brokenAt())
                .isEqualTo("test " + subject + ": entry 1 does not follow from the one before");
    }

    @Test
    void anInsertedEntryIsFound() throws SQLException {
        String forged = """
                insert into audit.entry (subject_kind, subject, seq, scope, at, username, name, role, address, act,
                                         before, after, note, previous, hash)
                select subject_kind, subject, seq + 1, scope, at, username, name, role, address, 'accepted',
                       before, after, note, hash, hash from audit.entry where subject = '%s' and seq = 3;
                update audit.entry e set hash = audit.hash_of(e) where subject = '%s' and seq = 4""";
        assertThat(verdictAfter(forged).brokenAt())
                .isEqualTo("test " + subject + ": entry 4 stands under 0 seals instead of one");
        assertThat(verdictAfter("update audit.entry set seq = seq + 1 where subject = '%s' and seq = 3;"
                                + "insert into audit.entry (subject_kind, subject, seq, scope, at, username, name, role,"
                                + " address, act, before, after, note, previous, hash) select subject_kind, subject, 3,"
                                + " scope, at, username, name, role, address, 'x', before, after, note, hash, hash"
                                + " from audit.entry where subject = '%s' and seq = 2;" + REHASH)
                        .brokenAt())
                .isEqualTo("test " + subject + ": entry 4 does not follow from the one before");
    }

    @Test
    void aRemovedOrChangedSealIsFound() throws SQLException {
        append("reopened");
        sealing.seal();
        assertThat(verdictAfter("delete from audit.seal where no = (select max(no) - 1 from audit.seal)")
                        .brokenAt())
                .contains("seal")
                .contains("is missing");
        assertThat(verdictAfter("delete from audit.seal where no = (select max(no) from audit.seal)")
                        .brokenAt())
                .contains("stands under 0 seals");
        assertThat(verdictAfter("update audit.seal set at = at + interval '1 day' where no = 1")
                        .brokenAt())
                .isEqualTo("seal 1 does not match the entries it covers");
    }

    @Test
    void cuttingOffTheNewestSealWithItsEntriesIsFoundByASealNotedEarlier() throws SQLException {
        append("reopened");
        sealing.seal();
        String crime = "delete from audit.entry where id = any (select unnest(entries) from audit.seal"
                + " where no = (select max(no) from audit.seal));"
                + "delete from audit.seal where no = (select max(no) from audit.seal)";
        String noted = verdictAfter("select 1").lastSeal();
        assertThat(verdictAfter(crime).brokenAt()).isNull();
        assertThat(verdictAfter(crime, noted).brokenAt()).isEqualTo("seal " + noted + " is missing");
    }

    @Test
    void theCommandNamesTheBrokenPlaceAndFails() throws SQLException {
        assertThat(command()).startsWith("0 The audit trail is whole: ");
        commit("update audit.entry set act = 'opened' where subject = '%s' and seq = 2");
        try {
            assertThat(command()).isEqualTo("1 The audit trail is BROKEN at test " + subject + ": entry 2 was changed");
        } finally {
            commit("update audit.entry set act = 'graded' where subject = '%s' and seq = 2");
        }
        assertThat(command()).startsWith("0 ");
        assertThat(AuditVerificationCommand.run(
                        "verify-audit", "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/x"))
                .isEqualTo(2);
    }

    @Test
    void theCommandAsksTheServerOfAServiceThatRunsAndDisturbsNothing() {
        String folder = "--anlan.postgres.data=" + environment.getRequiredProperty("anlan.postgres.data");
        assertThat(command(folder)).startsWith("0 The audit trail is whole: ");
        assertThat(command(folder)).startsWith("0 The audit trail is whole: ");
    }

    private String command() {
        return command(
                "--spring.datasource.url=" + application.getJdbcUrl(),
                "--spring.datasource.username=" + application.getUsername(),
                "--spring.datasource.password=" + application.getPassword());
    }

    private static String command(String... options) {
        var standardOut = System.out;
        var captured = new ByteArrayOutputStream();
        System.setOut(new PrintStream(captured, true, StandardCharsets.UTF_8));
        try {
            int code = AuditVerificationCommand.run(options);
            return code + " " + captured.toString(StandardCharsets.UTF_8).strip();
        } finally {
            System.setOut(standardOut);
        }
    }

    private AuditVerdict verdictAfter(String crime) throws SQLException {
        return verdictAfter(crime, null);
    }

    private AuditVerdict verdictAfter(String crime, String knownSeal) throws SQLException {
        try (Connection connection = superuser()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("alter table audit.entry disable trigger all;"
                        + "alter table audit.seal disable trigger all;"
                        + crime.replace("%s", subject));
            }
            var verdict = AuditVerification.examine(
                    JdbcClient.create(new SingleConnectionDataSource(connection, true)), knownSeal);
            connection.rollback();
            return verdict;
        }
    }

    private void commit(String crime) throws SQLException {
        try (Connection connection = superuser();
                var statement = connection.createStatement()) {
            statement.execute("begin; alter table audit.entry disable trigger entry_is_final;"
                    + crime.replace("%s", subject)
                    + "; alter table audit.entry enable always trigger entry_is_final; commit");
        }
    }

    private Connection superuser() throws SQLException {
        return DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
    }

    private void append(String act) {
        ServiceScope.run(() -> new TransactionTemplate(transactions)
                .executeWithoutResult(status ->
                        trail.append(new Act("test", subject, Api.PUDONG, act, Map.of(), Map.of("n", 1), null))));
    }
}
