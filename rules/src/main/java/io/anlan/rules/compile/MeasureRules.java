// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.compile;

import static org.drools.model.PatternDSL.alphaIndexedBy;
import static org.drools.model.PatternDSL.declarationOf;
import static org.drools.model.PatternDSL.on;
import static org.drools.model.PatternDSL.pattern;

import io.anlan.rules.compile.AskedMeasure.Verdict;
import org.drools.model.Index;
import org.drools.model.Model;
import org.drools.model.PatternDSL;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.functions.Block1;
import org.drools.model.functions.Function1;
import org.drools.model.functions.HashedExpression;
import org.drools.model.functions.Predicate1;
import org.drools.model.impl.ModelImpl;

/** One rule for each verdict, of one pattern each like all our rules: an asked measure of which that verdict holds. */
final class MeasureRules {

    private static final Variable<AskedMeasure> ASKED = declarationOf(AskedMeasure.class, "$asked");
    private static final Found VERDICT = new Found();

    private MeasureRules() {}

    static Model model() {
        ModelImpl model = new ModelImpl();
        for (Verdict verdict : Verdict.values()) {
            model.addRule(rule(verdict));
        }
        return model;
    }

    private static Rule rule(Verdict verdict) {
        return PatternDSL.rule("anlan.catalogue", verdict.name())
                .build(
                        pattern(ASKED)
                                .expr(
                                        "is " + verdict,
                                        new Is(verdict),
                                        alphaIndexedBy(Verdict.class, Index.ConstraintType.EQUAL, 0, VERDICT, verdict)),
                        on(ASKED).execute(new Judge(verdict)));
    }

    private record Found() implements Function1<AskedMeasure, Verdict>, HashedExpression {
        @Override
        public Verdict apply(AskedMeasure asked) {
            return asked.row().verdict(asked.answer(), asked.on());
        }

        @Override
        public String getExpressionHash() {
            return "verdict";
        }
    }

    private record Is(Verdict verdict) implements Predicate1<AskedMeasure>, HashedExpression {
        @Override
        public boolean test(AskedMeasure asked) {
            return VERDICT.apply(asked) == verdict;
        }

        @Override
        public String getExpressionHash() {
            return "is " + verdict;
        }
    }

    private record Judge(Verdict verdict) implements Block1<AskedMeasure>, HashedExpression {
        @Override
        public void execute(AskedMeasure asked) {
            asked.judge(verdict);
        }

        @Override
        public String getExpressionHash() {
            return "judge " + verdict;
        }
    }
}
