// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.drl;

import io.anlan.rules.model.Operator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How operators are written in DRL, and what those mean in a cell. */
final class DrlOperators {

    /** What takes an attribute and codes, and what it is in a cell. */
    private static final Map<String, String> CELLS_OF_FUNCTIONS = Map.of(
            "containsAny", "intersects",
            "containsNone", "disjoint",
            "containsAll", "contains",
            "lacksSome", "lacks",
            "isEmpty", "empty",
            "notEmpty", "not empty");

    private static final Map<String, String> CELLS_OF_INFIX = Map.of(
            "==",
            "=",
            "!=",
            "!=",
            "<",
            "<",
            "<=",
            "<=",
            ">",
            ">",
            ">=",
            ">=",
            "in",
            "in",
            "not in",
            "not in",
            "contains",
            "intersects",
            "not contains",
            "disjoint");
    private static final Map<String, String> CELLS_OF_TIMES =
            Map.of("<", "before", ">=", "not before", "==", "=", "!=", "!=");

    private static final Map<Operator, String> INFIX = Map.ofEntries(
            Map.entry(Operator.EQUAL, "=="),
            Map.entry(Operator.NOT_EQUAL, "!="),
            Map.entry(Operator.LESS, "<"),
            Map.entry(Operator.AT_LEAST, ">="),
            Map.entry(Operator.MORE, ">"),
            Map.entry(Operator.AT_MOST, "<="),
            Map.entry(Operator.IN, "in"),
            Map.entry(Operator.NOT_IN, "not in"),
            Map.entry(Operator.INTERSECTS, "contains"),
            Map.entry(Operator.DISJOINT, "not contains"),
            Map.entry(Operator.BEFORE, "<"),
            Map.entry(Operator.NOT_BEFORE, ">="));
    private static final Map<Operator, String> FUNCTIONS = Map.of(
            Operator.INTERSECTS, "containsAny",
            Operator.DISJOINT, "containsNone",
            Operator.CONTAINS, "containsAll",
            Operator.LACKS, "lacksSome",
            Operator.EMPTY, "isEmpty",
            Operator.NOT_EMPTY, "notEmpty");

    private DrlOperators() {}

    static boolean isFunction(String word) {
        return CELLS_OF_FUNCTIONS.containsKey(word);
    }

    /** The symbol of a cell; empty for any other word. */
    static String ofFunction(String word) {
        return CELLS_OF_FUNCTIONS.getOrDefault(word, "");
    }

    /** The symbol of a cell; null when it is none, or none between times. */
    static @Nullable String ofInfix(String written, boolean times) {
        return (times ? CELLS_OF_TIMES : CELLS_OF_INFIX).get(written);
    }

    static @Nullable String function(Operator operator) {
        return FUNCTIONS.get(operator);
    }

    static @Nullable String infix(Operator operator) {
        return INFIX.get(operator);
    }
}
