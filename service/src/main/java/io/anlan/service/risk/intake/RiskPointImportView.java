// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.intake;

import io.anlan.service.platform.Wording;
import io.anlan.service.platform.imports.ImportStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is.
 *
 * @param format XLSX or CSV
 * @param rows rows below the header; 0 until they are counted
 * @param done rows worked on in the present step
 * @param errors all problems found; while there are any, nothing can be imported
 * @param firstNumber number of the first risk point, once imported
 * @param lastNumber number of the last one
 * @param failure why the last step did not end as it should; nothing was imported then
 */
public record RiskPointImportView(
        UUID id,
        ImportStatus status,
        String fileName,
        String format,
        int rows,
        int done,
        int errors,
        @Nullable String firstNumber,
        @Nullable String lastNumber,
        @Nullable Wording failure,
        Instant uploadedAt,
        String uploadedBy,
        @Nullable Instant committedAt,
        @Nullable String committedBy) {}
