// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.evidence;

import io.anlan.service.platform.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Files named by their SHA-256. A file is either there as a whole, on the disk and not only in its cache, or not at all. */
@Component
class ContentStore {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final int BUFFER = 64 * 1024;

    private final Path directory;
    private final Path incoming;
    private final long maxSize;

    ContentStore(EvidenceSettings settings) {
        this.directory = settings.directory().toAbsolutePath().normalize();
        this.incoming = directory.resolve("incoming");
        this.maxSize = settings.maxSize();
        try {
            Files.createDirectories(incoming);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The evidence directory " + directory + " cannot be created. Maybe anlan.evidence.directory is not"
                            + " writable for this user",
                    e);
        }
    }

    /** Where files lie while they arrive. */
    Path incoming() {
        return incoming;
    }

    static boolean isSha256(String text) {
        return SHA256.matcher(text).matches();
    }

    /**
     * Writes what arrives to the side, 64 KiB in memory at a time.
     *
     * @throws io.anlan.service.platform.Refusal {@code evidence/too-large}, before more than the allowed size is written
     */
    Draft receive(InputStream content) throws IOException {
        Path file = Files.createTempFile(incoming, "", ".part");
        try (var out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var digest = new Sha256();
            var buffer = new byte[BUFFER];
            long size = 0;
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > maxSize) {
                    throw EvidenceRefusals.tooLarge(maxSize);
                }
                digest.add(buffer, read);
                for (var rest = ByteBuffer.wrap(buffer, 0, read); rest.hasRemaining(); ) {
                    out.write(rest);
                }
            }
            out.force(true);
            return new Draft(file, digest.hex(), size);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** Moves a draft to its name at once; a content already there is not written again. */
    void keep(Draft draft) throws IOException {
        Path target = place(draft.sha256());
        if (Files.exists(target) && Files.size(target) == draft.size()) {
            return;
        }
        Files.createDirectories(target.getParent());
        Files.move(draft.file(), target, StandardCopyOption.ATOMIC_MOVE);
        for (@Nullable Path folder = target.getParent();
                folder != null && folder.startsWith(directory);
                folder = folder.getParent()) {
            try (var entries = FileChannel.open(folder, StandardOpenOption.READ)) {
                entries.force(true);
            }
        }
    }

    /** The content, which must have been kept. */
    Path content(String sha256) {
        Path file = place(sha256);
        if (!Files.isRegularFile(file)) {
            throw new IllegalStateException("The content of evidence " + sha256 + " is missing in " + directory
                    + ". Maybe the directory was not restored together with the database.");
        }
        return file;
    }

    private Path place(String sha256) {
        if (!isSha256(sha256)) {
            throw new IllegalArgumentException("Not a SHA-256: " + sha256);
        }
        return directory
                .resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    /** A received file that is not kept yet; closing it removes what is left of it. */
    record Draft(Path file, String sha256, long size) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }
}
