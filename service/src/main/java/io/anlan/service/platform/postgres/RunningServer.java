// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The embedded server of a service that runs at this moment, for those who may read its data folder.
 *
 * @param username of the superuser: nobody else's password is written down
 */
public record RunningServer(String url, String username, String password) {

    private static final int PORT = 3;
    private static final int STATUS = 7;

    /** Empty when no service runs on that folder, or its server does not take connections yet. */
    public static Optional<RunningServer> on(Path folder) throws IOException {
        Path password = folder.resolve(DataHome.PASSWORD);
        Path server = folder.resolve(DataHome.DATA).resolve("postmaster.pid");
        if (!Files.isReadable(password) || !Files.isReadable(server) || !isHeld(folder.resolve(DataHome.LOCK))) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(server);
        if (lines.size() <= STATUS || !lines.get(STATUS).strip().equals("ready")) {
            return Optional.empty();
        }
        return Optional.of(new RunningServer(
                "jdbc:postgresql://127.0.0.1:"
                        + Integer.parseInt(lines.get(PORT).strip()) + "/postgres",
                EmbeddedServer.SUPERUSER,
                Files.readString(password, StandardCharsets.US_ASCII).strip()));
    }

    private static boolean isHeld(Path lock) throws IOException {
        if (!Files.isWritable(lock)) {
            return false;
        }
        try (var file = FileChannel.open(lock, StandardOpenOption.WRITE);
                var mine = file.tryLock()) {
            return mine == null;
        } catch (OverlappingFileLockException e) {
            return true; // another application in this very process
        }
    }
}
