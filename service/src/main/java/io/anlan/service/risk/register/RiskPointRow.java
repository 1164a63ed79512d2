// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.register;

import io.anlan.service.hiddendanger.Dossier.UnitView;
import io.anlan.service.risk.ControlLevel;
import io.anlan.service.risk.RiskLevel;
import io.anlan.service.risk.RiskPointStatus;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the register.
 *
 * @param openDangers how many hidden dangers are open at it
 */
public record RiskPointRow(
        UUID id,
        String number,
        String name,
        String process,
        String placeName,
        String industry,
        UnitView enterprise,
        UnitView district,
        @Nullable String template,
        List<String> accidentTypes,
        RiskLevel gradedLevel,
        RiskLevel liveLevel,
        ControlLevel controlLevel,
        String responsible,
        RiskPointStatus status,
        int openDangers) {}
