// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.grading;

import java.math.BigDecimal;
import java.util.Map;

/**
 * A grade with its whole explanation; the same request gives an equal grade from the same version, for ever.
 *
 * @param score the product of the scores, exact, whether or not it decided
 * @param explanation plain values as JSON takes them (texts, numbers, booleans, lists, maps): inputs, score, row,
 *     thresholds, directGrounds, overriding when a direct ground decided, whatWouldChange, pack
 * @param digest SHA-256 of the content of the pack
 */
public record Grade(
        RiskLevel level,
        Method method,
        BigDecimal score,
        Map<String, Object> explanation,
        String packId,
        String version,
        String digest) {

    /** What is to be kept for a replay, for example {@code risk-grading/lec@1}. */
    public String gradedBy() {
        return packId + "@" + version;
    }
}
