// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection;

/** How far an import is; CHECKING and IMPORTING run in the background. */
public enum ImportStatus {
    CHECKING,
    CHECKED,
    IMPORTING,
    IMPORTED,
    /** The file could not be checked; it was not imported and has to be sent again. */
    FAILED
}
