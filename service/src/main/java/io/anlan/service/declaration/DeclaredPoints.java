// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.declaration;

import io.anlan.service.risk.ActiveRiskPoint;
import io.anlan.service.risk.ActiveRiskPoints;
import io.anlan.service.risk.OwnMeasure;
import io.anlan.service.risk.catalogue.Catalogue;
import io.anlan.service.risk.catalogue.CatalogueMeasure;
import io.anlan.service.risk.catalogue.CatalogueMeasure.MeasureKind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads the risk points that are there now, with their measures in words; the worst first. */
@Component
public class DeclaredPoints {

    private final ActiveRiskPoints riskPoints;
    private final Catalogue catalogue;

    DeclaredPoints(ActiveRiskPoints riskPoints, Catalogue catalogue) {
        this.riskPoints = riskPoints;
        this.catalogue = catalogue;
    }

    List<DeclaredPoint> of(String enterprise) {
        return riskPoints.of(enterprise).stream()
                .map(this::declared)
                .sorted(Comparator.comparing(DeclaredPoint::level).thenComparing(DeclaredPoint::number))
                .toList();
    }

    Optional<ActiveRiskPoint> find(UUID id) {
        return riskPoints.find(id);
    }

    DeclaredPoint declared(ActiveRiskPoint point) {
        return new DeclaredPoint(
                point.number(),
                point.name(),
                point.placeName(),
                point.process(),
                point.hazardFactor(),
                point.accidentTypes(),
                point.gradedLevel(),
                point.controlLevel(),
                measures(point, false),
                measures(point, true),
                point.responsible());
    }

    private List<String> measures(ActiveRiskPoint point, boolean emergency) {
        Stream<String> ofCatalogue = point.measures().stream()
                .map(catalogue::measure)
                .flatMap(Optional::stream)
                .filter(measure -> (measure.kind() == MeasureKind.EMERGENCY) == emergency)
                .map(CatalogueMeasure::text);
        Stream<String> own = point.ownMeasures().stream()
                .filter(measure -> (measure.kind() == MeasureKind.EMERGENCY) == emergency)
                .map(OwnMeasure::text);
        return Stream.concat(ofCatalogue, own).toList();
    }
}
