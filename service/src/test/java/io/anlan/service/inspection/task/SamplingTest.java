// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.service.risk.ActiveRiskPoint;
import io.anlan.service.risk.ControlLevel;
import io.anlan.service.risk.RiskLevel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SamplingTest {

    @Property(tries = 200)
    void theSeedAloneDecidesWhateverTheOrderOfTheRiskPoints(
            @ForAll @Size(min = 1, max = 60) List<RiskLevel> levels, @ForAll @IntRange(min = 1, max = 70) int count) {
        List<ActiveRiskPoint> points = points(levels);
        List<ActiveRiskPoint> shuffled = new ArrayList<>(points);
        Collections.shuffle(shuffled, new Random(count));
        Sampling sampling = Sampling.of("seed" + count, count, null, List.of(), points);
        assertThat(sampling.draw(points)).isEqualTo(sampling.draw(shuffled)).doesNotHaveDuplicates();
        assertThat(sampling.draw(points))
                .hasSize(Math.min(count, points.size()))
                .isSubsetOf(points);
    }

    @Property(tries = 200)
    void nobodyIsLeftOutForALowerLevel(
            @ForAll @Size(min = 1, max = 60) List<RiskLevel> levels, @ForAll @IntRange(min = 1, max = 60) int count) {
        List<ActiveRiskPoint> points = points(levels);
        List<ActiveRiskPoint> drawn =
                Sampling.of("s", count, null, List.of(), points).draw(points);
        RiskLevel least = drawn.get(drawn.size() - 1).liveLevel();
        assertThat(drawn)
                .containsAll(points.stream()
                        .filter(point -> point.liveLevel().rank() > least.rank())
                        .toList());
    }

    @Property(tries = 200)
    void aPercentageIsRoundedUpOfWhatIsAskedFor(
            @ForAll @Size(min = 1, max = 60) List<RiskLevel> levels,
            @ForAll @IntRange(min = 1, max = 100) int percent,
            @ForAll Set<RiskLevel> only) {
        List<ActiveRiskPoint> points = points(levels);
        Sampling sampling = Sampling.of("s", null, percent, List.copyOf(only), points);
        long population = points.stream()
                .filter(point -> only.isEmpty() || only.contains(point.liveLevel()))
                .count();
        assertThat(sampling.population()).isEqualTo((int) population);
        assertThat(sampling.draw(points)).hasSize((int) Math.ceil(population * percent / 100.0 - 1e-9));
        assertThat(sampling.draw(points)).allMatch(point -> only.isEmpty() || only.contains(point.liveLevel()));
    }

    @Property(tries = 20)
    void everybodyIsDrawnSometimes(@ForAll @IntRange(min = 2, max = 12) int size) {
        List<ActiveRiskPoint> points = points(Collections.nCopies(size, RiskLevel.LOW));
        Set<UUID> drawn = java.util.stream.IntStream.range(0, 400)
                .mapToObj(seed -> Sampling.of("seed" + seed, 1, null, List.of(), points)
                        .draw(points)
                        .get(0)
                        .id())
                .collect(Collectors.toSet());
        assertThat(drawn).hasSize(size);
    }

    private static List<ActiveRiskPoint> points(List<RiskLevel> levels) {
        List<ActiveRiskPoint> points = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            points.add(new ActiveRiskPoint(
                    new UUID(i * 7919L, i),
                    "RP-%06d".formatted(i),
                    "310000",
                    "MACHINERY",
                    "code",
                    "name",
                    "310115",
                    null,
                    "place",
                    "point",
                    "process",
                    null,
                    "factor",
                    List.of("FIRE"),
                    levels.get(i),
                    levels.get(i),
                    ControlLevel.POST,
                    List.of(),
                    List.of(),
                    "somebody"));
        }
        return points;
    }
}
