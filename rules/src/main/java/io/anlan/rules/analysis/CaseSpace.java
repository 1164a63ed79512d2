// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.analysis;

import io.anlan.rules.FactValue;
import io.anlan.rules.RulePack;
import io.anlan.rules.model.Condition;
import io.anlan.rules.model.Operand;
import io.anlan.rules.model.Row;
import io.anlan.rules.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** All cases the rows on one fact type can meet: one dimension for each attribute, or for attributes compared with each other. */
final class CaseSpace {

    private final Slots table;
    private final List<Dimension> dimensions;

    CaseSpace(RulePack pack, Vocabulary vocabulary, String factType) {
        this.table = new Slots(pack, vocabulary, factType);
        this.dimensions =
                groups(table).stream().map(group -> new Dimension(table, group)).toList();
    }

    /** Attributes which some condition compares with each other belong together. */
    private static List<Set<Operand>> groups(Slots table) {
        List<Set<Operand>> groups = new ArrayList<>();
        table.all().forEach(slot -> groups.add(new LinkedHashSet<>(Set.of(slot))));
        for (Row row : table.rows()) {
            for (Condition condition : row.when()) {
                List<Operand> linked = table.of(condition);
                Set<Operand> first = groups.stream()
                        .filter(group -> group.contains(linked.get(0)))
                        .findFirst()
                        .orElseThrow();
                List<Set<Operand>> others = groups.stream()
                        .filter(group -> group != first && linked.stream().anyMatch(group::contains))
                        .toList();
                others.forEach(first::addAll);
                groups.removeAll(others);
            }
        }
        return groups;
    }

    List<Row> rows() {
        return table.rows();
    }

    List<Dimension> dimensions() {
        return dimensions;
    }

    Box everything() {
        return new Box(dimensions.stream().map(Dimension::all).toList());
    }

    Box box(Row row) {
        return new Box(dimensions.stream().map(dimension -> dimension.side(row)).toList());
    }

    boolean complete() {
        return dimensions.stream().allMatch(Dimension::complete);
    }

    /** The first case of a box, with the values of the given attributes only. */
    CounterExample example(Box box, Collection<Operand> shown) {
        int[] point = box.first();
        Map<String, FactValue> enterprise = new TreeMap<>();
        Map<String, FactValue> values = new TreeMap<>();
        LocalDate on = LocalDate.MIN;
        for (int i = 0; i < point.length; i++) {
            for (Map.Entry<Operand, FactValue> known :
                    dimensions.get(i).values(point[i]).entrySet()) {
                if (known.getValue() instanceof FactValue.Day day
                        && known.getKey().equals(Slots.DAY)) {
                    on = day.value();
                } else if (shown.contains(known.getKey())) {
                    boolean own = known.getKey() instanceof Operand.OfFact;
                    (own ? values : enterprise).put(((Operand.Reference) known.getKey()).attribute(), known.getValue());
                }
            }
        }
        return new CounterExample(on, table.factType(), enterprise, values);
    }

    /** What some rows look at. */
    Set<Operand> seenBy(Row... some) {
        Set<Operand> seen = new LinkedHashSet<>();
        for (Row row : some) {
            row.when().forEach(condition -> seen.addAll(table.of(condition)));
        }
        return seen;
    }

    /** The attributes in which a box is narrower than everything. */
    Set<Operand> narrowed(Box box) {
        Set<Operand> narrowed = new LinkedHashSet<>();
        for (int i = 0; i < dimensions.size(); i++) {
            if (!box.side(i).equals(dimensions.get(i).all())) {
                narrowed.addAll(dimensions.get(i).slots());
            }
        }
        return narrowed;
    }
}
