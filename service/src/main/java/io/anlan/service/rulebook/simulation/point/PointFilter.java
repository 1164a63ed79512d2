// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.simulation.point;

import org.jspecify.annotations.Nullable;

/**
 * Which differences; all of it null: every one.
 *
 * @param graded from which graded level to which, as {@link PointCount#key} names them
 * @param live the same of the live level
 */
public record PointFilter(
        @Nullable PointDifferenceKind kind,
        @Nullable String district,
        @Nullable String industry,
        @Nullable String enterprise,
        @Nullable String graded,
        @Nullable String live) {}
