// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhotoReadingTest {

    @TempDir
    private Path folder;

    private PhotoFacts read(byte[] content) throws IOException {
        return PhotoReading.of(Files.write(folder.resolve("picture"), content));
    }

    @Test
    void timeAndPlaceAreThoseOfThePhotograph() throws IOException {
        PhotoFacts facts = read(Exif.photograph("2026:03:10 09:30:00", null, 31.22114, 121.54409));
        assertThat(facts.takenAt()).as("Shanghai time").isEqualTo(Instant.parse("2026-03-10T01:30:00Z"));
        assertThat(facts.place()).isEqualTo(new PhotoFacts.PhotoPlace(31.22114, 121.54409));
    }

    @Test
    void anOffsetOfTheCameraCounts() throws IOException {
        assertThat(read(Exif.photograph("2026:03:10 09:30:00", "+09:00", 31, 121))
                        .takenAt())
                .isEqualTo(Instant.parse("2026-03-10T00:30:00Z"));
    }

    @Test
    void whatAPictureDoesNotSayIsNotMadeUp() throws IOException {
        assertThat(read(Samples.jpeg())).isEqualTo(PhotoFacts.NONE);
        assertThat(read(Samples.png())).isEqualTo(PhotoFacts.NONE);
        assertThat(read(Exif.photograph("0000:00:00 00:00:00", null, 0, 0))).isEqualTo(PhotoFacts.NONE);
    }

    @Test
    void brokenPicturesSayNothingWhereverTheyBreak() throws IOException {
        byte[] whole = Exif.photograph("2026:03:10 09:30:00", null, 31, 121);
        for (int length = 0; length < 260; length++) {
            read(Arrays.copyOf(whole, length));
        }
        for (int at = 2; at < 260; at++) {
            byte[] bent = whole.clone();
            bent[at] ^= (byte) 0xFF;
            read(bent);
        }
    }
}
