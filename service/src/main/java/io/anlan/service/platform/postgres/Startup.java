// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** Waits for the server as long as it may recover from a crash, but no longer once it said that it gave up. */
final class Startup {

    private static final Pattern GAVE_UP = Pattern.compile("pg_ctl: (could not start server|error:)");

    private final FutureTask<EmbeddedPostgres> start;
    private final Path log;
    private final long before;

    Startup(EmbeddedPostgres.Builder builder, Path log) throws IOException {
        this.start = new FutureTask<>(builder::start);
        this.log = log;
        this.before = Files.exists(log) ? Files.size(log) : 0;
    }

    EmbeddedPostgres await() throws IOException {
        var thread = new Thread(start, "postgres-start");
        thread.setDaemon(true);
        thread.start();
        try {
            while (true) {
                try {
                    return start.get(250, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    giveUpWithIt(thread);
                }
            }
        } catch (ExecutionException e) {
            throw new IOException(String.valueOf(e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The start was interrupted", e);
        }
    }

    private void giveUpWithIt(Thread thread) throws IOException, InterruptedException, ExecutionException {
        if (Files.notExists(log)) {
            return;
        }
        try (var tail = Files.newInputStream(log)) {
            tail.skipNBytes(Math.min(before, Files.size(log)));
            if (!GAVE_UP.matcher(new String(tail.readAllBytes(), StandardCharsets.UTF_8))
                    .find()) {
                return;
            }
        }
        thread.interrupt();
        start.get().close(); // interrupted, the library returns as if it had started: it lets go of its lock here
        throw new IOException("PostgreSQL gave up");
    }
}
