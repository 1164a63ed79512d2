// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.drl;

import io.anlan.rules.InvalidPack;
import io.anlan.rules.InvalidPack.Problem;
import io.anlan.rules.drl.DrlText.Lines;
import io.anlan.rules.drl.Token.Kind;
import io.anlan.rules.model.Row;
import io.anlan.rules.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/** Every rule of a text, also after one that cannot be read. */
final class RulesParser {

    private static final int MAX_RULES = 5000;

    private final Vocabulary vocabulary;

    RulesParser(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** What can be read; the first mistake of every other rule is added to the problems. */
    DrlReading rules(Tokens tokens, List<Problem> problems) {
        RuleParser parser = new RuleParser(tokens, vocabulary);
        List<DrlReading.Rule> rules = new ArrayList<>();
        boolean first = true;
        do {
            try {
                if (first) {
                    first = false;
                    header(tokens);
                }
                Token begin = tokens.peek();
                if (rules.size() >= MAX_RULES) {
                    throw begin.refused("规则过多", "more than " + MAX_RULES + " rules");
                }
                Row row = parser.rule();
                rules.add(new DrlReading.Rule(
                        row, new Lines(begin.line(), tokens.last().line())));
            } catch (InvalidPack refused) {
                problems.addAll(refused.problems());
                tokens.recover();
            }
        } while (!tokens.done() && problems.size() < MAX_RULES);
        return new DrlReading(rules, List.of());
    }

    private static void header(Tokens tokens) {
        if (tokens.take("package")) {
            do {
                tokens.expect(Kind.WORD);
            } while (tokens.take("."));
            tokens.take(";");
        }
    }
}
