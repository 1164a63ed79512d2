// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection.register;

import io.anlan.service.inspection.answer.InspectionDossier.InspectedUnit;
import io.anlan.service.inspection.task.InspectionKind;
import io.anlan.service.inspection.task.InspectionState;
import io.anlan.service.risk.catalogue.CatalogueMeasure.Checker;
import io.anlan.service.risk.catalogue.CatalogueMeasure.Frequency;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list of inspections.
 *
 * @param dueOn its last day
 * @param answered questions that have an answer
 * @param failed answers that did not pass, corrected since or not
 */
public record InspectionRow(
        UUID id,
        InspectionKind kind,
        InspectionState state,
        InspectedUnit enterprise,
        String industry,
        @Nullable Checker checkedBy,
        @Nullable Frequency frequency,
        @Nullable String period,
        LocalDate dueOn,
        @Nullable Instant completedAt,
        @Nullable String completedBy,
        boolean receivedLate,
        int questions,
        int answered,
        int failed) {}
