// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the client's own stories as a process; they print what passed and what failed. */
public final class Stories {

    private static final int MINUTES = 25;

    private Stories() {}

    /** @param only names of stories; none for all */
    public static void pass(String baseUrl, String identity, String... only) throws IOException, InterruptedException {
        pass(baseUrl, identity, Map.of(), only);
    }

    /** @param more of the environment, for stories that need it */
    static void pass(String baseUrl, String identity, Map<String, String> more, String... only)
            throws IOException, InterruptedException {
        Path client = Path.of("..", "admin-ui").toRealPath();
        install(client);
        Path output = Files.createDirectories(Path.of("target")).resolve("stories-" + identity + ".txt");
        var command = new ArrayList<>(List.of("node", "e2e/run.mjs"));
        command.addAll(List.of(only));
        var builder = new ProcessBuilder(command)
                .directory(client.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(more);
        builder.environment().put("BASE_URL", baseUrl);
        builder.environment().put("IDENTITY", identity);
        builder.environment()
                .put(
                        "SCREENSHOTS",
                        output.resolveSibling("stories-" + identity)
                                .toAbsolutePath()
                                .toString());
        var process = builder.start();
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        String said = Files.readString(output);
        System.out.println(said);
        assertThat(ended).as("ended within %d minutes:%n%s", MINUTES, said).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        assertThat(said).containsPattern("[1-9][0-9]* passed, 0 failed");
    }

    /** Installs Chromium where that is allowed; the script says what to do where it is not. */
    private static void install(Path client) throws IOException, InterruptedException {
        var script = new ProcessBuilder("sh", "e2e/install-browser.sh")
                .directory(client.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(script.waitFor()).as(said).isZero();
    }
}
