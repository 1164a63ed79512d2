// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.rules.trial;

import io.anlan.rules.InvalidPack;
import io.anlan.rules.PackKind;
import io.anlan.rules.RulePack;
import io.anlan.rules.RulePacks;
import io.anlan.rules.Snapshot;
import io.anlan.rules.authoring.CatalogueText;
import io.anlan.rules.authoring.PackText;
import io.anlan.rules.catalogue.CatalogueVersion;
import io.anlan.rules.catalogue.Catalogues;
import io.anlan.rules.grading.RiskGrading;
import io.anlan.service.risk.rules.MeasuresAsked;
import io.anlan.service.rulebook.PackTexts;
import io.anlan.service.rulebook.Revision;
import io.anlan.service.rulebook.rules.sheet.PackReading;
import io.anlan.service.rulebook.simulation.point.PointTrial;
import io.anlan.service.rulebook.simulation.point.PointTrials;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Tries packs of risk grading and catalogues of control measures beside the live ones; nobody else asks them. */
@Component
class RulesPointTrials implements PointTrials {

    private final RulePacks packs;
    private final Catalogues catalogues;
    private final Clock clock;

    RulesPointTrials(RulePacks packs, Catalogues catalogues, Clock clock) {
        this.packs = packs;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    @Override
    public boolean possible(Revision revision) {
        return revision.kind().equals(PackKind.CONTROL_MEASURES.name())
                || (revision.kind().equals(PackKind.RISK_GRADING.name())
                        && RiskGrading.ofRiskPoints(revision.packId()));
    }

    @Override
    public PointTrial of(PackTexts texts) {
        try {
            String standards = texts.standards();
            return standards == null
                    ? grading(texts)
                    : catalogue(new CatalogueText(texts.header(), texts.rows(), standards));
        } catch (InvalidPack invalid) {
            throw PackReading.refusal(invalid);
        }
    }

    private PointTrial grading(PackTexts texts) {
        Snapshot live = packs.snapshot();
        RulePack pack = new PackText(texts.header(), texts.rows(), Objects.requireNonNull(texts.examples()))
                .read(live.vocabulary());
        LocalDate on = notBefore(PackTrials.holdsWholly(pack));
        if (!pack.inForce(on)) {
            throw new InvalidPack(
                    "header.validTo", "到 " + on + " 已经失效，无法试算", "has ended by " + on + " and cannot be tried");
        }
        return new GradingTrial(live, live.trying(pack), on);
    }

    private PointTrial catalogue(CatalogueText text) {
        CatalogueVersion tried = CatalogueVersion.compile(text, packs.vocabulary());
        LocalDate on = notBefore(tried.catalogue().validFrom());
        CatalogueVersion live =
                catalogues.inForce(tried.catalogue().industry(), on).orElse(null);
        return new CatalogueTrial(new MeasuresAsked(live), new MeasuresAsked(tried), on);
    }

    private LocalDate notBefore(LocalDate holds) {
        LocalDate today = LocalDate.now(clock);
        return holds.isAfter(today) ? holds : today;
    }
}
