// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anlan.service.TestEnvironment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application, started and stopped by the script. */
class RunScriptIT {

    private static final Duration PATIENCE = Duration.ofSeconds(180);

    @TempDir
    Path folder;

    private Path data;
    private Path said;
    private Process run;
    private final int port = TestEnvironment.freePort();
    private final String url = "http://localhost:" + port;

    @BeforeEach
    void folders() {
        data = folder.resolve("数据 目录");
        said = folder.resolve("said.txt");
    }

    @Test
    void startsTellsWhereAndStopsWithItsDatabaseAndKeepsTheDataForTheNextStart() throws Exception {
        start();
        assertThat(read(said)).contains("Anlan runs at  " + url, "Data: " + data);
        assertThat(get("/")).contains("<div id=\"root\"");
        var key = get("/oauth2/jwks");
        assertThat(key).contains("\"kid\"");
        stop();

        start();
        assertThat(get("/oauth2/jwks")).isEqualTo(key);
        stop();
    }

    @Test
    void startsAgainAfterTheMachineFailedInTheMiddle() throws Exception {
        start();
        var key = get("/oauth2/jwks");
        // the script's child is the JVM: a power failure would not ask either
        run.children().forEach(ProcessHandle::destroyForcibly);
        assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue()).isEqualTo(1);
        assertThat(read(said)).contains("Anlan stopped by itself");

        start();
        assertThat(get("/oauth2/jwks")).isEqualTo(key);
        stop();
    }

    @AfterEach
    void nothingStaysBehind() {
        if (run != null && run.isAlive()) {
            run.descendants().forEach(ProcessHandle::destroyForcibly);
            run.destroyForcibly();
        }
        var lock = data.resolve("postgres/data/postmaster.pid");
        if (Files.exists(lock)) {
            ProcessHandle.of(Long.parseLong(read(lock).lines().findFirst().orElseThrow()))
                    .ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    private void start() throws IOException {
        run = new Script(Script.TOP.resolve("run"), folder)
                .start(said, "--no-build", "--port", String.valueOf(port), "--data", data.toString());
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(300))
                .until(() -> !run.isAlive() || read(said).contains("Ctrl-C"));
        assertThat(run.isAlive()).as(() -> read(said)).isTrue();
    }

    /** As Ctrl-C does. */
    private void stop() throws Exception {
        new ProcessBuilder("kill", "-INT", String.valueOf(run.pid())).start().waitFor();
        assertThat(run.waitFor(100, TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue()).as(() -> read(said)).isZero();
        assertThat(read(said)).contains("Stopped. Your data is in " + data);
        assertThat(data.resolve("postgres/data/postmaster.pid")).doesNotExist();
        assertThat(data.resolve("run.pid")).doesNotExist();
    }

    private String get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url + path)).build(), BodyHandlers.ofString())
                .body();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
