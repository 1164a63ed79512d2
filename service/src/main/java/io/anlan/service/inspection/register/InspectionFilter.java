// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection.register;

import io.anlan.service.inspection.task.InspectionKind;
import io.anlan.service.inspection.task.InspectionState;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the list of inspections shows; null shows all.
 *
 * @param due last day on or before this
 * @param dueFrom last day on or after this
 * @param doneFrom first day of completion in Asia/Shanghai, inclusive
 * @param doneTo last day of completion in Asia/Shanghai, inclusive
 * @param street code, or that of a district and 000 for what belongs to no street of it
 * @param mine whether those the present person carries out: an enterprise its own, an inspector those ordered in person
 */
public record InspectionFilter(
        @Nullable List<InspectionState> state,
        @Nullable InspectionKind kind,
        @Nullable String enterprise,
        @Nullable String district,
        @Nullable String industry,
        @Nullable LocalDate due,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate doneFrom,
        @Nullable LocalDate doneTo,
        boolean mine,
        @Nullable String street) {}
