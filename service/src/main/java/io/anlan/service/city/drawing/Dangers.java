// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.city.drawing;

import io.anlan.service.city.drawing.Danger.Fate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** All hidden dangers, oldest first: those of the last twelve months with their fates, and the closed ones before. */
public final class Dangers {

    private static final int YEARS_BEFORE = 2;

    /** Deadlines are seven days at least and thirty at most: what was found so lately is within it, so early overdue. */
    private static final int LATELY = 5;

    private static final int EARLY = 20;

    /** One day for the plan of a major one, one to rectify, and the evening before the city is loaded is the last. */
    private static final int LEAST = 3;

    private final Firms firms;
    private final Points points;
    private final Inspections inspections;
    private final CityFigures figures;
    private final LocalDate asOf;
    private final LocalDate yearBegan;
    private final List<Danger> all = new ArrayList<>();
    private final Set<String> failed = new HashSet<>();

    public Dangers(Firms firms, Points points, Inspections inspections, CityFigures figures, LocalDate asOf) {
        this.firms = firms;
        this.points = points;
        this.inspections = inspections;
        this.figures = figures;
        this.asOf = asOf;
        this.yearBegan = asOf.minusYears(1).plusDays(1);
        var byWeight = weights();
        int[] closed = Shares.of(figures.rectified(), 0, byWeight);
        int[] before = Shares.of(figures.hiddenDangers() - figures.found(), 0, byWeight);
        int[] open = spread(figures.withinDeadline(), 7);
        int[] overdue = spread(figures.overdue(), 8);
        for (Firm firm : firms.all().subList(0, figures.reporting())) {
            int i = firm.index();
            of(firm, before[i], closed[i], open[i], overdue[i]);
        }
        all.sort(Comparator.comparing(Danger::day)
                .thenComparingInt(Danger::minute)
                .thenComparing(it -> it.firm().index()));
    }

    public List<Danger> all() {
        return all;
    }

    private double[] weights() {
        double[] weights = new double[figures.reporting()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = firms.all().get(i).points() * (0.4 + firms.random(i, 6).nextDouble());
        }
        return weights;
    }

    private int[] spread(int count, int purpose) {
        int[] counts = new int[figures.reporting()];
        SplittableRandom random = firms.random(0, purpose);
        for (int i = 0; i < count; i++) {
            counts[random.nextInt(counts.length)]++;
        }
        return counts;
    }

    private void of(Firm firm, int before, int closed, int open, int overdue) {
        SplittableRandom random = firms.random(firm.index(), 9);
        List<Point> own = points.of(firm);
        List<Inspections.Inspection> checks = inspections.of(firm);
        List<Danger> dangers = new ArrayList<>();
        long history = began().until(yearBegan, ChronoUnit.DAYS);
        for (int i = 0; i < before; i++) {
            dangers.add(
                    one(firm, own, -1, yearBegan.minusDays(1 + random.nextLong(history)), closedFate(random), random));
        }
        for (int i = 0; i < closed; i++) {
            boolean late = random.nextInt(25) == 0;
            int check = late || random.nextInt(8) == 0 ? -1 : random.nextInt(checks.size());
            LocalDate day = check >= 0 ? checks.get(check).on() : within(late ? 40 : LEAST, random);
            dangers.add(one(firm, own, check, day, late ? Fate.CLOSED_LATE : Fate.CLOSED, random));
        }
        for (int i = 0; i < open; i++) {
            dangers.add(one(firm, own, -1, asOf.minusDays(2 + random.nextInt(LATELY - 1)), openFate(random), random));
        }
        for (int i = 0; i < overdue; i++) {
            dangers.add(one(firm, own, -1, asOf.minusDays(EARLY + random.nextInt(70)), Fate.OVERDUE, random));
        }
        dangers.sort(Comparator.comparing(Danger::day).thenComparingInt(Danger::minute));
        all.addAll(counted(dangers));
    }

    /** Criteria that decide every finding are in force since Order No. 10: what was found before would wait for a person. */
    private LocalDate began() {
        LocalDate began = asOf.minusYears(1 + YEARS_BEFORE);
        return began.isBefore(ORDER_10) ? ORDER_10 : began;
    }

    private LocalDate within(int least, SplittableRandom random) {
        return asOf.minusDays(least + random.nextLong(yearBegan.until(asOf, ChronoUnit.DAYS) - least));
    }

    private static Fate closedFate(SplittableRandom random) {
        return random.nextInt(20) == 0 ? Fate.CLOSED_LATE : Fate.CLOSED;
    }

    private static Fate openFate(SplittableRandom random) {
        int draw = random.nextInt(12);
        return draw < 8 ? Fate.RECTIFYING : draw < 11 ? Fate.SUBMITTED : Fate.PLAN_AWAITED;
    }

    private Danger one(Firm firm, List<Point> own, int check, LocalDate day, Fate fate, SplittableRandom random) {
        int minute = 8 * 60 + random.nextInt(9 * 60);
        boolean major = fate == Fate.PLAN_AWAITED || (fate == Fate.CLOSED && check < 0 && random.nextInt(60) == 0);
        if (major) {
            return new Danger(firm, -1, 0, -1, day, minute, fate, true, 0);
        }
        for (int tries = 0; tries < 8; tries++) {
            int point = random.nextInt(own.size());
            var measures = own.get(point).template().measures();
            int measure = random.nextInt(measures.size());
            boolean asked = check < 0 || measures.get(measure).passing() != null;
            if (asked
                    && !measures.get(measure).mayBeMajor()
                    && own.get(point).createdOn().isBefore(day)
                    && (check < 0 || failed.add(firm.index() + "/" + check + "/" + point + "/" + measure))) {
                return new Danger(firm, point, measure, check, day, minute, fate, false, 0);
            }
        }
        return new Danger(firm, -1, 1, -1, day, minute, fate, false, 0);
    }

    /** In force since then. */
    private static final LocalDate ORDER_10 = LocalDate.of(2023, 5, 15);

    /** Sets the recurrence as the register counts it: the same risk point, measure and type within twelve months. */
    private static List<Danger> counted(List<Danger> dangers) {
        Map<Long, List<LocalDate>> earlier = new HashMap<>();
        List<Danger> counted = new ArrayList<>(dangers.size());
        for (Danger danger : dangers) {
            if (!danger.atPoint()) {
                counted.add(danger);
                continue;
            }
            List<LocalDate> days = earlier.computeIfAbsent(danger.kind(), kind -> new ArrayList<>());
            LocalDate since = danger.day().minusMonths(12);
            counted.add(danger.recurring(
                    (int) days.stream().filter(day -> !day.isBefore(since)).count()));
            days.add(danger.day());
        }
        return counted;
    }
}
