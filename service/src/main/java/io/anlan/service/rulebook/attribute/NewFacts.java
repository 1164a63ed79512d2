// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.attribute;

import io.anlan.service.platform.Wording;
import io.anlan.service.rulebook.sheet.RuleTerm;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is declared: attributes of a fact type, or a fact type with its attributes.
 *
 * @param factType name of the one that gets the attributes
 * @param labels of a fact type that is new; null when it is there already
 * @param industries where a new one is offered; empty for everywhere
 */
public record NewFacts(
        String factType, @Nullable Wording labels, List<String> industries, List<NewAttribute> attributes) {

    /** One attribute of it, by name; none when it was not declared with the others. */
    NewFacts only(String name) {
        return new NewFacts(
                factType,
                labels,
                industries,
                attributes.stream()
                        .filter(attribute -> attribute.name().equals(name))
                        .toList());
    }

    /**
     * One attribute.
     *
     * @param kind FLAG, QUANTITY, CHOICE, CHOICES, DEVICE, DAY, MOMENT or TEXT
     * @param unit of a QUANTITY, and only of one
     * @param min smallest possible value of a QUANTITY
     * @param max largest possible value of a QUANTITY
     * @param allowed of a CHOICE or CHOICES, and only of one
     * @param question what a person is asked
     */
    public record NewAttribute(
            String name,
            Wording labels,
            String kind,
            @Nullable String unit,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            List<RuleTerm> allowed,
            Wording question,
            ValueSource source) {}
}
