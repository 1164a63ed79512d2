// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.analysis;

import io.anlan.rules.FactValue;
import io.anlan.rules.vocabulary.Attribute;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Quantities that stand for all: the limits, those compared with, and two between each and the next. */
final class QuantityClasses {

    /** Units of what is counted: nothing lies between one and two of them. */
    private static final Set<String> COUNTED = Set.of("项", "人", "层", "个", "台", "次", "处", "起");

    private static final BigDecimal QUARTER = new BigDecimal("0.25");

    private QuantityClasses() {}

    static List<FactValue> of(Attribute attribute, Collection<FactValue.Quantity> compared) {
        TreeSet<BigDecimal> marks = new TreeSet<>();
        compared.forEach(value -> marks.add(value.value()));
        BigDecimal least = attribute.min() == null ? lowest(marks).subtract(BigDecimal.TEN) : attribute.min();
        BigDecimal most = attribute.max() == null ? highest(marks, least).add(BigDecimal.TEN) : attribute.max();
        marks.add(least);
        marks.add(most);
        boolean counted = COUNTED.contains(Objects.requireNonNullElse(attribute.unit(), ""));
        TreeSet<BigDecimal> values = new TreeSet<>(marks);
        for (BigDecimal mark : marks) {
            BigDecimal next = marks.higher(mark);
            if (next != null) {
                between(mark, next, counted).forEach(values::add);
            }
        }
        return values.stream()
                .filter(value -> value.compareTo(least) >= 0 && value.compareTo(most) <= 0)
                .<FactValue>map(FactValue.Quantity::new)
                .toList();
    }

    private static BigDecimal lowest(SortedSet<BigDecimal> marks) {
        return marks.isEmpty() ? BigDecimal.ZERO : marks.first();
    }

    private static BigDecimal highest(SortedSet<BigDecimal> marks, BigDecimal least) {
        return marks.isEmpty() ? least : marks.last().max(least);
    }

    private static Stream<BigDecimal> between(BigDecimal low, BigDecimal high, boolean counted) {
        BigDecimal step = high.subtract(low).multiply(QUARTER);
        Stream<BigDecimal> inside = Stream.of(low.add(step), high.subtract(step));
        return counted
                ? Stream.of(
                                low.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE),
                                high.setScale(0, RoundingMode.CEILING).subtract(BigDecimal.ONE))
                        .filter(value -> value.compareTo(low) > 0 && value.compareTo(high) < 0)
                : inside;
    }
}
