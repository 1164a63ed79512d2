// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.draft;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at a draft.
 *
 * @param row the line being edited; null while looking only
 * @param column where in the line
 * @param at when that was heard
 */
public record Present(
        String username,
        String name,
        @Nullable UUID row,
        @Nullable String column,
        Instant at) {}
