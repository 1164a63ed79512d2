// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.bench;

import io.anlan.service.Application;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** One node of the real application as a process of its own, killed and started again. */
final class NodeProcess {

    /** Small, as many of them run beside each other. */
    static final List<String> SMALL = List.of("-Xmx640m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    /** As {@code ./run} starts it. */
    static final List<String> ORDINARY = List.of("-Xmx1g");

    private static final long PATIENCE_NANOS = 400_000_000_000L;

    private final String name;
    private final int port;
    private final int issuer;
    private final String database;
    private final Path home;
    private final List<String> options;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private volatile Process process;

    NodeProcess(String name, int port, int issuer, String database, Path home, List<String> options) {
        this.name = name;
        this.port = port;
        this.issuer = issuer;
        this.database = database;
        this.home = home;
        this.options = options;
    }

    String name() {
        return name;
    }

    String url() {
        return "http://localhost:" + port;
    }

    void start() throws IOException {
        start(entry -> entry);
    }

    /** @param release what stands in the place of an entry of the class path, as another release would bring it */
    void start(UnaryOperator<String> release) throws IOException {
        String classes = Arrays.stream(System.getProperty("java.class.path").split(":", -1))
                .filter(entry -> !entry.endsWith("test-classes"))
                .map(release)
                .collect(Collectors.joining(":"));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                        "-cp", classes, Application.class.getName(),
                        "--spring.profiles.active=demo",
                        "--server.port=" + port,
                        "--server.address=127.0.0.1",
                        "--anlan.identity.issuer=http://localhost:" + issuer,
                        "--anlan.postgres.data=false",
                        "--anlan.outbox.retry-interval=5s",
                        "--anlan.engine.again-interval=10s",
                        "--spring.datasource.url=" + database,
                        "--spring.datasource.username=anlan_app",
                        "--spring.datasource.password=anlan_app",
                        "--spring.flyway.url=" + database,
                        "--spring.flyway.user=postgres",
                        "--spring.flyway.password=postgres",
                        "--anlan.evidence.directory=" + home.resolve("evidence")));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve(name + ".log").toFile()))
                .start();
    }

    void awaitReady() throws InterruptedException {
        long began = System.nanoTime();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() - began > PATIENCE_NANOS) {
                throw new IllegalStateException("Node " + name + " does not start: " + home.resolve(name + ".log"));
            }
            Thread.sleep(300);
        }
    }

    /** Answers, whatever its health: a database that is away makes no node unfit to be asked. */
    private boolean isReady() throws InterruptedException {
        try {
            var health = HttpRequest.newBuilder(URI.create(url() + "/actuator/health/liveness"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(health, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
