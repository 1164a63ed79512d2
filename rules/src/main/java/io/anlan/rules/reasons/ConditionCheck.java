// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.reasons;

import io.anlan.rules.FactValue;
import io.anlan.rules.model.Truth;
import io.anlan.rules.vocabulary.Labels;
import org.jspecify.annotations.Nullable;

/**
 * How one condition went.
 *
 * @param attribute with the prefix {@code enterprise.} when it is one of the enterprise
 * @param operator as it is written in a cell
 * @param wanted readable
 * @param actual null when unknown
 */
public record ConditionCheck(
        String attribute,
        Labels attributeLabels,
        String operator,
        Labels wanted,
        @Nullable FactValue actual,
        Truth truth) {}
