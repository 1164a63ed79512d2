// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.level;

import io.anlan.service.risk.RiskLevel;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One change of a level.
 *
 * @param kind GRADED by scores, or LIVE
 * @param from null when there was none before
 * @param cause the act or the hidden danger, plain JSON values
 */
public record LevelChange(Instant at, String kind, @Nullable RiskLevel from, RiskLevel to, Map<String, Object> cause) {}
