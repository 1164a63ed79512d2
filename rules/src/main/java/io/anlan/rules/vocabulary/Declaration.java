// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.vocabulary;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody adds to a vocabulary: attributes of a fact type, or a fact type with its attributes.
 *
 * @param factType name of the one that gets the attributes
 * @param labels of a fact type that is new; null when it is one the vocabulary has
 * @param industries where a new one is offered to people; empty for everywhere
 * @param attributes at least one; codes of a device are left out, every device has the same
 */
public record Declaration(
        String factType, @Nullable Labels labels, Set<String> industries, List<Attribute> attributes) {

    public Declaration {
        industries = Set.copyOf(industries);
        attributes = List.copyOf(attributes);
    }

    /** The new one, without attributes yet. */
    FactType type() {
        return new FactType(factType, Objects.requireNonNull(labels), List.of(), industries);
    }
}
