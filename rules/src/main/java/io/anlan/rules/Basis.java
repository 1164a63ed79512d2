// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules;

import org.jspecify.annotations.Nullable;

/**
 * Where a row comes from.
 *
 * @param verified true when the clause was read in a public source, false when it is recalled
 * @param penalty article which may apply when the clause is violated: a pointer for the case officer, never a verdict
 */
public record Basis(
        String regulation,
        String clause,
        boolean verified,
        @Nullable String penalty) {}
