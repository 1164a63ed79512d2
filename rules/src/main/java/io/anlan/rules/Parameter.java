// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules;

import io.anlan.rules.vocabulary.Labels;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A number which no clause fixes and which therefore has dates and a source of its own. */
public record Parameter(String name, Labels labels, String unit, List<Dated> values) {
    public Parameter {
        values = values.stream().sorted(Comparator.comparing(Dated::from)).toList();
    }

    /** The value in force on a day. */
    public Optional<BigDecimal> on(LocalDate day) {
        return values.stream()
                .filter(value -> !value.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(Dated::value);
    }

    /** A value from its first day until the next one begins. */
    public record Dated(LocalDate from, BigDecimal value, Labels source, boolean verified) {}
}
