// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.postgres;

import io.anlan.service.platform.StartRefused;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** A running PostgreSQL on its data folder, until closed. */
final class EmbeddedServer implements AutoCloseable {

    static final String SUPERUSER = "postgres";
    static final String APPLICATION = "anlan_app";

    private static final String MAJOR_VERSION = "18";
    private static final long LONGEST_LOG = 5L << 20;

    private final DataHome home;
    private final EmbeddedPostgres postgres;
    private final String password;
    private final String applicationPassword = DataHome.random(); // new with every start: nobody has to keep it

    private EmbeddedServer(DataHome home, EmbeddedPostgres postgres, String password) {
        this.home = home;
        this.postgres = postgres;
        this.password = password;
    }

    static EmbeddedServer start(EmbeddedPostgresSettings settings, Path folder) throws IOException, SQLException {
        var home = DataHome.open(folder);
        try {
            Orphan.stop(home.data());
            sound(home);
            rotate(home.log());
            String password = home.password();
            var server = new EmbeddedServer(home, launch(settings, home, password), password);
            server.admitApplication();
            return server;
        } catch (IOException | SQLException | RuntimeException e) {
            home.close();
            throw e;
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(postgres.getPort());
    }

    String password() {
        return password;
    }

    String applicationPassword() {
        return applicationPassword;
    }

    /** Stops the server and only then lets another run in. */
    @Override
    public void close() throws IOException {
        try {
            postgres.close();
            Orphan.stop(home.data()); // the library waits five seconds, a last checkpoint may need longer
        } finally {
            home.close();
        }
    }

    /** Refuses what PostgreSQL could not start on, and sets aside what an interrupted first start left. */
    private static void sound(DataHome home) throws IOException {
        Path data = home.data();
        if (Files.notExists(data) || isEmpty(data)) {
            return;
        }
        if (Files.exists(home.passwordFile()) && Files.notExists(data.resolve("postmaster.opts"))) {
            setAside(data); // no server ever ran on it: the very first start was interrupted
            return;
        }
        Path version = data.resolve("PG_VERSION");
        if (Files.notExists(version)
                || Files.notExists(data.resolve("global/pg_control"))
                || Files.notExists(home.passwordFile())) {
            throw damaged(data, null);
        }
        String found = Files.readString(version).strip();
        if (!MAJOR_VERSION.equals(found)) {
            throw new StartRefused(
                    "The database in %s was made by PostgreSQL %s; this is %s.".formatted(data, found, MAJOR_VERSION),
                    "Dump it with the release that made it, or start anew with ./run --reset.");
        }
    }

    private static EmbeddedPostgres launch(EmbeddedPostgresSettings settings, DataHome home, String password)
            throws IOException {
        var log = ProcessBuilder.Redirect.appendTo(home.log().toFile());
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(home.data())
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(home.binaries().toFile())
                .setRegisterShutdownHook(false) // Spring closes the pool first, then this
                .setPGStartupWait(Duration.ofMinutes(2)) // recovery after a crash takes its time
                .setOutputRedirector(log)
                .setLocaleConfig("auth", "scram-sha-256") // given again, it overrides the library's "trust"
                .setLocaleConfig("pwfile", home.passwordFile().toString())
                .setLocaleConfig("locale", "C") // whatever the machine has installed
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setConnectConfig("password", password)
                .setServerConfig("fsync", "on") // the library switches both off, which is for tests only
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "60")
                .setServerConfig("listen_addresses", "127.0.0.1");
        if (settings.port() > 0) {
            builder.setPort(settings.port());
        }
        try {
            return new Startup(builder, home.log()).await();
        } catch (IOException | RuntimeException e) {
            Orphan.stop(home.data());
            throw explained(home, e);
        }
    }

    private static StartRefused explained(DataHome home, Exception failure) throws IOException {
        List<String> last = lastLines(home.log());
        if (last.stream().anyMatch(line -> line.contains("No space left on device"))
                || String.valueOf(failure.getMessage()).contains("No space left on device")) {
            return new StartRefused(
                    "The disk of the data folder %s is full.".formatted(home.data()),
                    "Free some space there and start again; nothing is lost.",
                    failure);
        }
        return damaged(home.data(), failure);
    }

    private static StartRefused damaged(Path data, @Nullable Exception failure) {
        return new StartRefused(
                "PostgreSQL cannot start on the data folder %s: it is incomplete or damaged; %s says more."
                        .formatted(data, data.resolveSibling("postgres.log")),
                "Restore the folder from a backup, or start anew with ./run --reset, which loses its content.",
                failure);
    }

    private void admitApplication() throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    do $$ begin
                      create role %1$s login;
                    exception when duplicate_object then null; end $$;
                    alter role %1$s login password '%2$s'""".formatted(APPLICATION, applicationPassword));
        }
    }

    private static void rotate(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LONGEST_LOG) {
            Files.move(log, log.resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static List<String> lastLines(Path log) throws IOException {
        if (Files.notExists(log)) {
            return List.of();
        }
        var lines = Files.readAllLines(log);
        return lines.subList(Math.max(0, lines.size() - 30), lines.size());
    }

    private static void setAside(Path data) throws IOException {
        Path aside = data.resolveSibling("interrupted");
        FileSystemUtils.deleteRecursively(aside);
        Files.move(data, aside);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            return content.findAny().isEmpty();
        }
    }
}
