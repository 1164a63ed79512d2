// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules;

import io.anlan.rules.vocabulary.Labels;

/**
 * The clause by which a required device that does not work counts like a missing one (article 14 of Order No. 10).
 */
public record DeviceClause(String rowId, String criterion, Labels sentence, Basis basis) {}
