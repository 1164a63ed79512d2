// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.reasons;

import io.anlan.rules.Basis;
import io.anlan.rules.vocabulary.Labels;

/** The document which decides instead of this pack. */
public record RoutedTo(String rowId, String criterion, Labels sentence, String document, Basis basis) {}
