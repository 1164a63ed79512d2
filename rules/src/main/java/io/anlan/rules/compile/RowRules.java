// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.compile;

import static org.drools.model.PatternDSL.alphaIndexedBy;
import static org.drools.model.PatternDSL.declarationOf;
import static org.drools.model.PatternDSL.on;
import static org.drools.model.PatternDSL.pattern;

import io.anlan.rules.Truth;
import org.drools.model.Index;
import org.drools.model.Model;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.functions.Block1;
import org.drools.model.functions.Function1;
import org.drools.model.functions.HashedExpression;
import org.drools.model.functions.Predicate1;
import org.drools.model.impl.ModelImpl;

/**
 * Rows to rules of the canonical model. Each rule is one pattern on one observation: no join, no negation, no nested
 * group, so the network cannot lose a match to another rule. For each row at most one rule can fire: provably met, met
 * by a failed device, provably not met. When none fires the row is unknown.
 */
final class RowRules {

    private static final Variable<Observation> OBSERVATION = declarationOf(Observation.class, "$observation");
    private static final Key KEY = new Key();

    private RowRules() {}

    static Model model(Iterable<CompiledRow> rows) {
        ModelImpl model = new ModelImpl();
        for (CompiledRow row : rows) {
            model.addRule(met(row));
            if (row.watchesDevices()) {
                model.addRule(metByFailedDevice(row));
            }
            model.addRule(notMet(row));
        }
        return model;
    }

    private static Rule met(CompiledRow row) {
        PatternDef<Observation> pattern = keyed(row);
        for (CompiledCondition condition : row.conditions()) {
            Holds holds = new Holds(condition, false);
            pattern.expr(holds.getExpressionHash(), holds);
        }
        return rule(row, Proof.MET, pattern);
    }

    private static Rule metByFailedDevice(CompiledRow row) {
        PatternDef<Observation> pattern = keyed(row);
        for (CompiledCondition condition : row.conditions()) {
            Holds holds = new Holds(condition, condition.device());
            pattern.expr(holds.getExpressionHash(), holds);
        }
        Fails fails = new Fails(row, false);
        pattern.expr(fails.getExpressionHash(), fails);
        return rule(row, Proof.MET_BY_FAILED_DEVICE, pattern);
    }

    private static Rule notMet(CompiledRow row) {
        PatternDef<Observation> pattern = keyed(row);
        Fails fails = new Fails(row, row.watchesDevices());
        pattern.expr(fails.getExpressionHash(), fails);
        return rule(row, Proof.NOT_MET, pattern);
    }

    private static PatternDef<Observation> keyed(CompiledRow row) {
        String key = row.row().factType();
        return pattern(OBSERVATION)
                .expr(
                        "key=" + key,
                        new KeyEquals(key),
                        alphaIndexedBy(String.class, Index.ConstraintType.EQUAL, 0, KEY, key));
    }

    private static Rule rule(CompiledRow row, Proof proof, PatternDef<Observation> pattern) {
        return PatternDSL.rule("anlan.pack", row.row().id() + " " + proof)
                .build(pattern, on(OBSERVATION).execute(new Prove(row.index(), proof)));
    }

    private record Key() implements Function1<Observation, String>, HashedExpression {
        @Override
        public String apply(Observation observation) {
            return observation.key();
        }

        @Override
        public String getExpressionHash() {
            return "key";
        }
    }

    private record KeyEquals(String key) implements Predicate1<Observation>, HashedExpression {
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
    private record Holds(CompiledCondition condition, boolean failedAbsent)
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

    /** At least one condition of a row is provably false. */
    private record Fails(CompiledRow row, boolean failedAbsent) implements Predicate1<Observation>, HashedExpression {
        @Override
        public boolean test(Observation observation) {
            return failedAbsent ? row.anyFalseWithFailedAbsent(observation) : row.anyFalse(observation);
        }

        @Override
        public String getExpressionHash() {
            return (failedAbsent ? "fails with failed=absent " : "fails ")
                    + row.row().id();
        }
    }

    private record Prove(int row, Proof proof) implements Block1<Observation>, HashedExpression {
        @Override
        public void execute(Observation observation) {
            observation.prove(row, proof);
        }

        @Override
        public String getExpressionHash() {
            return "prove " + row + " " + proof;
        }
    }
}
