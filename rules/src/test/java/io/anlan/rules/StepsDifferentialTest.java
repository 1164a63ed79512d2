// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.rules.check.RowStep;
import io.anlan.rules.check.Standing;
import io.anlan.rules.check.Steps;
import io.anlan.rules.model.HitPolicy;
import io.anlan.rules.model.Row;
import io.anlan.rules.reasons.ConditionCheck;
import io.anlan.rules.reasons.RoutedTo;
import io.anlan.rules.vocabulary.FactType;
import io.anlan.rules.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Walking a decision step by step says what the engine says, in its words. */
class StepsDifferentialTest {

    private static final Vocabulary VOCABULARY = Vocabulary.shipped();
    private static final RulePacks PACKS = RulePacks.shipped();
    private static final LocalDate ON = RandomRules.ON;

    @Property(tries = 150)
    void steps_of_random_packs_are_those_of_the_engine(@ForAll long seed) {
        RandomRules random = new RandomRules(seed, VOCABULARY);
        FactType[] types = random.someTypes();
        RulePack collecting = random.pack(types);
        for (RulePack pack : List.of(collecting, first(collecting))) {
            RulePackVersion version = RulePackVersion.compile(pack, VOCABULARY);
            for (int i = 0; i < 10; i++) {
                agree(version, random.facts(types), ON);
            }
        }
    }

    @Property(tries = 150)
    void steps_of_the_shipped_criteria_are_those_of_the_engine(@ForAll long seed) {
        RandomRules random = new RandomRules(seed, VOCABULARY);
        agree(PACKS.determination(ON), random.facts(random.someTypes()), ON);
    }

    @Test
    void every_standing_occurs_in_the_random_worlds() {
        Set<Standing> seen = EnumSet.noneOf(Standing.class);
        for (long seed = 0; seed < 300; seed++) {
            RandomRules random = new RandomRules(seed, VOCABULARY);
            FactType[] types = random.someTypes();
            RulePack pack = seed % 2 == 0 ? random.pack(types) : first(random.pack(types));
            Steps.of(pack, VOCABULARY, random.facts(types), ON).rows().forEach(step -> seen.add(step.standing()));
        }
        assertThat(seen).containsExactlyInAnyOrder(Standing.values());
    }

    private static RulePack first(RulePack pack) {
        return new RulePack(
                pack.id(),
                pack.kind(),
                pack.title(),
                pack.version(),
                HitPolicy.FIRST,
                pack.validFrom(),
                pack.validTo(),
                pack.complete(),
                pack.scope(),
                pack.failedDevices(),
                pack.parameters(),
                pack.rows().stream().map(StepsDifferentialTest::answering).toList());
    }

    /** A pack of a single answer has no routes: a row that leads to another document answers instead. */
    private static Row answering(Row row) {
        Map<String, FactValue> level = Map.of("level", new FactValue.Choice("MAJOR"));
        return new Row(
                row.id(),
                row.criterion(),
                row.sentence(),
                row.factType(),
                row.when(),
                level,
                row.basis(),
                row.validFrom(),
                row.validTo(),
                row.examples());
    }

    private static void agree(RulePackVersion version, FactSet facts, LocalDate on) {
        RulePack pack = version.pack();
        Decision decision = version.decide(facts, on);
        Steps.Walk walk = Steps.of(pack, VOCABULARY, facts, on);
        Map<String, Row> rows = pack.rows().stream().collect(Collectors.toMap(Row::id, Function.identity()));
        if (decision.outcome() == Outcome.ROUTED) {
            if (decision.routedTo().stream().noneMatch(route -> route.rowId().equals("*"))) {
                assertThat(counting(walk).stream()
                                .map(RowStep::rowId)
                                .filter(id -> rows.get(id).then().containsKey("document")))
                        .containsAll(decision.routedTo().stream()
                                .map(RoutedTo::rowId)
                                .toList());
            }
            return;
        }
        assertThat(counting(walk).stream()
                        .map(step -> line(step.rowId(), String.valueOf(step.factRef()), step.checks())))
                .containsExactlyInAnyOrderElementsOf(decision.findings().stream()
                        .map(finding -> line(finding.rowId(), finding.factRef(), finding.checks()))
                        .toList());
        if (pack.hitPolicy().singleAnswer()) {
            assertThat(walk.answer() != null && walk.sure()).isEqualTo(decision.outcome() == Outcome.DECIDED);
            assertThat(
                            walk.answer() == null
                                    ? Map.of()
                                    : rows.get(walk.answer()).then())
                    .isEqualTo(decision.result());
        }
    }

    private static List<RowStep> counting(Steps.Walk walk) {
        return walk.rows().stream()
                .filter(step ->
                        step.standing() == Standing.ANSWERS || step.standing() == Standing.ANSWERS_BY_FAILED_DEVICE)
                .toList();
    }

    private static String line(String row, String fact, List<ConditionCheck> checks) {
        return row + " " + fact + " " + checks;
    }
}
