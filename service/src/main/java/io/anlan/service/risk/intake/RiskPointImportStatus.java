// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.intake;

/** How far an import is; CHECKING and IMPORTING run in the background. */
public enum RiskPointImportStatus {
    CHECKING,
    CHECKED,
    IMPORTING,
    IMPORTED,
    /** The file could not be checked and has to be sent again. */
    FAILED
}
