// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A PostgreSQL that writes through to the disk and is killed as by a power cut, then started again on the same files. */
final class KillableServer implements AutoCloseable {

    private static final long PATIENCE_NANOS = 120_000_000_000L;

    private final Path data;
    private final String url;
    private final List<String> command = new ArrayList<>();

    KillableServer(Path home) throws IOException {
        data = home.resolve("data");
        @SuppressWarnings("resource") // killed, not closed: the object would only close what it started itself
        EmbeddedPostgres first = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "100")
                .start();
        url = first.getJdbcUrl("postgres", "postgres");
        ProcessHandle.Info server = postmaster().info();
        if ("root".equals(server.user().orElse(""))) {
            command.addAll(List.of("unshare", "-U")); // it refuses to be root, and was started like this
        }
        command.add(server.command().orElseThrow());
        command.addAll(List.of(server.arguments().orElseThrow()));
    }

    String url() {
        return url;
    }

    JdbcClient owner() {
        return JdbcClient.create(new DriverManagerDataSource(url, "postgres", "postgres"));
    }

    private ProcessHandle postmaster() throws IOException {
        long id = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).trim());
        return ProcessHandle.of(id).orElseThrow();
    }

    /** Its backends notice and end; only then do the files belong to nobody. */
    void kill() throws IOException {
        ProcessHandle postmaster = postmaster();
        List<ProcessHandle> all = new ArrayList<>(postmaster.descendants().toList());
        postmaster.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(one -> one.onExit().join());
    }

    void startAgain() throws IOException, InterruptedException {
        long began = System.nanoTime();
        while (!answers()) {
            if (System.nanoTime() - began > PATIENCE_NANOS) {
                throw new IllegalStateException(Files.readString(data.resolveSibling("server.log")));
            }
            if (ProcessHandle.allProcesses().noneMatch(this::isOurs)) {
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(
                                data.resolveSibling("server.log").toFile()))
                        .start();
            }
            Thread.sleep(300);
        }
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info().commandLine().filter(line -> line.contains(data.toString())).isPresent();
    }

    private boolean answers() {
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres")) {
            return connection.isValid(5);
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        kill();
    }
}
