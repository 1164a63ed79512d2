// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.compile;

import static org.drools.model.PatternDSL.betaIndexedBy;
import static org.drools.model.PatternDSL.declarationOf;
import static org.drools.model.PatternDSL.on;
import static org.drools.model.PatternDSL.pattern;

import io.anlan.rules.compile.AskedMeasure.Verdict;
import org.drools.model.Index;
import org.drools.model.Model;
import org.drools.model.PatternDSL;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.functions.Block2;
import org.drools.model.functions.Function1;
import org.drools.model.functions.HashedExpression;
import org.drools.model.functions.Predicate2;
import org.drools.model.impl.ModelImpl;

/** One rule for each verdict: an asked measure is joined with its row by the id, and the row judges the answer. */
final class MeasureRules {

    private static final Variable<MeasureRow> ROW = declarationOf(MeasureRow.class, "$row");
    private static final Variable<AskedMeasure> ASKED = declarationOf(AskedMeasure.class, "$asked");

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
                        pattern(ASKED),
                        pattern(ROW)
                                .expr(
                                        "same measure",
                                        ASKED,
                                        new SameMeasure(),
                                        betaIndexedBy(
                                                String.class,
                                                Index.ConstraintType.EQUAL,
                                                0,
                                                new RowId(),
                                                new AskedId()))
                                .expr(verdict.name(), ASKED, new Is(verdict)),
                        on(ASKED, ROW).execute(new Judge(verdict)));
    }

    private record RowId() implements Function1<MeasureRow, String>, HashedExpression {
        @Override
        public String apply(MeasureRow row) {
            return row.id();
        }

        @Override
        public String getExpressionHash() {
            return "row id";
        }
    }

    private record AskedId() implements Function1<AskedMeasure, String>, HashedExpression {
        @Override
        public String apply(AskedMeasure asked) {
            return asked.id();
        }

        @Override
        public String getExpressionHash() {
            return "asked id";
        }
    }

    private record SameMeasure() implements Predicate2<MeasureRow, AskedMeasure>, HashedExpression {
        @Override
        public boolean test(MeasureRow row, AskedMeasure asked) {
            return row.id().equals(asked.id());
        }

        @Override
        public String getExpressionHash() {
            return "same measure";
        }
    }

    private record Is(Verdict verdict) implements Predicate2<MeasureRow, AskedMeasure>, HashedExpression {
        @Override
        public boolean test(MeasureRow row, AskedMeasure asked) {
            return switch (verdict) {
                case UNANSWERED -> asked.answer() == null;
                case PASSES -> asked.answer() != null && row.passes(asked.answer(), asked.on());
                case FAILS -> asked.answer() != null && !row.passes(asked.answer(), asked.on());
            };
        }

        @Override
        public String getExpressionHash() {
            return "is " + verdict;
        }
    }

    private record Judge(Verdict verdict) implements Block2<AskedMeasure, MeasureRow>, HashedExpression {
        @Override
        public void execute(AskedMeasure asked, MeasureRow row) {
            asked.judge(row.measure(), verdict);
        }

        @Override
        public String getExpressionHash() {
            return "judge " + verdict;
        }
    }
}
