// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A kind of thing an inspector can observe.
 *
 * @param industries where the situation is offered to people; empty means everywhere
 */
public record FactType(String name, Labels labels, List<Attribute> attributes, Set<String> industries) {

    /** Pseudo fact type whose attributes describe the enterprise and the field of the finding. */
    public static final String ENTERPRISE = "enterprise";

    /** Pseudo fact type whose attributes are what a row may answer. */
    public static final String OUTCOME = "outcome";

    public Optional<Attribute> attribute(String attributeName) {
        return attributes.stream()
                .filter(attribute -> attribute.name().equals(attributeName))
                .findFirst();
    }
}
