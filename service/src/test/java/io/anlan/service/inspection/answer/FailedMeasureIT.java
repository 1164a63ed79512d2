// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.hiddendanger.determination.Circumstances;
import io.anlan.service.hiddendanger.determination.Determination.Outcome;
import io.anlan.service.hiddendanger.determination.Determiner;
import io.anlan.service.hiddendanger.determination.Jurisdiction;
import io.anlan.service.risk.catalogue.Catalogue;
import io.anlan.service.risk.catalogue.CatalogueMeasure;
import io.anlan.service.risk.catalogue.CatalogueRiskPoint;
import java.time.LocalDate;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each of the catalogue's measures, failed: what may be major asks for facts, and nothing else does. */
@IntegrationTest
class FailedMeasureIT {

    @Autowired
    private Abnormalities abnormalities;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Determiner determiner;

    @Autowired
    private SettableClock clock;

    @Test
    void nothingThatMayBeMajorIsCalledGeneralForLackOfFactsAndEverythingElseIsGeneral() {
        clock.reset();
        var softly = new SoftAssertions();
        int failed = 0;
        for (CatalogueRiskPoint point : catalogue.rows().all()) {
            for (CatalogueMeasure measure : point.measures()) {
                failed++;
                softly.assertThat(outcome(point.industry(), measure))
                        .as(measure.id() + " " + point.criteria())
                        .isEqualTo(measure.mayBeMajor() ? Outcome.UNDETERMINED : Outcome.GENERAL);
            }
        }
        softly.assertAll();
        assertThat(failed).isEqualTo(2181);
    }

    private Outcome outcome(String industry, CatalogueMeasure measure) {
        return determiner
                .determine(new Circumstances(
                        new Jurisdiction("310115", industry),
                        "INDUSTRY_TRADE",
                        LocalDate.now(clock),
                        Map.of(),
                        abnormalities.facts(measure, industry)))
                .outcome();
    }
}
