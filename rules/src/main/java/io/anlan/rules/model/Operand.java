// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.model;

import io.anlan.rules.FactValue;

/** What a condition looks at. */
public sealed interface Operand {

    /** What an operand refers to by name. */
    sealed interface Reference extends Operand {
        String attribute();
    }

    /** An attribute of the fact itself. */
    record OfFact(String attribute) implements Reference {
        @Override
        public String text() {
            return "fact." + attribute;
        }
    }

    /** An attribute of the enterprise. */
    record OfEnterprise(String attribute) implements Reference {
        @Override
        public String text() {
            return "enterprise." + attribute;
        }
    }

    /** A dated number of the pack. */
    record OfParameter(String name) implements Operand {
        @Override
        public String text() {
            return "parameter." + name;
        }
    }

    /** The day for which the decision is made. */
    record DecisionDate() implements Operand {
        @Override
        public String text() {
            return "decision.date";
        }
    }

    /** A fixed value. */
    record Literal(FactValue value) implements Operand {
        @Override
        public String text() {
            return value.text();
        }
    }

    /** As it is written on the right side of a cell, without unit. */
    String text();
}
