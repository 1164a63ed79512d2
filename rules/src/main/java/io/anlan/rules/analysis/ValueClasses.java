// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.analysis;

import io.anlan.rules.FactValue;
import io.anlan.rules.vocabulary.AllowedValue;
import io.anlan.rules.vocabulary.Attribute;
import io.anlan.rules.vocabulary.AttributeKind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Values that stand for all values of an attribute: those a table compares with, and two in every interval between, below
 * and above them, so that two attributes compared with each other are seen in every order.
 */
final class ValueClasses {

    /** Of more codes than this, not every combination is looked at. */
    static final int MAX_CODES = 10;

    private static final List<Integer> AROUND = List.of(-2, -1, 0, 1, 2);

    private ValueClasses() {}

    static List<FactValue> of(Attribute attribute, Collection<FactValue> compared) {
        return switch (attribute.kind()) {
            case FLAG -> List.of(new FactValue.Flag(false), new FactValue.Flag(true));
            case CHOICE, DEVICE ->
                attribute.allowed().stream()
                        .<FactValue>map(allowed -> new FactValue.Choice(allowed.code()))
                        .toList();
            case CHOICES -> subsets(attribute, compared);
            case QUANTITY -> QuantityClasses.of(attribute, of(FactValue.Quantity.class, compared));
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
