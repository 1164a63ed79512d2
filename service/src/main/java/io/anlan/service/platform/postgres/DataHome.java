// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.postgres;

import io.anlan.service.platform.StartRefused;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The folder of the embedded database: {@code data} as PostgreSQL has it, its binaries, its log and its password.
 *
 * <p>Whoever holds the lock may start a server here; the operating system gives it back however a process ends.
 */
final class DataHome implements AutoCloseable {

    static final String DATA = "data";
    static final String PASSWORD = "superuser-password";
    static final String LOCK = "run.lock";

    /** The start alone writes about 100 MB: binaries, catalogues and write-ahead log. */
    private static final long NEEDED = 300L << 20;

    private final Path home;
    private final FileChannel lockFile;
    private final FileLock lock;

    private DataHome(Path home, FileChannel lockFile, FileLock lock) {
        this.home = home;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    static DataHome open(Path folder) throws IOException {
        Path home = writable(folder);
        long free = Files.getFileStore(home).getUsableSpace();
        if (free < NEEDED) {
            throw new StartRefused(
                    "The disk of the data folder %s has only %d MB left.".formatted(home, free >> 20),
                    "Free at least %d MB there, or choose another folder.".formatted(NEEDED >> 20));
        }
        var file = FileChannel.open(home.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = tryLock(file);
        if (lock == null) {
            file.close();
            throw new StartRefused(
                    "The data folder %s is in use by another run of Anlan.".formatted(home),
                    "Stop that run, or choose another folder for this one.");
        }
        return new DataHome(home, file, lock);
    }

    Path data() {
        return home.resolve(DATA);
    }

    Path binaries() {
        return home.resolve("bin");
    }

    Path log() {
        return home.resolve("postgres.log");
    }

    Path passwordFile() {
        return home.resolve(PASSWORD);
    }

    /** The superuser's password: random, made once, readable by the owner of the folder only. */
    String password() throws IOException {
        if (Files.notExists(passwordFile())) {
            Files.createFile(
                    passwordFile(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(passwordFile(), random());
        }
        return Files.readString(passwordFile(), StandardCharsets.US_ASCII).strip();
    }

    static String random() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public void close() throws IOException {
        lock.release();
        lockFile.close();
    }

    private static Path writable(Path folder) {
        try {
            Path home = Files.createDirectories(folder.toAbsolutePath()).toRealPath();
            Files.delete(Files.createTempFile(home, "writable", ""));
            return home;
        } catch (IOException e) {
            if (String.valueOf(e.getMessage()).contains("No space left")) {
                throw new StartRefused(
                        "The disk of the data folder %s is full.".formatted(folder.toAbsolutePath()),
                        "Free at least %d MB there, or choose another folder.".formatted(NEEDED >> 20),
                        e);
            }
            throw new StartRefused(
                    "The data folder %s cannot be written to by the user %s."
                            .formatted(folder.toAbsolutePath(), System.getProperty("user.name")),
                    "Give that user the right to write there, or choose another folder.",
                    e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // another application in this very process
        }
    }
}
