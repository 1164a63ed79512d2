// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.compile;

import static org.drools.model.PatternDSL.alphaIndexedBy;
import static org.drools.model.PatternDSL.declarationOf;
import static org.drools.model.PatternDSL.on;
import static org.drools.model.PatternDSL.pattern;

import java.util.List;
import java.util.Map;
import org.drools.model.Index;
import org.drools.model.Model;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.functions.Block1;
import org.drools.model.functions.HashedExpression;
import org.drools.model.impl.ModelImpl;

/**
 * Rows to rules of the canonical model. Each rule is one pattern on one observation: no join, no negation, no nested
 * group, so the network cannot lose a match to another rule. For each row there is a rule that fires when it is provably
 * met, and one when it is met by a failed device only; one rule of the fact type names the rows that are provably not
 * met. A row of which nothing is proven is unknown.
 */
final class RowRules {

    private static final Variable<Observation> OBSERVATION = declarationOf(Observation.class, "$observation");
    private static final String PACKAGE = "anlan.pack";
    private static final Questions.Key KEY = new Questions.Key();

    private RowRules() {}

    static Model model(Map<String, List<CompiledRow>> rowsByType) {
        ModelImpl model = new ModelImpl();
        rowsByType.forEach((type, rows) -> {
            for (CompiledRow row : rows) {
                model.addRule(met(row));
                if (row.watchesDevices()) {
                    model.addRule(metByFailedDevice(row));
                }
            }
            model.addRule(notMet(type, rows));
        });
        return model;
    }

    private static Rule met(CompiledRow row) {
        PatternDef<Observation> pattern = keyed(row.row().factType());
        for (CompiledCondition condition : row.conditions()) {
            Questions.Holds holds = new Questions.Holds(condition, false);
            pattern.expr(holds.getExpressionHash(), holds);
        }
        return rule(row, Proof.MET, pattern);
    }

    private static Rule metByFailedDevice(CompiledRow row) {
        PatternDef<Observation> pattern = keyed(row.row().factType());
        for (CompiledCondition condition : row.conditions()) {
            Questions.Holds holds = new Questions.Holds(condition, condition.device());
            pattern.expr(holds.getExpressionHash(), holds);
        }
        Questions.Fails fails = new Questions.Fails(row);
        pattern.expr(fails.getExpressionHash(), fails);
        return rule(row, Proof.MET_BY_FAILED_DEVICE, pattern);
    }

    private static Rule notMet(String type, List<CompiledRow> rows) {
        return PatternDSL.rule(PACKAGE, type + " " + Proof.NOT_MET)
                .build(keyed(type), on(OBSERVATION).execute(new ProveNotMet(type, List.copyOf(rows))));
    }

    private static PatternDef<Observation> keyed(String key) {
        return pattern(OBSERVATION)
                .expr(
                        "key=" + key,
                        new Questions.KeyEquals(key),
                        alphaIndexedBy(String.class, Index.ConstraintType.EQUAL, 0, KEY, key));
    }

    private static Rule rule(CompiledRow row, Proof proof, PatternDef<Observation> pattern) {
        return PatternDSL.rule(PACKAGE, row.row().id() + " " + proof)
                .build(pattern, on(OBSERVATION).execute(new Prove(row.index(), proof)));
    }

    private record ProveNotMet(String type, List<CompiledRow> rows) implements Block1<Observation>, HashedExpression {
        @Override
        public void execute(Observation observation) {
            for (CompiledRow row : rows) {
                if (row.notMet(observation)) {
                    observation.prove(row.index(), Proof.NOT_MET);
                }
            }
        }

        @Override
        public String getExpressionHash() {
            return "prove not met " + type;
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
