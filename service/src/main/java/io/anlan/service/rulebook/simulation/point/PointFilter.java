// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.simulation.point;

import org.jspecify.annotations.Nullable;

/** Which differences; all of it null: every one. */
public record PointFilter(
        @Nullable PointDifferenceKind kind,
        @Nullable String district,
        @Nullable String industry,
        @Nullable String enterprise) {}
