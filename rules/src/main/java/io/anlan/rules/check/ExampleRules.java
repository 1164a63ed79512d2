// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.check;

import io.anlan.rules.Example;
import io.anlan.rules.Example.Expectation;
import io.anlan.rules.InvalidPack.Cell;
import io.anlan.rules.InvalidPack.Problem;
import io.anlan.rules.RulePack;
import io.anlan.rules.model.Condition;
import io.anlan.rules.model.Operator;
import io.anlan.rules.model.Row;
import io.anlan.rules.vocabulary.Labels;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Which examples every row needs before anybody is asked to review it. */
final class ExampleRules {

    private static final Set<Operator> ORDERED = EnumSet.of(
            Operator.LESS, Operator.AT_MOST, Operator.MORE, Operator.AT_LEAST, Operator.BEFORE, Operator.NOT_BEFORE);

    private ExampleRules() {}

    /** What is missing, row by row. */
    static List<Problem> problems(RulePack pack) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < pack.rows().size(); i++) {
            Row row = pack.rows().get(i);
            int line = i + PackCheck.FIRST_LINE;
            Predicate<Example> any = example -> true;
            if (lacks(row, any, Expectation.FIRES)) {
                problems.add(problem(row, line, "no-firing-example", "缺少应触发的示例", "no example fires"));
            }
            if (lacks(row, any, Expectation.DOES_NOT_FIRE) && !row.when().isEmpty()) {
                problems.add(problem(row, line, "no-silent-example", "缺少不应触发的示例", "no example leaves it silent"));
            }
            boolean compares = row.when().stream().map(Condition::operator).anyMatch(ORDERED::contains);
            if (compares
                    && (lacks(row, Example::boundary, Expectation.FIRES)
                            || lacks(row, Example::boundary, Expectation.DOES_NOT_FIRE))) {
                problems.add(problem(
                        row,
                        line,
                        "no-boundary-example",
                        "有数值比较，缺少边界两侧的示例",
                        "it compares, and examples on both sides of the boundary are missing"));
            }
        }
        return problems;
    }

    private static boolean lacks(Row row, Predicate<Example> which, Expectation expectation) {
        return row.examples().stream().filter(which).map(Example::expectation).noneMatch(expectation::equals);
    }

    private static Problem problem(Row row, int line, String code, String zh, String en) {
        return new Problem(row.id(), new Cell("rows", line, null), code, new Labels(zh, en));
    }
}
