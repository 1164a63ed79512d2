// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes what uploads left behind whose process was killed; an upload that still runs is never a day old. */
@Component
class AbandonedUploads {

    private static final Logger log = LoggerFactory.getLogger(AbandonedUploads.class);
    private static final Duration AGE = Duration.ofDays(1);

    private final ContentStore contents;
    private final Clock clock;

    AbandonedUploads(ContentStore contents, Clock clock) {
        this.contents = contents;
        this.clock = clock;
    }

    /** At the start and daily. */
    @Scheduled(fixedDelayString = "P1D")
    void remove() throws IOException {
        Instant before = clock.instant().minus(AGE);
        int removed = 0;
        try (var parts = Files.newDirectoryStream(contents.incoming(), "*.part")) {
            for (Path part : parts) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(before)) {
                    Files.deleteIfExists(part); // another node may have been faster
                    removed++;
                }
            }
        }
        if (removed > 0) {
            log.info("Removed {} uploads that were never finished", removed);
        }
    }
}
