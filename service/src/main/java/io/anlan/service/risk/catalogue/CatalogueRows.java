// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.catalogue;

import io.anlan.service.platform.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Catalogues of one day, ready to be looked through. Immutable. */
public final class CatalogueRows {

    private final List<CatalogueRiskPoint> points;
    private final Map<String, Wording> industries;
    private final Map<String, CatalogueRiskPoint> byId = new LinkedHashMap<>();
    private final Map<String, CatalogueMeasure> measures = new LinkedHashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();

    /** @param industries labels by code, in the order people expect them */
    public CatalogueRows(List<CatalogueRiskPoint> points, Map<String, Wording> industries) {
        this.points = List.copyOf(points);
        this.industries = new LinkedHashMap<>(industries);
        for (CatalogueRiskPoint point : points) {
            byId.put(point.id(), point);
            texts.put(point.id(), text(point));
            point.measures().forEach(measure -> measures.put(measure.id(), measure));
        }
    }

    Map<String, CatalogueRiskPoint> byId() {
        return byId;
    }

    Map<String, CatalogueMeasure> measures() {
        return measures;
    }

    public List<CatalogueRiskPoint> all() {
        return points;
    }

    /** Labels by code. */
    Map<String, Wording> industries() {
        return industries;
    }

    /** Whether all the words, in small letters, stand somewhere in a row. */
    boolean hasWords(CatalogueRiskPoint point, List<String> words) {
        String text = texts.getOrDefault(point.id(), "");
        return words.stream().allMatch(text::contains);
    }

    private static String text(CatalogueRiskPoint point) {
        Stream<String> own = Stream.of(
                point.id(),
                point.system(),
                point.process().name(),
                point.name(),
                point.hazardFactor(),
                point.reason(),
                String.join("\n", point.criteria()));
        Stream<String> ofMeasures = point.measures().stream()
                .flatMap(measure -> Stream.of(
                        measure.id(),
                        measure.text(),
                        measure.question(),
                        measure.standard() == null
                                ? ""
                                : measure.standard().number() + " "
                                        + measure.standard().title()));
        return Stream.concat(own, ofMeasures).collect(Collectors.joining("\n")).toLowerCase(Locale.ROOT);
    }
}
