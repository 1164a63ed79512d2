// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.check;

import io.anlan.rules.Example;
import io.anlan.rules.Example.Expectation;
import io.anlan.rules.Fact;
import io.anlan.rules.FactSet;
import io.anlan.rules.RulePack;
import io.anlan.rules.model.Row;
import io.anlan.rules.vocabulary.FactType;
import io.anlan.rules.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Walks a decision row by row and condition by condition, without the engine: also rows that nothing was proven about have
 * something to show. It says what the engine says; a test holds the two against each other.
 */
public final class Steps {

    private static final Fact ENTERPRISE = new Fact(FactType.ENTERPRISE, FactType.ENTERPRISE, Map.of());

    private final RulePack pack;
    private final StepChecks checks;
    private final RowTruth truth;
    private final FactSet facts;
    private final LocalDate on;
    private final Map<String, String> answered = new HashMap<>();
    private final List<RowStep> steps = new ArrayList<>();
    private @Nullable String answer;
    private boolean sure = true;

    private Steps(RulePack pack, Vocabulary vocabulary, FactSet facts, LocalDate on) {
        this.pack = pack;
        this.truth = new RowTruth(pack);
        this.checks = new StepChecks(pack, vocabulary, truth);
        this.facts = facts;
        this.on = on;
    }

    /** Expects rows whose conditions fit the vocabulary; examples and answers of the pack do not matter. */
    public static Walk of(RulePack pack, Vocabulary vocabulary, FactSet facts, LocalDate on) {
        Steps steps = new Steps(pack, vocabulary, facts, on);
        if (!pack.hitPolicy().singleAnswer()) {
            steps.notWhatIsMet();
        }
        for (int i = 0; i < pack.rows().size(); i++) {
            steps.walk(i, pack.rows().get(i));
        }
        return new Walk(steps.answer, steps.sure, steps.steps);
    }

    /** Where all rows count, a row that is met keeps others of its item from counting by a failed device. */
    private void notWhatIsMet() {
        for (Row row : pack.rows()) {
            for (Fact fact : of(row.factType())) {
                if (row.inForce(on) && truth.expectation(row.when(), known(fact)) == Expectation.FIRES) {
                    answered.putIfAbsent(place(fact, row), row.id());
                }
            }
        }
    }

    private void walk(int index, Row row) {
        List<Fact> found = of(row.factType());
        if (found.isEmpty()) {
            Standing standing = row.inForce(on) ? Standing.NO_SUCH_FACT : Standing.NOT_IN_FORCE;
            steps.add(new RowStep(index, row.id(), null, standing, null, List.of()));
        }
        for (Fact fact : found) {
            Example known = known(fact);
            Expectation expectation = truth.expectation(row.when(), known);
            Standing standing = row.inForce(on) ? standing(row, fact, expectation) : Standing.NOT_IN_FORCE;
            String earlier = standing == Standing.EARLIER_ANSWERED ? answered.get(place(fact, row)) : null;
            boolean failedAbsent = expectation == Expectation.FIRES_BY_FAILED_DEVICE;
            steps.add(new RowStep(index, row.id(), fact.ref(), standing, earlier, checks.of(row, known, failedAbsent)));
        }
    }

    private Standing standing(Row row, Fact fact, Expectation expectation) {
        boolean single = pack.hitPolicy().singleAnswer();
        boolean before = answered.containsKey(place(fact, row));
        return switch (expectation) {
            case DOES_NOT_FIRE -> Standing.NOT_MET;
            case NEEDS_FACTS -> {
                sure &= before || !single;
                yield Standing.NOT_KNOWN;
            }
            case FIRES_BY_FAILED_DEVICE -> before ? Standing.EARLIER_ANSWERED : Standing.ANSWERS_BY_FAILED_DEVICE;
            case FIRES -> {
                if (!single) {
                    yield Standing.ANSWERS;
                }
                if (before) {
                    yield Standing.EARLIER_ANSWERED;
                }
                answered.put(place(fact, row), row.id());
                answer = answer == null ? row.id() : answer;
                yield Standing.ANSWERS;
            }
        };
    }

    /** Where one row answers, it does so about a fact; where all count, an item is met once about a fact. */
    private String place(Fact fact, Row row) {
        return pack.hitPolicy().singleAnswer() ? fact.ref() : fact.ref() + "\n" + row.criterion();
    }

    private List<Fact> of(String type) {
        return Stream.concat(Stream.of(ENTERPRISE), facts.facts().stream())
                .filter(fact -> fact.type().equals(type))
                .toList();
    }

    private Example known(Fact fact) {
        return new Example(Expectation.DOES_NOT_FIRE, false, on, facts.enterprise(), fact.values(), "");
    }

    /**
     * A whole decision.
     *
     * @param answer the row that answers where one row does; null when none does, or all rows count
     * @param sure false when a row before the one that answers could have answered, were more known
     * @param rows in the order of the pack, a row once for each fact of its type
     */
    public record Walk(@Nullable String answer, boolean sure, List<RowStep> rows) {

        public Walk {
            rows = List.copyOf(rows);
        }
    }
}
