// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection.task;

import io.anlan.service.platform.Shanghai;
import io.anlan.service.risk.catalogue.CatalogueMeasure.Checker;
import io.anlan.service.risk.catalogue.CatalogueMeasure.Frequency;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One inspection.
 *
 * @param scope path of its enterprise
 * @param checkedBy who in the enterprise; null for a regulator's
 * @param frequency how often; null for a regulator's
 * @param period e.g. 2026-11-22, 2026-W47, 2026-11; null for a regulator's
 * @param dueOn its last day in Asia/Shanghai
 * @param receivedLate done in time, but known here only after its last day
 * @param missedAt when it was noticed that its last day had passed; stays when late answers prove otherwise
 */
public record Inspection(
        UUID id,
        String scope,
        String industry,
        String enterpriseCode,
        String enterpriseName,
        String districtCode,
        InspectionKind kind,
        @Nullable Checker checkedBy,
        @Nullable Frequency frequency,
        @Nullable String period,
        LocalDate dueOn,
        InspectionState state,
        @Nullable Sampling sampling,
        @Nullable String note,
        Instant createdAt,
        @Nullable String createdBy,
        @Nullable String createdByName,
        @Nullable Instant completedAt,
        @Nullable String completedByName,
        boolean receivedLate,
        @Nullable Instant missedAt) {

    /** Whether that moment lies after its last day. */
    public boolean isPast(Instant moment) {
        return LocalDate.ofInstant(moment, Shanghai.ZONE).isAfter(dueOn);
    }
}
