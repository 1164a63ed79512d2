// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.city.drawing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** The risk points of one enterprise after another: drawn from its class in the catalogue, building by building. */
public final class Points {

    private static final int MOST_YEARS = 3;

    private final Firms firms;
    private final CityCatalogue catalogue;
    private final LocalDate asOf;
    private final Map<String, List<CityCatalogue.Template>> templates = new HashMap<>();

    public Points(Firms firms, CityCatalogue catalogue, LocalDate asOf) {
        this.firms = firms;
        this.catalogue = catalogue;
        this.asOf = asOf;
    }

    /** Always the same for the same enterprise. */
    public List<Point> of(Firm firm) {
        SplittableRandom random = firms.random(firm.index(), 4);
        List<CityCatalogue.Template> drawn = new ArrayList<>(templates(firm));
        shuffle(drawn, random);
        String[] people = {Words.person(random), Words.person(random), Words.person(random)};
        long history = LocalDate.ofEpochDay(asOf.toEpochDay())
                .minusYears(MOST_YEARS)
                .until(asOf, java.time.temporal.ChronoUnit.DAYS);
        LocalDate began = asOf.minusDays(400 + random.nextLong(history - 400));
        List<Point> points = new ArrayList<>(firm.points());
        for (int i = 0; i < firm.points(); i++) {
            points.add(new Point(
                    Ids.next(random),
                    firm.firstPoint() + i,
                    drawn.get(i % drawn.size()),
                    building(i, drawn.size()),
                    position(random),
                    position(random),
                    began,
                    Words.one(random, people)));
        }
        return points;
    }

    /** Up to three buildings share the first round of the catalogue; every further round is a building of its own. */
    static int building(int point, int templates) {
        return point < templates ? 1 + point * 3 / templates : 3 + point / templates;
    }

    public int buildings(Firm firm) {
        return firm.points() == 0
                ? 0
                : building(firm.points() - 1, templates(firm).size());
    }

    private static double position(SplittableRandom random) {
        return Math.round((0.04 + 0.92 * random.nextDouble()) * 10_000) / 10_000.0;
    }

    private List<CityCatalogue.Template> templates(Firm firm) {
        return templates.computeIfAbsent(firm.industry() + "/" + firm.category(), key -> {
            var own = catalogue.templates(firm.industry(), firm.category(), asOf);
            return own.isEmpty() ? catalogue.templates(firm.industry(), "", asOf) : own;
        });
    }

    static <T> void shuffle(List<T> list, SplittableRandom random) {
        for (int i = list.size() - 1; i > 0; i--) {
            java.util.Collections.swap(list, i, random.nextInt(i + 1));
        }
    }
}
