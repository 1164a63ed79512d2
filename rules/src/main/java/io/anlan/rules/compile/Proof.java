// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.compile;

/** What the engine can prove about a row and an observation; without proof the row is unknown. */
enum Proof {
    MET,
    /** Not met as written, but met when devices that failed count as missing. */
    MET_BY_FAILED_DEVICE,
    NOT_MET
}
