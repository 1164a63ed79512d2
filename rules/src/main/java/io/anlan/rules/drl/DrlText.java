// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.drl;

import io.anlan.rules.Example;
import io.anlan.rules.InvalidPack;
import io.anlan.rules.InvalidPack.Problem;
import io.anlan.rules.RulePack;
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

    private final Vocabulary vocabulary;

    public DrlText(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The rows of a pack, in their order; its header and examples have no place in it. */
    public String write(RulePack pack) {
        return written(pack).text();
    }

    /** The same rows, with the lines each of them takes. */
    public Written written(RulePack pack) {
        var writer = new RuleWriter(vocabulary);
        var text = new StringBuilder(RuleWriter.HEAD);
        List<Lines> places = new ArrayList<>();
        int line = 1 + lines(RuleWriter.HEAD);
        for (Row row : pack.rows()) {
            String rule = writer.rule(row);
            int length = lines(rule);
            places.add(new Lines(line, line + length - 1));
            text.append(places.size() == 1 ? "" : "\n").append(rule);
            line += length + 1;
        }
        return new Written(text.toString(), places);
    }

    private static int lines(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }

    /**
     * Reads rules as rows without examples.
     *
     * @throws InvalidPack naming line and column of the first mistake of every rule
     */
    public List<Row> read(String text) {
        List<Problem> problems = new ArrayList<>();
        DrlReading reading = new RulesParser(vocabulary).rules(new Tokens(new Scanner(text).tokens()), problems);
        if (!problems.isEmpty()) {
            throw new InvalidPack(problems);
        }
        return reading.rules().stream().map(DrlReading.Rule::row).toList();
    }

    /** Reads what can be read and names the first mistake of every other rule: for a text that is being written. Never throws. */
    public DrlReading reading(String text) {
        Tokens tokens;
        try {
            tokens = new Tokens(new Scanner(text).tokens());
        } catch (InvalidPack uncut) {
            return new DrlReading(
                    List.of(),
                    uncut.problems().stream()
                            .map(problem -> Mistake.toTheEnd(problem, text))
                            .toList());
        }
        List<Problem> problems = new ArrayList<>();
        DrlReading read = new RulesParser(vocabulary).rules(tokens, problems);
        return new DrlReading(
                read.rules(),
                problems.stream().map(problem -> Mistake.of(problem, tokens)).toList());
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

    /**
     * Lines of a text, both counted in; the first line is 1.
     *
     * @param from where a rule begins
     * @param to where it ends
     */
    public record Lines(int from, int to) {}

    /** @param places of each row of the pack, in their order */
    public record Written(String text, List<Lines> places) {

        public Written {
            places = List.copyOf(places);
        }
    }
}
