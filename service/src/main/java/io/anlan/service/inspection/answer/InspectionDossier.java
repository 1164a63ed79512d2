// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection.answer;

import io.anlan.service.inspection.task.InspectionKind;
import io.anlan.service.inspection.task.InspectionState;
import io.anlan.service.inspection.task.Sampling;
import io.anlan.service.risk.RiskLevel;
import io.anlan.service.risk.catalogue.CatalogueMeasure;
import io.anlan.service.risk.catalogue.CatalogueMeasure.Checker;
import io.anlan.service.risk.catalogue.CatalogueMeasure.Frequency;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An inspection with its questions and what was answered.
 *
 * @param checkedBy who in the enterprise; null for a regulator's
 * @param period e.g. 2026-11-22 or 2026-W47; null for a regulator's
 * @param dueOn its last day
 * @param sampling how a regulator's was drawn
 * @param receivedLate done in time, but known here only after its last day
 * @param missedAt when it was noticed that its last day had passed
 * @param answered questions that have an answer
 * @param failed questions whose latest answer does not pass
 * @param answerable whether the present person may answer and complete it now
 */
public record InspectionDossier(
        UUID id,
        InspectionKind kind,
        InspectionState state,
        InspectedUnit enterprise,
        String industry,
        @Nullable Checker checkedBy,
        @Nullable Frequency frequency,
        @Nullable String period,
        LocalDate dueOn,
        @Nullable Sampling sampling,
        @Nullable String note,
        Instant createdAt,
        @Nullable String createdBy,
        @Nullable Instant completedAt,
        @Nullable String completedBy,
        boolean receivedLate,
        @Nullable Instant missedAt,
        int questions,
        int answered,
        int failed,
        boolean answerable,
        List<ItemView> items) {

    public record InspectedUnit(String code, String name) {}

    /**
     * One question.
     *
     * @param measure as the catalogue or the enterprise has it; null when the catalogue does not have it any more
     * @param answer the latest; null while there is none
     * @param hiddenDangers numbers of those its failing answers led to, corrected since or not
     */
    public record ItemView(
            InspectedPoint riskPoint,
            String measureId,
            @Nullable CatalogueMeasure measure,
            @Nullable AnswerView answer,
            List<String> hiddenDangers) {}

    /** A risk point as it was called when it was asked about. */
    public record InspectedPoint(
            UUID id,
            @Nullable String number,
            @Nullable String name,
            @Nullable String place,
            @Nullable RiskLevel level) {}

    /**
     * An answer.
     *
     * @param value null where the question does not apply, and so is passed
     * @param corrects how many earlier answers to the question it replaces
     * @param hiddenDanger number of the one a failing answer led to, once there is one
     */
    public record AnswerView(
            UUID id,

            @Schema(types = {"boolean", "number", "string", "null"}) @Nullable
            Object value,

            @Nullable Boolean passed,
            String wanted,
            @Nullable String note,
            List<String> evidence,
            Instant answeredAt,
            Instant receivedAt,
            String by,
            @Nullable String catalogueVersion,
            @Nullable String cause,
            @Nullable String hiddenDanger,
            int corrects) {}
}
