// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.sheet;

import io.anlan.service.platform.Wording;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a cell may mention.
 *
 * @param enterprise what may be said about the enterprise; written with the prefix {@code enterprise.}
 * @param answers what a row may answer
 * @param operators with what people call them
 */
public record RuleVocabulary(
        List<RuleFactType> factTypes,
        List<RuleAttribute> enterprise,
        List<RuleAttribute> answers,
        List<RuleTerm> operators) {

    /** A kind of thing rows look at. */
    public record RuleFactType(String name, Wording labels, List<String> industries, List<RuleAttribute> attributes) {}

    /**
     * @param kind FLAG, QUANTITY, CHOICE, CHOICES, DEVICE, DAY, MOMENT or TEXT
     * @param operators symbols that fit the kind
     */
    public record RuleAttribute(
            String name,
            Wording labels,
            String kind,
            @Nullable String unit,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            List<RuleTerm> allowed,
            List<String> operators) {}
}
