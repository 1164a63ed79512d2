// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection.task;

import io.anlan.service.platform.Sha256;
import io.anlan.service.risk.ActiveRiskPoint;
import io.anlan.service.risk.RiskLevel;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which risk points were drawn, so that anybody can draw them again: within a level the order is that of the SHA-256 of the
 * seed and the id of the risk point, and higher levels come first.
 *
 * @param seed made when the inspection was ordered
 * @param count so many risk points; null where a percentage was asked for
 * @param percent of all of these levels, rounded up, at least one; null where a count was asked for
 * @param levels only of these live levels; empty for all
 * @param population how many there were to draw from
 * @param drawn how many were drawn
 */
public record Sampling(
        String seed,
        @Nullable Integer count,
        @Nullable Integer percent,
        List<RiskLevel> levels,
        int population,
        int drawn) {

    private static final int ALL = 100;

    public Sampling {
        levels = List.copyOf(levels);
    }

    static Sampling of(
            String seed,
            @Nullable Integer count,
            @Nullable Integer percent,
            List<RiskLevel> levels,
            List<ActiveRiskPoint> points) {
        int population =
                (int) points.stream().filter(point -> takes(levels, point)).count();
        int wanted = count != null ? count : percent == null ? population : (population * percent + ALL - 1) / ALL;
        return new Sampling(seed, count, percent, levels, population, Math.min(wanted, population));
    }

    /** The risk points it draws from these, in the order they are to be visited. */
    List<ActiveRiskPoint> draw(List<ActiveRiskPoint> points) {
        return points.stream()
                .filter(point -> takes(levels, point))
                .sorted(Comparator.comparing(ActiveRiskPoint::liveLevel).thenComparing(point -> lot(point.id())))
                .limit(drawn)
                .toList();
    }

    private static boolean takes(List<RiskLevel> levels, ActiveRiskPoint point) {
        return levels.isEmpty() || levels.contains(point.liveLevel());
    }

    private String lot(UUID point) {
        return new Sha256()
                .add(seed)
                .add(ByteBuffer.allocate(Long.BYTES * 2)
                        .putLong(point.getMostSignificantBits())
                        .putLong(point.getLeastSignificantBits())
                        .array())
                .hex();
    }
}
