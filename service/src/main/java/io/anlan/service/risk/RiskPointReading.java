// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk;

import io.anlan.service.hiddendanger.Dossier.UnitView;
import io.anlan.service.organization.Organization;
import io.anlan.service.platform.CurrentActor;
import io.anlan.service.platform.Role;
import io.anlan.service.platform.scope.UnitPath;
import io.anlan.service.risk.RiskPointDossier.PlaceView;
import io.anlan.service.risk.RiskPointDossier.RetirementView;
import io.anlan.service.risk.catalogue.Catalogue;
import io.anlan.service.risk.level.OpenDangers;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads one risk point with all that is known about it. */
@Service
@Transactional(readOnly = true)
public class RiskPointReading {

    private static final Pattern NUMBER = Pattern.compile("RP-\\d{6,18}");

    private final RiskPoints riskPoints;
    private final OpenDangers openDangers;
    private final Catalogue catalogue;
    private final Organization organization;
    private final CurrentActor currentActor;

    RiskPointReading(
            RiskPoints riskPoints,
            OpenDangers openDangers,
            Catalogue catalogue,
            Organization organization,
            CurrentActor currentActor) {
        this.riskPoints = riskPoints;
        this.openDangers = openDangers;
        this.catalogue = catalogue;
        this.organization = organization;
        this.currentActor = currentActor;
    }

    /**
     * @param idOrNumber as the address has it
     * @throws io.anlan.service.platform.Refusal {@code risk/unknown}
     */
    public RiskPointDossier dossier(String idOrNumber) {
        return dossier(demand(idOrNumber));
    }

    RiskPoint demand(String idOrNumber) {
        Optional<RiskPoint> found = NUMBER.matcher(idOrNumber).matches()
                ? riskPoints.findByNumber(idOrNumber)
                : id(idOrNumber).flatMap(riskPoints::findById);
        return found.orElseThrow(RiskRefusals::unknown);
    }

    RiskPointDossier dossier(RiskPoint it) {
        var content = it.content();
        var assessment = it.assessment();
        var retirement = it.retirement();
        return new RiskPointDossier(
                it.id(),
                it.number(),
                it.version(),
                it.status(),
                Objects.requireNonNull(it.industry(), "the industry of its enterprise"),
                new UnitView(it.enterpriseCode(), it.enterpriseName()),
                district(it),
                new PlaceView(content.place(), content.placeName(), content.planX(), content.planY()),
                content.name(),
                content.process(),
                content.template(),
                content.hazardFactor(),
                content.accidentTypes(),
                assessment.method(),
                assessment.scores(),
                assessment.directGrounds(),
                assessment.gradedLevel(),
                assessment.liveLevel(),
                assessment.controlLevel(),
                assessment.gradedByPack(),
                assessment.gradedOn(),
                content.measures().stream()
                        .map(catalogue::measure)
                        .flatMap(Optional::stream)
                        .toList(),
                content.ownMeasures(),
                content.photo(),
                content.responsible(),
                openDangers.at(it.id()),
                it.declaredIn(),
                it.createdAt(),
                it.createdBy(),
                it.updatedAt(),
                retirement == null ? null : new RetirementView(retirement.at(), retirement.by(), retirement.reason()),
                it.status() == RiskPointStatus.ACTIVE && mayEdit());
    }

    private boolean mayEdit() {
        return currentActor.actor().is(Role.ENTERPRISE_REPORTER, Role.ENTERPRISE_SAFETY_MANAGER);
    }

    private UnitView district(RiskPoint it) {
        String city = new UnitPath(it.scope()).city();
        return new UnitView(it.districtCode(), organization.nameOf(city + "/" + it.districtCode()));
    }

    private static Optional<UUID> id(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // neither a number nor an id: there is no such risk point
        }
    }
}
