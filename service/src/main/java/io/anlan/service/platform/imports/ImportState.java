// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.imports;

import io.anlan.service.platform.Wording;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is.
 *
 * @param format XLSX or CSV
 * @param rows rows below the header; 0 until they are counted
 * @param done rows worked on in the present step
 * @param problems all problems found, also those beyond what is kept for reading
 * @param failure why the last step did not end as it should; nothing was imported then
 */
public record ImportState(
        UUID id,
        ImportStatus status,
        String fileName,
        String format,
        int rows,
        int done,
        int problems,
        @Nullable Wording failure,
        Instant uploadedAt,
        String uploadedBy,
        @Nullable Instant committedAt,
        @Nullable String committedBy) {

    /** Whether it is being worked on. */
    public boolean running() {
        return ImportStatus.RUNNING.contains(status);
    }
}
