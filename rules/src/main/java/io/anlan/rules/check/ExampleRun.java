// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.check;

import io.anlan.rules.Example;
import io.anlan.rules.InvalidPack.Cell;
import io.anlan.rules.InvalidPack.Problem;
import io.anlan.rules.RulePack;
import io.anlan.rules.compile.CompiledPack;
import io.anlan.rules.model.Row;
import io.anlan.rules.vocabulary.Labels;
import java.util.ArrayList;
import java.util.List;

/** Runs the examples of every row through the compiled pack: a rule that lies silent is found before it is published. */
public final class ExampleRun {

    private ExampleRun() {}

    /** Every example that was decided otherwise than stated. */
    public static List<Problem> problems(RulePack pack, CompiledPack compiled) {
        List<Problem> problems = new ArrayList<>();
        int line = PackCheck.FIRST_LINE;
        for (Row row : pack.rows()) {
            for (Example example : row.examples()) {
                Example.Expectation actual =
                        compiled.expectation(row, example.enterprise(), example.values(), example.on());
                if (actual != example.expectation()) {
                    problems.add(new Problem(
                            row.id(),
                            new Cell("examples", line, "expectation"),
                            "wrong-example",
                            new Labels(
                                    "示例结果不符：" + example.note() + "，应为" + example.expectation() + "，实为" + actual,
                                    "example '" + example.note() + "' should be " + example.expectation() + " but is "
                                            + actual)));
                }
                line++;
            }
        }
        return problems;
    }
}
