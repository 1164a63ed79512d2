// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.reasons;

import io.anlan.rules.vocabulary.Labels;
import java.util.List;

/** A row which is not met and came closest: the fewest conditions of its fact failed. */
public record NearMiss(String rowId, String criterion, Labels sentence, String factRef, List<ConditionCheck> checks) {}
