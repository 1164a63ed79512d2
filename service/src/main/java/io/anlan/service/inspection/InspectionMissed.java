// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The last day of an inspection passed without its completion; published once for each inspection.
 *
 * @param scope path of the enterprise's unit
 * @param enterprise its code
 * @param kind SELF or REGULATOR
 * @param checkedBy POST, TEAM, WORKSHOP, COMPANY or SPECIALIST; null for a regulator's
 * @param frequency DAY, WEEK, MONTH, QUARTER, HALF_YEAR or YEAR; null for a regulator's
 * @param period e.g. 2026-11-22 or 2026-W47; null for a regulator's
 * @param unanswered questions without an answer at that moment
 */
public record InspectionMissed(
        UUID inspection,
        String scope,
        String industry,
        String enterprise,
        String enterpriseName,
        String kind,
        @Nullable String checkedBy,
        @Nullable String frequency,
        @Nullable String period,
        LocalDate dueOn,
        long unanswered,
        Instant at) {}
