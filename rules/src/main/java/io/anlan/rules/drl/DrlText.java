// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.drl;

import io.anlan.rules.Example;
import io.anlan.rules.InvalidPack;
import io.anlan.rules.InvalidPack.Problem;
import io.anlan.rules.RulePack;
import io.anlan.rules.drl.Token.Kind;
import io.anlan.rules.model.Row;
import io.anlan.rules.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows for people who write Drools. The text is parsed here, by a grammar that knows nothing but typed rows; nothing of it
 * is ever handed to the compiler of Drools, which gets what is left: the rows.
 *
 * <pre>{@code
 * rule "令10-7-7-a"
 *     @criterion("令10-7-7") @zh("…") @en("…") @regulation("…") @clause("…") @verified(true) @validFrom("2023-05-15")
 * when
 *     paintRoom( enterprise.industry == "MACHINERY", paint != "WATER_BASED", fixedGasAlarm == "ABSENT" )
 * then
 *     answer("level", "MAJOR");
 * end
 * }</pre>
 */
public final class DrlText {

    private static final int MAX_RULES = 5000;

    private final Vocabulary vocabulary;

    public DrlText(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The rows of a pack, in their order; its header and examples have no place in it. */
    public String write(RulePack pack) {
        return new RuleWriter(vocabulary).write(pack);
    }

    /**
     * Reads rules as rows without examples.
     *
     * @throws InvalidPack naming line and column of the first mistake of every rule
     */
    public List<Row> read(String text) {
        Tokens tokens = new Tokens(new Scanner(text).tokens());
        RuleParser parser = new RuleParser(tokens, vocabulary);
        List<Problem> problems = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        header(tokens);
        do {
            Token first = tokens.peek();
            try {
                if (rows.size() >= MAX_RULES) {
                    throw first.refused("规则过多", "more than " + MAX_RULES + " rules");
                }
                rows.add(parser.rule());
            } catch (InvalidPack refused) {
                problems.addAll(refused.problems());
                tokens.recover();
            }
        } while (!tokens.done() && problems.size() < MAX_RULES);
        if (!problems.isEmpty()) {
            throw new InvalidPack(problems);
        }
        return rows;
    }

    /**
     * A pack with the rows of a text in place of its own; examples stay with the row of their id.
     *
     * @throws InvalidPack like {@link #read}
     */
    public RulePack read(String text, RulePack pack) {
        Map<String, List<Example>> examples = new HashMap<>();
        pack.rows().forEach(row -> examples.put(row.id(), row.examples()));
        return pack.with(read(text).stream()
                .map(row -> row.with(examples.getOrDefault(row.id(), List.of())))
                .toList());
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
