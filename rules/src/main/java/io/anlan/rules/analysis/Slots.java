// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.analysis;

import io.anlan.rules.FactValue;
import io.anlan.rules.Parameter;
import io.anlan.rules.RulePack;
import io.anlan.rules.model.Comparison;
import io.anlan.rules.model.Condition;
import io.anlan.rules.model.Operand;
import io.anlan.rules.model.Row;
import io.anlan.rules.model.Truth;
import io.anlan.rules.vocabulary.Attribute;
import io.anlan.rules.vocabulary.FactType;
import io.anlan.rules.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the rows on one fact type look at, and what it is compared with. */
final class Slots {

    /** The day of the decision, which selects rows and the values of parameters. */
    static final Operand DAY = new Operand.DecisionDate();

    private final RulePack pack;
    private final Vocabulary vocabulary;
    private final FactType type;
    private final List<Row> rows;

    Slots(RulePack pack, Vocabulary vocabulary, String factType) {
        this.pack = pack;
        this.vocabulary = vocabulary;
        this.type = vocabulary.factType(factType);
        this.rows = pack.rows().stream()
                .filter(row -> row.factType().equals(factType))
                .toList();
    }

    String factType() {
        return type.name();
    }

    List<Row> rows() {
        return rows;
    }

    /** Everything the rows look at; the day always. */
    Set<Operand> all() {
        Set<Operand> slots = new LinkedHashSet<>();
        slots.add(DAY);
        rows.forEach(row -> row.when().forEach(condition -> slots.addAll(of(condition))));
        return slots;
    }

    /** What has to be known to judge a condition. */
    List<Operand> of(Condition condition) {
        List<Operand> slots = new ArrayList<>(List.of(condition.left()));
        Operand right = condition.right();
        if (right instanceof Operand.Reference || right instanceof Operand.DecisionDate) {
            slots.add(right);
        } else if (right instanceof Operand.OfParameter name
                && parameter(name).values().size() > 1) {
            slots.add(DAY);
        }
        return slots;
    }

    @Nullable
    Attribute attribute(Operand slot) {
        if (slot instanceof Operand.OfEnterprise reference) {
            return vocabulary.enterprise().attribute(reference.attribute()).orElseThrow();
        }
        return slot instanceof Operand.OfFact reference
                ? type.attribute(reference.attribute()).orElseThrow()
                : null;
    }

    /** Every value the rows compare these attributes with; with the day among them, the days on which something changes. */
    List<FactValue> compared(Set<Operand> together) {
        List<FactValue> values = new ArrayList<>(together.contains(DAY) ? days() : List.of());
        for (Row row : rows) {
            for (Condition condition : row.when()) {
                if (!together.contains(condition.left())) {
                    continue;
                }
                if (condition.right() instanceof Operand.Literal literal) {
                    values.add(literal.value());
                } else if (condition.right() instanceof Operand.OfParameter name) {
                    parameter(name).values().forEach(dated -> values.add(new FactValue.Quantity(dated.value())));
                }
            }
        }
        return values;
    }

    /** The first day of every time in which the same rows and parameters hold. */
    List<FactValue> days() {
        Set<LocalDate> days = new LinkedHashSet<>(List.of(pack.validFrom()));
        for (Row row : rows) {
            days.add(row.validFrom());
            if (row.validTo() != null) {
                days.add(row.validTo().plusDays(1));
            }
        }
        pack.parameters().forEach(parameter -> parameter.values().forEach(dated -> days.add(dated.from())));
        return days.stream()
                .filter(pack::inForce)
                .sorted()
                .<FactValue>map(FactValue.Day::new)
                .toList();
    }

    /** The values of a slot that stand for all. */
    List<FactValue> values(Operand slot, List<FactValue> compared) {
        Attribute attribute = attribute(slot);
        if (attribute != null) {
            return ValueClasses.of(attribute, compared);
        }
        Set<LocalDate> days = ValueClasses.days(compared);
        return days.stream()
                .filter(pack::inForce)
                .<FactValue>map(FactValue.Day::new)
                .toList();
    }

    boolean holds(Condition condition, Map<Operand, FactValue> known, LocalDate day) {
        Operand right = condition.right();
        FactValue wanted;
        if (right instanceof Operand.Literal literal) {
            wanted = literal.value();
        } else if (right instanceof Operand.OfParameter name) {
            wanted = parameter(name)
                    .on(day)
                    .<FactValue>map(FactValue.Quantity::new)
                    .orElse(null);
        } else {
            wanted = right == null ? null : known.get(right);
        }
        return Comparison.compare(condition.operator(), known.get(condition.left()), wanted) == Truth.TRUE;
    }

    private Parameter parameter(Operand.OfParameter reference) {
        return pack.parameters().stream()
                .filter(parameter -> parameter.name().equals(reference.name()))
                .findFirst()
                .orElseThrow();
    }
}
