// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.rules;

import io.anlan.rules.catalogue.CatalogueVersion;
import io.anlan.rules.catalogue.ControlMeasure;
import io.anlan.service.risk.catalogue.CatalogueMeasure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a catalogue of the caller's choice asks of risk points: what if it were another one? */
public final class MeasuresAsked {

    private final Map<String, CatalogueMeasure> measures = new HashMap<>();
    private final Map<String, List<String>> offered = new HashMap<>();

    /** @param catalogue null where there is none: it asks nothing */
    public MeasuresAsked(@Nullable CatalogueVersion catalogue) {
        if (catalogue != null) {
            catalogue.catalogue().measures().forEach(one -> measures.put(one.id(), MeasureTerms.measure(one)));
            catalogue
                    .catalogue()
                    .riskPoints()
                    .forEach(point -> offered.put(
                            point.id(),
                            point.measures().stream().map(ControlMeasure::id).toList()));
        }
    }

    public Optional<CatalogueMeasure> measure(String id) {
        return Optional.ofNullable(measures.get(id));
    }

    /** Those for risk points that were taken from a row, by id. */
    public List<String> offered(String template) {
        return offered.getOrDefault(template, List.of());
    }
}
