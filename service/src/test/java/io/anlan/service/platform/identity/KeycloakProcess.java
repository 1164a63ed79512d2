// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.identity;

import io.anlan.service.TestEnvironment;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A real Keycloak from its Maven distribution, with the realm of {@code docker/keycloak} and no container. */
final class KeycloakProcess implements AutoCloseable {

    private static final Path UNPACKED = Path.of("target", "keycloak");

    private final int port = TestEnvironment.freePort();
    private final int management = TestEnvironment.freePort();
    private Process process;

    String issuer() {
        return "http://localhost:" + port + "/realms/anlan";
    }

    /** @param client where the browser client is served; the realm admits no other address */
    void start(String client) throws IOException {
        Path home = home();
        Path realm = Files.createDirectories(home.resolve("data/import")).resolve("anlan.json");
        String text = Files.readString(Path.of("..", "docker", "keycloak", "realm.json"))
                .replace("http://localhost:8080", client)
                .replace("\"temporary\": true", "\"temporary\": false"); // tests log in more than once
        Files.writeString(realm, text);
        Path log = Path.of("target", "keycloak.log");
        var builder = new ProcessBuilder(List.of(
                        "sh",
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--import-realm",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--http-management-port=" + management,
                        "--health-enabled=true",
                        "--cache=local",
                        "--db=dev-mem"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", "only-in-this-test");
        builder.environment().put("JAVA_OPTS_APPEND", "-Xmx512m -XX:TieredStopAtLevel=1");
        process = builder.start();
        Awaitility.await("Keycloak, see " + log.toAbsolutePath())
                .atMost(Duration.ofMinutes(6))
                .pollInterval(Duration.ofSeconds(1))
                .failFast("Keycloak ended, see " + log.toAbsolutePath(), () -> !process.isAlive())
                .until(this::ready);
    }

    @Override
    public void close() {
        if (process == null) {
            return;
        }
        var all = process.descendants().toList();
        all.forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                all.forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean ready() {
        var health = URI.create("http://127.0.0.1:" + management + "/health/ready");
        try {
            return HttpClient.newHttpClient()
                            .send(HttpRequest.newBuilder(health).build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Where the build unpacked it. */
    private static Path home() throws IOException {
        try (var folders = Files.list(UNPACKED)) {
            return folders.filter(folder -> Files.exists(folder.resolve("bin/kc.sh")))
                    .findFirst()
                    .orElseThrow(() -> new IOException("No Keycloak in " + UNPACKED.toAbsolutePath()))
                    .toAbsolutePath();
        }
    }
}
