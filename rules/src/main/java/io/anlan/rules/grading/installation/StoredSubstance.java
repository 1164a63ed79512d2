// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.grading.installation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A hazardous chemical in one unit.
 *
 * @param substance CAS number, or the code of the table where the standard gives no number, for example COAL_GAS
 * @param category symbol of the hazard category, for example W5.1; needed for what table 1 of GB 18218 does not name, or
 *     when the conditions of the process put the substance into another category than the usual one
 * @param tonnes the largest amount by design, in t
 */
public record StoredSubstance(String substance, @Nullable String category, BigDecimal tonnes) {

    public static StoredSubstance of(String substance, BigDecimal tonnes) {
        return new StoredSubstance(substance, null, tonnes);
    }
}
