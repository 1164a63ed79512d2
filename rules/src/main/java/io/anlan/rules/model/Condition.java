// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.model;

import org.jspecify.annotations.Nullable;

/**
 * One typed comparison.
 *
 * @param right null exactly when the operator is unary
 */
public record Condition(
        Operand.Reference left, Operator operator, @Nullable Operand right) {
    public Condition {
        if (operator.unary() != (right == null)) {
            throw new IllegalArgumentException("Operator " + operator.symbol() + " takes "
                    + (operator.unary() ? "no right side" : "a right side"));
        }
    }
}
