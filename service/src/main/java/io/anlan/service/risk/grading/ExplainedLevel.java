// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.grading;

import io.anlan.service.risk.RiskLevel;
import java.util.Map;

/**
 * A live level and why.
 *
 * @param explanation what is open, the row that decides, and which closure would lower it
 */
public record ExplainedLevel(RiskLevel level, RiskLevel graded, Map<String, Object> explanation) {}
