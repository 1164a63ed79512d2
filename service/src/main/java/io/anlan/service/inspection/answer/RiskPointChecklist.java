// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection.answer;

import io.anlan.service.inspection.answer.InspectionDossier.AnswerView;
import io.anlan.service.inspection.answer.InspectionDossier.InspectedPoint;
import io.anlan.service.inspection.answer.InspectionDossier.InspectedUnit;
import io.anlan.service.risk.catalogue.CatalogueMeasure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that is ever asked about a risk point, with what was answered last. */
public record RiskPointChecklist(InspectedPoint riskPoint, InspectedUnit enterprise, List<ChecklistItem> items) {

    /** @param answer the latest in any inspection; null when it was never answered */
    public record ChecklistItem(
            CatalogueMeasure measure, @Nullable AnswerView answer) {}
}
