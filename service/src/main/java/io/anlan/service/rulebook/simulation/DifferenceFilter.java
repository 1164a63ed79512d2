// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.simulation;

import org.jspecify.annotations.Nullable;

/** Which differences; all of it null: every one. */
public record DifferenceFilter(
        @Nullable DifferenceKind kind,
        @Nullable String district,
        @Nullable String industry,
        @Nullable String enterprise) {}
