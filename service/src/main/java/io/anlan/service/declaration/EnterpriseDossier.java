// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.declaration;

import io.anlan.service.organization.EnterpriseRecord;
import io.anlan.service.risk.ActiveRiskPoint;
import io.anlan.service.risk.RiskLevel;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The header of an enterprise's file.
 *
 * @param liveLevel the worst of its risk points now; null without any
 * @param graded how many risk points were graded so
 * @param live how many are so now, with their open hidden dangers
 * @param declaration the latest
 * @param notice token of what it published
 */
public record EnterpriseDossier(
        EnterpriseRecord enterprise,
        @Nullable RiskLevel liveLevel,
        int riskPoints,
        Map<RiskLevel, Long> graded,
        Map<RiskLevel, Long> live,
        @Nullable DeclarationRecord declaration,
        @Nullable String notice) {

    static EnterpriseDossier of(
            EnterpriseRecord enterprise,
            List<ActiveRiskPoint> points,
            @Nullable DeclarationRecord declaration,
            @Nullable String notice) {
        RiskLevel worst = points.stream()
                .map(ActiveRiskPoint::liveLevel)
                .min(Enum::compareTo)
                .orElse(null);
        return new EnterpriseDossier(
                enterprise,
                worst,
                points.size(),
                count(points, ActiveRiskPoint::gradedLevel),
                count(points, ActiveRiskPoint::liveLevel),
                declaration,
                notice);
    }

    private static Map<RiskLevel, Long> count(List<ActiveRiskPoint> points, Function<ActiveRiskPoint, RiskLevel> by) {
        Map<RiskLevel, Long> counts = new EnumMap<>(RiskLevel.class);
        for (RiskLevel level : RiskLevel.values()) {
            counts.put(level, 0L);
        }
        counts.putAll(points.stream().collect(Collectors.groupingBy(by, Collectors.counting())));
        return counts;
    }
}
