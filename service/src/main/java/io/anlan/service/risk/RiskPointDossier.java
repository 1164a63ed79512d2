// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk;

import io.anlan.service.hiddendanger.Dossier.UnitView;
import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.risk.catalogue.CatalogueMeasure;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one risk point.
 *
 * @param gradedBy pack and version, e.g. {@code risk-grading/lec@1}
 * @param measures of the catalogue, as they stand in the version in force
 * @param editable whether the present person may change it
 */
public record RiskPointDossier(
        UUID id,
        String number,
        long version,
        RiskPointStatus status,
        String industry,
        UnitView enterprise,
        UnitView district,
        PlaceView place,
        String name,
        String process,
        @Nullable String template,
        String hazardFactor,
        List<String> accidentTypes,
        GradingMethod method,
        Map<String, BigDecimal> scores,
        List<String> directGrounds,
        RiskLevel gradedLevel,
        RiskLevel liveLevel,
        ControlLevel controlLevel,
        String gradedBy,
        LocalDate gradedOn,
        List<CatalogueMeasure> measures,
        List<OwnMeasure> ownMeasures,
        @Nullable String photo,
        String responsible,
        List<OpenDangerView> openDangers,
        @Nullable UUID declaredIn,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        @Nullable RetirementView retirement,
        boolean editable) {

    /**
     * Where it is.
     *
     * @param id of a registered place; null when only its name is known
     * @param planX position on the place's plan, 0 left to 1 right
     * @param planY position on the place's plan, 0 top to 1 bottom
     */
    public record PlaceView(
            @Nullable UUID id,
            String name,
            @Nullable BigDecimal planX,
            @Nullable BigDecimal planY) {}

    /**
     * A hidden danger that is not closed.
     *
     * @param level null while facts are missing
     * @param recurrence earlier ones of the same kind within twelve months
     */
    public record OpenDangerView(
            String number,
            @Nullable HiddenDangerLevel level,
            boolean overdue,
            LocalDate openedOn,
            @Nullable String measure,
            int recurrence) {}

    public record RetirementView(Instant at, String by, String reason) {}
}
