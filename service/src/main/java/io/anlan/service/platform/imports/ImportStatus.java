// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.imports;

import java.util.Set;

/** How far an import is; CHECKING and IMPORTING run in the background. */
public enum ImportStatus {
    CHECKING,
    CHECKED,
    IMPORTING,
    IMPORTED,
    /** The file could not be checked; it was not imported and has to be sent again. */
    FAILED;

    static final Set<ImportStatus> RUNNING = Set.of(CHECKING, IMPORTING);
}
