// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.compile;

import io.anlan.rules.model.Truth;
import org.drools.model.functions.Function1;
import org.drools.model.functions.HashedExpression;
import org.drools.model.functions.Predicate1;

/** What the rules of the network ask of one observation; equal questions hash equally, so that the network asks once. */
final class Questions {

    private Questions() {}

    record Key() implements Function1<Observation, String>, HashedExpression {
        @Override
        public String apply(Observation observation) {
            return observation.key();
        }

        @Override
        public String getExpressionHash() {
            return "key";
        }
    }

    record KeyEquals(String key) implements Predicate1<Observation>, HashedExpression {
        @Override
        public boolean test(Observation observation) {
            return key.equals(observation.key());
        }

        @Override
        public String getExpressionHash() {
            return "key=" + key;
        }
    }

    /** One condition is provably true. */
    record Holds(CompiledCondition condition, boolean failedAbsent)
            implements Predicate1<Observation>, HashedExpression {
        @Override
        public boolean test(Observation observation) {
            Truth truth = failedAbsent ? condition.truthWithFailedAbsent(observation) : condition.truth(observation);
            return truth == Truth.TRUE;
        }

        @Override
        public String getExpressionHash() {
            return (failedAbsent ? "failed=absent " : "") + condition.hash();
        }
    }

    /** At least one condition of a row, taken as written, is provably false. */
    record Fails(CompiledRow row) implements Predicate1<Observation>, HashedExpression {
        @Override
        public boolean test(Observation observation) {
            return row.anyFalse(observation);
        }

        @Override
        public String getExpressionHash() {
            return "fails " + row.row().id();
        }
    }
}
