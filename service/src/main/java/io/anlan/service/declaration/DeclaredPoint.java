// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.declaration;

import io.anlan.service.risk.ControlLevel;
import io.anlan.service.risk.RiskLevel;
import java.util.List;

/**
 * A risk point as it was declared.
 *
 * @param accidentTypes GB 6441 codes, the main one first
 * @param measures how it is controlled, one sentence each
 * @param emergency what to do when it goes wrong, one sentence each
 */
public record DeclaredPoint(
        String number,
        String name,
        String place,
        String process,
        String hazardFactor,
        List<String> accidentTypes,
        RiskLevel level,
        ControlLevel controlLevel,
        List<String> measures,
        List<String> emergency,
        String responsible) {

    /** What the law wants the public and the workers to be told of (较大以上). */
    public boolean isMajorOrHigh() {
        return level == RiskLevel.MAJOR || level == RiskLevel.HIGH;
    }
}
