// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.grading;

import java.util.Map;

/**
 * The level of a risk point as it stands, with what is open at it and what was missed.
 *
 * @param graded the level of the assessment
 * @param explanation plain values as JSON takes them: graded, open, missedInspections, row, whatWouldChange, pack
 */
public record LiveGrade(
        RiskLevel level,
        RiskLevel graded,
        RiskPointState state,
        Map<String, Object> explanation,
        String packId,
        String version,
        String digest) {

    public boolean raised() {
        return level.above(graded);
    }
}
