// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.grading;

import io.anlan.service.risk.RiskLevel;
import java.util.Map;

/** A live level and why. */
public record ExplainedLevel(RiskLevel level, RiskLevel graded, LiveReasons explanation) {

    /** @param plain as the rules tell it */
    public ExplainedLevel(RiskLevel level, RiskLevel graded, Map<String, Object> plain) {
        this(level, graded, LiveReasons.of(plain));
    }
}
