// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.analysis;

import io.anlan.rules.FactValue;
import io.anlan.rules.model.Condition;
import io.anlan.rules.model.Operand;
import io.anlan.rules.model.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Attributes that are compared with each other, or one that stands alone. Combinations of their values which no row tells
 * apart are one class; whether a row takes a class is asked of the comparison that decides, so both agree.
 */
final class Dimension {

    /** Combinations looked at; a table with more is not analysed to the end. */
    private static final int MAX_COMBINATIONS = 50_000;

    private final Set<Operand> slots;
    private final List<Map<Operand, FactValue>> classes = new ArrayList<>();
    private final Map<String, BitSet> takenBy = new HashMap<>();
    private boolean complete = true;

    Dimension(Slots table, Set<Operand> slots) {
        this.slots = slots;
        Map<BitSet, Integer> seen = new HashMap<>();
        table.rows().forEach(row -> takenBy.put(row.id(), new BitSet()));
        List<List<Condition>> own = table.rows().stream()
                .map(row -> row.when().stream()
                        .filter(condition -> slots.contains(condition.left()))
                        .toList())
                .toList();
        for (Map<Operand, FactValue> values : combinations(table)) {
            BitSet signature = signature(table, own, values);
            if (seen.putIfAbsent(signature, classes.size()) == null) {
                int number = classes.size();
                classes.add(values);
                signature.stream().forEach(row -> side(table.rows().get(row)).set(number));
            }
        }
    }

    /** The classes a row takes. */
    BitSet side(Row row) {
        return Objects.requireNonNull(takenBy.get(row.id()));
    }

    BitSet all() {
        BitSet all = new BitSet();
        all.set(0, classes.size());
        return all;
    }

    Set<Operand> slots() {
        return slots;
    }

    Map<Operand, FactValue> values(int number) {
        return classes.get(number);
    }

    int size() {
        return classes.size();
    }

    boolean complete() {
        return complete;
    }

    private List<Map<Operand, FactValue>> combinations(Slots table) {
        List<Map<Operand, FactValue>> found = List.of(Map.of());
        List<FactValue> compared = table.compared(slots);
        for (Operand slot : slots) {
            var attribute = table.attribute(slot);
            List<FactValue> values = table.values(slot, compared);
            complete &= attribute == null || ValueClasses.complete(attribute, compared);
            List<Map<Operand, FactValue>> longer = new ArrayList<>();
            for (Map<Operand, FactValue> shorter : found) {
                for (FactValue value : values) {
                    Map<Operand, FactValue> one = new LinkedHashMap<>(shorter);
                    one.put(slot, value);
                    longer.add(one);
                }
            }
            complete &= longer.size() <= MAX_COMBINATIONS;
            found = longer.subList(0, Math.min(longer.size(), MAX_COMBINATIONS));
        }
        return found;
    }

    private static BitSet signature(Slots table, List<List<Condition>> own, Map<Operand, FactValue> values) {
        FactValue known = values.get(Slots.DAY);
        LocalDate day = ((FactValue.Day) (known == null ? table.days().get(0) : known)).value();
        BitSet signature = new BitSet();
        for (int i = 0; i < table.rows().size(); i++) {
            Row row = table.rows().get(i);
            boolean taken = known == null || row.inForce(day);
            for (Condition condition : own.get(i)) {
                taken = taken && table.holds(condition, values, day);
            }
            signature.set(i, taken);
        }
        return signature;
    }
}
