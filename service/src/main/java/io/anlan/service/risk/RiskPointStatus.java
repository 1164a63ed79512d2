// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk;

/** Whether a risk point is there; a retired one stays on record as it was. */
public enum RiskPointStatus {
    ACTIVE,
    RETIRED
}
