// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.regrading;

import io.anlan.service.risk.RiskLevel;
import java.util.Comparator;

/**
 * Risk points whose level a regrading moved in the same way.
 *
 * @param kind GRADED or LIVE
 * @param count of risk points, at least 1
 */
public record LevelMoves(String kind, RiskLevel from, RiskLevel to, long count) {

    static final Comparator<LevelMoves> ORDER = Comparator.comparing(LevelMoves::kind)
            .thenComparing(moves -> moves.from().rank(), Comparator.reverseOrder())
            .thenComparing(moves -> moves.to().rank(), Comparator.reverseOrder());
}
