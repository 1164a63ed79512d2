// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.vocabulary;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be known about a fact.
 *
 * @param unit of a quantity, for example {@code kPa}; null for every other kind
 * @param allowed the codes of a choice, of choices or of a device; empty for every other kind
 * @param min smallest value of a quantity that is possible at all, inclusive
 * @param max largest value of a quantity that is possible at all, inclusive
 * @param question what a person is asked when the value is missing
 */
public record Attribute(
        String name,
        Labels labels,
        AttributeKind kind,
        @Nullable String unit,
        List<AllowedValue> allowed,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        Labels question) {

    /** The label of a code; the code itself when it is not one of the allowed values. */
    public Labels labelOf(String code) {
        return allowed.stream()
                .filter(value -> value.code().equals(code))
                .map(AllowedValue::labels)
                .findFirst()
                .orElse(new Labels(code, code));
    }

    boolean allows(String code) {
        return allowed.stream().anyMatch(value -> value.code().equals(code));
    }
}
