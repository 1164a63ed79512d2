// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.catalogue;

import io.anlan.service.risk.catalogue.CatalogueMeasure.MeasureKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What of the catalogue is wanted; null wants all.
 *
 * @param process id of a process, e.g. MET-P001
 * @param standard part of a standard's number or title
 * @param kind risk points with a measure of that kind
 * @param category GB/T 4754-2017 code it has to occur in
 * @param q words, all of which have to stand somewhere in the row
 */
public record CatalogueFilter(
        @Nullable String industry,
        @Nullable String system,
        @Nullable String process,
        @Nullable String accidentType,
        @Nullable String standard,
        @Nullable MeasureKind kind,
        @Nullable String category,
        @Nullable String q) {

    boolean takes(CatalogueRiskPoint point) {
        return is(industry, point.industry())
                && is(system, point.system())
                && is(process, point.process().id())
                && (accidentType == null || point.accidentTypes().contains(accidentType))
                && (category == null || point.appliesTo(category))
                && (kind == null || point.measures().stream().anyMatch(measure -> measure.kind() == kind))
                && (standard == null || point.measures().stream().anyMatch(this::isOfTheStandard));
    }

    /** In small letters, as the text they are looked for in. */
    List<String> words() {
        return q == null
                ? List.of()
                : Arrays.stream(q.strip().toLowerCase(Locale.ROOT).split("\\s+", -1))
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    private boolean isOfTheStandard(CatalogueMeasure measure) {
        var own = measure.standard();
        return own != null
                && standard != null
                && (own.number().contains(standard) || own.title().contains(standard));
    }

    private static boolean is(@Nullable String wanted, String own) {
        return wanted == null || wanted.equals(own);
    }
}
