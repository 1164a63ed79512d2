// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.rules;

import io.anlan.rules.RulePacks;
import io.anlan.rules.catalogue.CatalogueVersion;
import io.anlan.rules.catalogue.Catalogues;
import io.anlan.rules.catalogue.ProcessPart;
import io.anlan.rules.catalogue.RiskPointTemplate;
import io.anlan.rules.vocabulary.AllowedValue;
import io.anlan.service.platform.Wording;
import io.anlan.service.risk.GradingMethod;
import io.anlan.service.risk.catalogue.Catalogue;
import io.anlan.service.risk.catalogue.CatalogueRiskPoint;
import io.anlan.service.risk.catalogue.CatalogueRiskPoint.CatalogueProcess;
import io.anlan.service.risk.catalogue.CatalogueRiskPoint.CatalogueScores;
import io.anlan.service.risk.catalogue.CatalogueRows;
import io.anlan.service.risk.grading.Grading;
import io.anlan.service.risk.grading.Grading.Scores;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The published catalogues in the service's own terms, made once for each day and publication. */
@Component
class PublishedCatalogue implements Catalogue {

    private final Catalogues catalogues;
    private final Grading grading;
    private final Map<String, Wording> industries;
    private final Map<String, Wording> accidentTypes;
    private final Map<String, Wording> directGrounds;
    private final Clock clock;
    private final AtomicReference<@Nullable Made> made = new AtomicReference<>();

    PublishedCatalogue(Catalogues catalogues, RulePacks packs, Grading grading, Clock clock) {
        this.catalogues = catalogues;
        this.grading = grading;
        this.industries = labels(packs.vocabulary().list("industry"));
        this.accidentTypes = labels(packs.vocabulary().list("accidentType"));
        this.directGrounds = labels(packs.vocabulary().list("directGround"));
        this.clock = clock;
    }

    @Override
    public CatalogueRows rows() {
        LocalDate today = LocalDate.now(clock);
        List<CatalogueVersion> published = catalogues.live();
        Made last = made.get();
        if (last == null || !last.on().equals(today) || !last.of().equals(published)) {
            last = new Made(today, published, make(today));
            made.set(last);
        }
        return last.rows();
    }

    @Override
    public Map<String, Wording> accidentTypes() {
        return accidentTypes;
    }

    @Override
    public Map<String, Wording> directGrounds() {
        return directGrounds;
    }

    private CatalogueRows make(LocalDate on) {
        return new CatalogueRows(
                industries.keySet().stream()
                        .map(industry -> catalogues.inForce(industry, on))
                        .flatMap(Optional::stream)
                        .flatMap(this::rows)
                        .toList(),
                industries);
    }

    private static Map<String, Wording> labels(List<AllowedValue> values) {
        Map<String, Wording> labels = new LinkedHashMap<>();
        values.forEach(value -> labels.put(
                value.code(), new Wording(value.labels().zh(), value.labels().en())));
        return labels;
    }

    private Stream<CatalogueRiskPoint> rows(CatalogueVersion version) {
        String industry = version.catalogue().industry();
        return version.catalogue().parts().stream()
                .flatMap(part -> part.riskPoints().stream().map(point -> row(industry, part, point)));
    }

    private CatalogueRiskPoint row(String industry, ProcessPart part, RiskPointTemplate point) {
        var lec = new CatalogueScores(
                point.lec().likelihood(), point.lec().exposure(), point.lec().consequence());
        return new CatalogueRiskPoint(
                point.id(),
                industry,
                part.system(),
                new CatalogueProcess(part.id(), part.name()),
                point.name(),
                point.hazardFactor(),
                point.accidentTypes(),
                grading.level(Scores.of(GradingMethod.LEC, lec.byName(), List.of()))
                        .level(),
                lec,
                point.reason(),
                point.criteria(),
                point.sensorRules(),
                point.categories(),
                point.measures().stream().map(MeasureTerms::measure).toList());
    }

    private record Made(LocalDate on, List<CatalogueVersion> of, CatalogueRows rows) {}
}
