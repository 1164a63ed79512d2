// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.reasons;

import io.anlan.rules.Basis;
import io.anlan.rules.vocabulary.Labels;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A met row.
 *
 * @param viaCriterion the item whose device failed, when the finding rests on the clause about failed devices
 */
public record Finding(
        String rowId,
        String criterion,
        Labels sentence,
        Basis basis,
        String factRef,
        List<ConditionCheck> checks,
        @Nullable String viaCriterion) {}
