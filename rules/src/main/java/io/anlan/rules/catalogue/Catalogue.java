// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue of one industry in one version.
 *
 * @param id for example {@code control-measures/metallurgy}
 * @param industry code of the vocabulary, for example METALLURGY
 * @param version a whole number, rising with every publication of the same id
 * @param validTo last day, inclusive; null means no end is known
 */
public record Catalogue(
        String id,
        String industry,
        String version,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<ProcessPart> parts) {
    public Catalogue {
        parts = List.copyOf(parts);
    }

    public boolean inForce(LocalDate on) {
        return !on.isBefore(validFrom) && (validTo == null || !on.isAfter(validTo));
    }

    public Stream<RiskPointTemplate> riskPoints() {
        return parts.stream().flatMap(part -> part.riskPoints().stream());
    }

    public Stream<ControlMeasure> measures() {
        return riskPoints().flatMap(point -> point.measures().stream());
    }
}
