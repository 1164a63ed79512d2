// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.postgres;

import io.anlan.service.platform.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server a killed run left behind: nobody uses it any more, and nobody else can start beside it. */
final class Orphan {

    private static final Logger log = LoggerFactory.getLogger(Orphan.class);
    private static final int SECONDS = 20;

    private Orphan() {}

    /** To be called by the holder of the folder's lock, who is therefore the only run there is. */
    static void stop(Path data) throws IOException {
        var server = serverOf(data);
        if (server.isEmpty()) {
            return;
        }
        log.info(
                "Stopping the PostgreSQL that a killed run left behind, process {}",
                server.get().pid());
        server.get().destroy(); // waits for its clients, who are gone
        if (!gone(server.get())) {
            fast(server.get());
        }
        if (!gone(server.get())) {
            throw new StartRefused(
                    "A PostgreSQL of an earlier run, process %d, still uses the data folder %s and does not stop."
                            .formatted(server.get().pid(), data),
                    "Stop it with: kill -INT %d".formatted(server.get().pid()));
        }
    }

    /** The first line of the file is the process; another one may have got its number meanwhile. */
    private static Optional<ProcessHandle> serverOf(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.get(0).strip().matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(process -> process.info()
                        .commandLine()
                        .map(command -> command.contains(data.toString()))
                        .orElse(false));
    }

    private static void fast(ProcessHandle server) throws IOException {
        new ProcessBuilder("kill", "-INT", Long.toString(server.pid())).start();
    }

    private static boolean gone(ProcessHandle server) {
        try {
            server.onExit().get(SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException | CompletionException e) {
            return !server.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
