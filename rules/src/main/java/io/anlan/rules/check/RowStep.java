// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.check;

import io.anlan.rules.reasons.ConditionCheck;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row asked about one fact.
 *
 * @param row its position in the pack, from 0
 * @param factRef null when there is no fact of its type
 * @param earlier the row because of which it does not count; null when there is none
 * @param checks every condition in its order; empty when there is no fact of its type
 */
public record RowStep(
        int row,
        String rowId,
        @Nullable String factRef,
        Standing standing,
        @Nullable String earlier,
        List<ConditionCheck> checks) {

    public RowStep {
        checks = List.copyOf(checks);
    }
}
