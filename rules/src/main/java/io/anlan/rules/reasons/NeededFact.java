// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.reasons;

import io.anlan.rules.vocabulary.Labels;
import java.util.List;

/**
 * A missing value with the question which asks for it.
 *
 * @param factRef the fact, or {@code enterprise}
 * @param criteria which criteria wait for it
 */
public record NeededFact(String factRef, String factType, String attribute, Labels question, List<String> criteria) {}
