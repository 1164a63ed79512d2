// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anlan.service.platform.StartRefused;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerIT {

    private static final EmbeddedPostgresSettings ANY_PORT = new EmbeddedPostgresSettings(null, 0);

    @TempDir
    private Path folder;

    @Test
    void theDataSurvivesARestartAndOnlyPasswordsOpenIt() throws Exception {
        Path home = folder.resolve("数据 with spaces");
        try (var server = EmbeddedServer.start(ANY_PORT, home)) {
            asOwner(server, "create table kept as select 42 as answer");
            assertThatThrownBy(() -> DriverManager.getConnection(server.url(), "postgres", ""))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> DriverManager.getConnection(server.url(), "anlan_app", "anlan_app"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            DriverManager.getConnection(server.url(), "anlan_app", server.applicationPassword())
                    .close();
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("superuser-password"))))
                .isEqualTo("rw-------");
        assertThat(home.resolve("data/postmaster.pid")).as("closed cleanly").doesNotExist();
        try (var server = EmbeddedServer.start(ANY_PORT, home)) {
            assertThat(asOwner(server, "select answer from kept")).isEqualTo("42");
            assertThat(asOwner(server, "show fsync")).isEqualTo("on");
            assertThat(asOwner(server, "show synchronous_commit")).isEqualTo("on");
        }
    }

    @Test
    void aFolderInUseIsRefusedAndTheServerOfAKilledRunIsStopped() throws Exception {
        var run = ServerProcess.start(folder);
        try {
            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(() -> EmbeddedServer.start(ANY_PORT, folder))
                    .withMessageContaining("in use by another run")
                    .satisfies(refused -> assertThat(refused.remedy()).isNotBlank());
        } finally {
            run.destroyForcibly().waitFor();
        }
        long orphan = Long.parseLong(
                Files.readAllLines(folder.resolve("data/postmaster.pid")).get(0));
        assertThat(ProcessHandle.of(orphan))
                .as("the killed run left its server")
                .isPresent();
        try (var server = EmbeddedServer.start(ANY_PORT, folder)) {
            assertThat(ProcessHandle.of(orphan).filter(ProcessHandle::isAlive)).isEmpty();
            assertThat(asOwner(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aDamagedFolderIsNamedWithTheRemedyAndCanBeTriedAgain() throws Exception {
        EmbeddedServer.start(ANY_PORT, folder).close();
        try (var control =
                new RandomAccessFile(folder.resolve("data/global/pg_control").toFile(), "rw")) {
            control.setLength(100);
        }
        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(() -> EmbeddedServer.start(ANY_PORT, folder))
                    .withMessageContaining("incomplete or damaged")
                    .withMessageContaining(folder.toRealPath().toString())
                    .satisfies(refused -> assertThat(refused.remedy()).contains("--reset"));
        }
        Files.delete(folder.resolve("data/PG_VERSION"));
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> EmbeddedServer.start(ANY_PORT, folder))
                .withMessageContaining("incomplete or damaged");
    }

    @Test
    void aDatabaseOfAnotherReleaseIsNotTouched() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.createDirectories(data.resolve("global"));
        Files.writeString(data.resolve("global/pg_control"), "");
        Files.writeString(data.resolve("postmaster.opts"), "");
        Files.writeString(data.resolve("PG_VERSION"), "17\n");
        Files.writeString(folder.resolve("superuser-password"), "x");
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> EmbeddedServer.start(ANY_PORT, folder))
                .withMessageContaining("made by PostgreSQL 17");
    }

    @Test
    void aFirstStartThatWasInterruptedIsMadeAgain() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("PG_VERSION"), "18\n");
        Files.writeString(folder.resolve("superuser-password"), "left-by-the-first");
        try (var server = EmbeddedServer.start(ANY_PORT, folder)) {
            assertThat(asOwner(server, "select 1")).isEqualTo("1");
        }
        assertThat(folder.resolve("interrupted/PG_VERSION")).exists();
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> EmbeddedServer.start(ANY_PORT, file.resolve("home")))
                .withMessageContaining("cannot be written to");
    }

    private static String asOwner(EmbeddedServer server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url(), "postgres", server.password());
                var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            var row = statement.getResultSet();
            row.next();
            return row.getString(1);
        }
    }
}
