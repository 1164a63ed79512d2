// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.web;

import io.anlan.service.platform.version.SeenVersion;
import io.anlan.service.supervision.proceeding.ProceedingFile;
import org.springframework.http.ResponseEntity;

/** Proceedings with their version as entity tag. */
final class Answers {

    private Answers() {}

    static ResponseEntity<ProceedingFile> of(ProceedingFile file) {
        return SeenVersion.answer(file.version(), file);
    }

    static ResponseEntity<ProceedingFile> created(ProceedingFile file) {
        String ledger = switch (file.kind()) {
            case LISTING -> "/api/listings/";
            case INTERVIEW -> "/api/interviews/";
            case ENFORCEMENT -> "/api/enforcement-transfers/";
        };
        return SeenVersion.created(ledger + file.number(), file.version(), file);
    }
}
