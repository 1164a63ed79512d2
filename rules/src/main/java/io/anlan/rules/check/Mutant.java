// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.check;

import io.anlan.rules.FactValue;
import io.anlan.rules.check.Mutations.Kind;
import io.anlan.rules.model.Condition;
import io.anlan.rules.model.Operand;
import io.anlan.rules.model.Operator;
import io.anlan.rules.vocabulary.Labels;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A condition, changed a little.
 *
 * @param condition null when it is left out
 */
record Mutant(@Nullable Condition condition, Kind kind, Labels message) {

    private static final Map<Operator, Operator> NEGATIONS = both(Map.of(
            Operator.EQUAL, Operator.NOT_EQUAL,
            Operator.LESS, Operator.AT_LEAST,
            Operator.MORE, Operator.AT_MOST,
            Operator.IN, Operator.NOT_IN,
            Operator.INTERSECTS, Operator.DISJOINT,
            Operator.CONTAINS, Operator.LACKS,
            Operator.EMPTY, Operator.NOT_EMPTY,
            Operator.BEFORE, Operator.NOT_BEFORE));
    private static final Map<Operator, Operator> BOUNDARIES =
            both(Map.of(Operator.LESS, Operator.AT_MOST, Operator.MORE, Operator.AT_LEAST));

    private static Map<Operator, Operator> both(Map<Operator, Operator> pairs) {
        Map<Operator, Operator> both = new java.util.EnumMap<>(Operator.class);
        pairs.forEach((one, other) -> {
            both.put(one, other);
            both.put(other, one);
        });
        return both;
    }

    /** Every small change of a condition. */
    static List<Mutant> of(Condition condition) {
        List<Mutant> mutants = new ArrayList<>();
        Operator negation = NEGATIONS.get(condition.operator());
        if (negation != null) {
            mutants.add(new Mutant(
                    with(condition, negation), Kind.NEGATED, new Labels("条件取反", "negated to " + negation.symbol())));
        }
        mutants.add(new Mutant(null, Kind.LEFT_OUT, new Labels("删去该条件", "left out")));
        Operator boundary = BOUNDARIES.get(condition.operator());
        if (boundary != null) {
            mutants.add(new Mutant(
                    with(condition, boundary),
                    Kind.BOUNDARY_MOVED,
                    new Labels("边界值改为" + boundary.symbol(), "boundary changed to " + boundary.symbol())));
        }
        if (condition.right() instanceof Operand.Literal literal) {
            literal(condition, literal.value(), mutants);
        }
        return mutants;
    }

    private static void literal(Condition condition, FactValue value, List<Mutant> mutants) {
        if (value instanceof FactValue.Quantity quantity) {
            BigDecimal amount = quantity.value();
            BigDecimal step = BigDecimal.ONE.movePointLeft(Math.max(amount.scale(), 0));
            mutants.add(moved(condition, amount.subtract(step), Kind.LESS_BY_ONE_STEP));
            mutants.add(moved(condition, amount.add(step), Kind.MORE_BY_ONE_STEP));
        }
        if (value instanceof FactValue.Choices choices && choices.codes().size() > 1) {
            for (String code : choices.codes()) {
                SortedSet<String> fewer = new TreeSet<>(choices.codes());
                fewer.remove(code);
                mutants.add(new Mutant(
                        with(condition, new FactValue.Choices(fewer)),
                        Kind.CODE_DROPPED,
                        new Labels("删去取值" + code, "without " + code)));
            }
        }
    }

    private static Mutant moved(Condition condition, BigDecimal amount, Kind kind) {
        String shown = amount.toPlainString();
        return new Mutant(
                with(condition, new FactValue.Quantity(amount)),
                kind,
                new Labels("数值改为" + shown, "number changed to " + shown));
    }

    private static Condition with(Condition condition, Operator operator) {
        return new Condition(condition.left(), operator, condition.right());
    }

    private static Condition with(Condition condition, FactValue value) {
        return new Condition(condition.left(), condition.operator(), new Operand.Literal(value));
    }
}
