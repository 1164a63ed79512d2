// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection.task;

import io.anlan.service.platform.Sha256;
import io.anlan.service.risk.ActiveRiskPoint;
import io.anlan.service.risk.OwnMeasure;
import io.anlan.service.risk.catalogue.Catalogue;
import io.anlan.service.risk.catalogue.CatalogueMeasure;
import io.anlan.service.risk.catalogue.CatalogueMeasure.AnswerForm;
import io.anlan.service.risk.catalogue.CatalogueMeasure.AnswerType;
import io.anlan.service.risk.catalogue.CatalogueRiskPoint;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The questions that check a risk point: the catalogue's, and those of measures the enterprise wrote itself. */
@Component
public class Questions {

    private static final String OWN = "own-";
    private static final int DIGITS = 12;

    private final Catalogue catalogue;

    Questions(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** All of a risk point, those of the catalogue first. A measure the catalogue does not have any more asks nothing. */
    public List<CatalogueMeasure> of(ActiveRiskPoint point) {
        return Stream.concat(
                        point.measures().stream().map(catalogue::measure).flatMap(Optional::stream),
                        point.ownMeasures().stream().map(measure -> own(point, measure)))
                .toList();
    }

    /** The catalogue's, by its id. */
    public Optional<CatalogueMeasure> inCatalogue(String measure) {
        return catalogue.measure(measure);
    }

    /** Items of the criteria which failing this measure of the catalogue can meet. */
    public List<String> criteria(String measure) {
        return catalogue.rows().all().stream()
                .filter(point ->
                        point.measures().stream().anyMatch(one -> one.id().equals(measure)))
                .findFirst()
                .map(CatalogueRiskPoint::criteria)
                .orElse(List.of());
    }

    /** Whether a measure is one the enterprise wrote itself. */
    public static boolean isOwn(String measure) {
        return measure.startsWith(OWN);
    }

    private static CatalogueMeasure own(ActiveRiskPoint point, OwnMeasure measure) {
        var passes = new AnswerForm(AnswerType.YES_NO, true, null, null, false, null, false, List.of(), List.of(), "是");
        return new CatalogueMeasure(
                OWN + digest(measure.text()),
                measure.kind(),
                measure.text(),
                measure.text() + "——是否做到？",
                passes,
                "",
                measure.checkedBy(),
                measure.frequency(),
                false,
                point.accidentTypes().get(0),
                null);
    }

    /** The same sentence is the same measure, wherever it stands in the list. */
    private static String digest(String text) {
        return Sha256.hex(text).substring(0, DIGITS);
    }
}
