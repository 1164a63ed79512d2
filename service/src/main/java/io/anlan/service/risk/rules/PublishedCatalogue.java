// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.rules;

import io.anlan.rules.RulePacks;
import io.anlan.rules.catalogue.CatalogueVersion;
import io.anlan.rules.catalogue.Catalogues;
import io.anlan.rules.catalogue.ProcessPart;
import io.anlan.rules.catalogue.RiskPointTemplate;
import io.anlan.rules.vocabulary.AllowedValue;
import io.anlan.service.platform.Wording;
import io.anlan.service.risk.catalogue.Catalogue;
import io.anlan.service.risk.catalogue.CatalogueRiskPoint;
import io.anlan.service.risk.catalogue.CatalogueRiskPoint.CatalogueProcess;
import io.anlan.service.risk.catalogue.CatalogueRiskPoint.CatalogueScores;
import io.anlan.service.risk.catalogue.CatalogueRows;
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
    private final List<AllowedValue> industries;
    private final Clock clock;
    private final AtomicReference<@Nullable Made> made = new AtomicReference<>();

    PublishedCatalogue(Catalogues catalogues, RulePacks packs, Clock clock) {
        this.catalogues = catalogues;
        this.industries = packs.vocabulary().list("industry");
        this.clock = clock;
    }

    @Override
    public CatalogueRows rows() {
        LocalDate today = LocalDate.now(clock);
        List<CatalogueVersion> published = catalogues.all();
        Made last = made.get();
        if (last == null || !last.on().equals(today) || last.of() != published) {
            last = new Made(today, published, make(today));
            made.set(last);
        }
        return last.rows();
    }

    private CatalogueRows make(LocalDate on) {
        Map<String, Wording> labels = new LinkedHashMap<>();
        industries.forEach(industry -> labels.put(
                industry.code(),
                new Wording(industry.labels().zh(), industry.labels().en())));
        return new CatalogueRows(
                labels.keySet().stream()
                        .map(industry -> catalogues.inForce(industry, on))
                        .flatMap(Optional::stream)
                        .flatMap(PublishedCatalogue::rows)
                        .toList(),
                labels);
    }

    private static Stream<CatalogueRiskPoint> rows(CatalogueVersion version) {
        String industry = version.catalogue().industry();
        return version.catalogue().parts().stream()
                .flatMap(part -> part.riskPoints().stream().map(point -> row(industry, part, point)));
    }

    private static CatalogueRiskPoint row(String industry, ProcessPart part, RiskPointTemplate point) {
        return new CatalogueRiskPoint(
                point.id(),
                industry,
                part.system(),
                new CatalogueProcess(part.id(), part.name()),
                point.name(),
                point.hazardFactor(),
                point.accidentTypes(),
                new CatalogueScores(
                        point.lec().likelihood(),
                        point.lec().exposure(),
                        point.lec().consequence()),
                point.reason(),
                point.criteria(),
                point.sensorRules(),
                point.categories(),
                point.measures().stream().map(MeasureTerms::measure).toList());
    }

    private record Made(LocalDate on, List<CatalogueVersion> of, CatalogueRows rows) {}
}
