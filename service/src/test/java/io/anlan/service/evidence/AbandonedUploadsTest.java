// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AbandonedUploadsTest {

    private static final Instant NOW = Instant.parse("2026-03-10T01:00:00Z");

    @TempDir
    private Path directory;

    @Test
    void whatIsOlderThanADayGoesAndNothingElse() throws IOException {
        var contents = new ContentStore(new EvidenceSettings(directory, 10, 1, 1));
        Path old = file("1.part", Duration.ofHours(25));
        Path running = file("2.part", Duration.ofHours(23));
        Path other = file("readme", Duration.ofDays(30));
        Path kept = Files.writeString(
                Files.createDirectories(directory.resolve("ab/cd")).resolve("x.part"), "x");
        Files.setLastModifiedTime(kept, FileTime.from(NOW.minus(Duration.ofDays(30))));

        new AbandonedUploads(contents, Clock.fixed(NOW, ZoneOffset.UTC)).remove();

        assertThat(old).doesNotExist();
        assertThat(running).exists();
        assertThat(other).exists();
        assertThat(kept).exists();
    }

    private Path file(String name, Duration age) throws IOException {
        Path file = Files.writeString(directory.resolve("incoming").resolve(name), "x");
        return Files.setLastModifiedTime(file, FileTime.from(NOW.minus(age)));
    }
}
