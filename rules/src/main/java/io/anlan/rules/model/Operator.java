// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.model;

import java.util.Arrays;
import java.util.Optional;

/** How a condition compares; every operator has its exact negation. */
public enum Operator {
    EQUAL("="),
    NOT_EQUAL("!="),
    LESS("<"),
    AT_LEAST(">="),
    MORE(">"),
    AT_MOST("<="),
    IN("in"),
    NOT_IN("not in"),
    INTERSECTS("intersects"),
    DISJOINT("disjoint"),
    CONTAINS("contains"),
    LACKS("lacks"),
    EMPTY("empty"),
    NOT_EMPTY("not empty"),
    BEFORE("before"),
    NOT_BEFORE("not before");

    private final String symbol;

    Operator(String symbol) {
        this.symbol = symbol;
    }

    public String symbol() {
        return symbol;
    }

    /** EMPTY and NOT_EMPTY compare with nothing. */
    public boolean unary() {
        return this == EMPTY || this == NOT_EMPTY;
    }

    public static Optional<Operator> of(String symbol) {
        return Arrays.stream(values())
                .filter(operator -> operator.symbol.equals(symbol))
                .findFirst();
    }
}
