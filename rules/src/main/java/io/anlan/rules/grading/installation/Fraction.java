// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.grading.installation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An exact quotient: 0.1/0.3 + 0.2/0.3 is 1 and not a little less. */
record Fraction(BigDecimal numerator, BigDecimal denominator) {

    static final Fraction ZERO = new Fraction(BigDecimal.ZERO, BigDecimal.ONE);
    private static final int PLACES = 12;

    Fraction plus(BigDecimal amount, BigDecimal divisor) {
        return new Fraction(
                numerator.multiply(divisor).add(amount.multiply(denominator)), denominator.multiply(divisor));
    }

    Fraction times(BigDecimal factor) {
        return new Fraction(numerator.multiply(factor), denominator);
    }

    /** Rounded down, so that what does not reach a boundary is never rounded up to it. */
    BigDecimal rounded() {
        return numerator.divide(denominator, PLACES, RoundingMode.FLOOR);
    }
}
