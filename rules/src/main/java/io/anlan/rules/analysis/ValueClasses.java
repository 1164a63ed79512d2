// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.analysis;

import io.anlan.rules.FactValue;
import io.anlan.rules.vocabulary.AllowedValue;
import io.anlan.rules.vocabulary.Attribute;
import io.anlan.rules.vocabulary.AttributeKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Values that stand for all values of an attribute: those a table compares with, and two in every interval between, below
 * and above them, so that two attributes compared with each other are seen in every order.
 */
final class ValueClasses {

    /** Of more codes than this, not every combination is looked at. */
    static final int MAX_CODES = 10;

    /** Units of what is counted: nothing lies between one and two of them. */
    private static final Set<String> COUNTED = Set.of("项", "人", "层", "个", "台", "次", "处", "起");

    private static final List<Integer> AROUND = List.of(-2, -1, 0, 1, 2);

    private static final BigDecimal QUARTER = new BigDecimal("0.25");

    private ValueClasses() {}

    static List<FactValue> of(Attribute attribute, Collection<FactValue> compared) {
        return switch (attribute.kind()) {
            case FLAG -> List.of(new FactValue.Flag(false), new FactValue.Flag(true));
            case CHOICE, DEVICE ->
                attribute.allowed().stream()
                        .<FactValue>map(allowed -> new FactValue.Choice(allowed.code()))
                        .toList();
            case CHOICES -> subsets(attribute, compared);
            case QUANTITY -> quantities(attribute, compared);
            case DAY ->
                days(compared).stream().<FactValue>map(FactValue.Day::new).toList();
            case MOMENT -> moments(compared);
            case TEXT -> List.of(new FactValue.Text(""), new FactValue.Text("…"));
        };
    }

    /** Whether {@link #of} leaves nothing out. */
    static boolean complete(Attribute attribute, Collection<FactValue> compared) {
        return attribute.kind() != AttributeKind.CHOICES || mentioned(compared).size() <= MAX_CODES;
    }

    private static List<FactValue> subsets(Attribute attribute, Collection<FactValue> compared) {
        List<String> codes = new ArrayList<>(mentioned(compared));
        attribute.allowed().stream()
                .map(AllowedValue::code)
                .filter(code -> !codes.contains(code))
                .findFirst()
                .ifPresent(codes::add); // one that no row names stands for all of them
        int exact = Math.min(codes.size(), MAX_CODES + 1);
        List<FactValue> subsets = new ArrayList<>();
        for (int bits = 0; bits < 1 << exact; bits++) {
            List<String> chosen = new ArrayList<>();
            for (int i = 0; i < exact; i++) {
                if ((bits & 1 << i) != 0) {
                    chosen.add(codes.get(i));
                }
            }
            subsets.add(FactValue.Choices.of(chosen));
        }
        codes.stream().skip(exact).forEach(code -> subsets.add(FactValue.Choices.of(List.of(code))));
        subsets.addAll(of(FactValue.Choices.class, compared));
        return subsets;
    }

    private static Set<String> mentioned(Collection<FactValue> compared) {
        TreeSet<String> codes = new TreeSet<>();
        of(FactValue.Choices.class, compared).forEach(value -> codes.addAll(value.codes()));
        return codes;
    }

    private static List<FactValue> quantities(Attribute attribute, Collection<FactValue> compared) {
        TreeSet<BigDecimal> marks = new TreeSet<>();
        of(FactValue.Quantity.class, compared).forEach(value -> marks.add(value.value()));
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

    /** Days compared with, and two on either side of each. */
    static Set<LocalDate> days(Collection<FactValue> compared) {
        TreeSet<LocalDate> days = new TreeSet<>();
        of(FactValue.Day.class, compared)
                .forEach(
                        day -> AROUND.stream().forEach(n -> days.add(day.value().plusDays(n))));
        of(FactValue.Moment.class, compared)
                .forEach(moment -> AROUND.stream()
                        .forEach(n -> days.add(moment.value().toLocalDate().plusDays(n))));
        if (days.isEmpty()) {
            AROUND.forEach(n -> days.add(LocalDate.EPOCH.plusDays(n)));
        }
        return days;
    }

    private static List<FactValue> moments(Collection<FactValue> compared) {
        TreeSet<LocalDateTime> moments = new TreeSet<>();
        days(compared).forEach(day -> moments.add(day.atStartOfDay()));
        of(FactValue.Moment.class, compared)
                .forEach(moment ->
                        AROUND.stream().forEach(n -> moments.add(moment.value().plusMinutes(n))));
        return moments.stream().<FactValue>map(FactValue.Moment::new).toList();
    }

    private static <T extends FactValue> List<T> of(Class<T> kind, Collection<FactValue> values) {
        return values.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
