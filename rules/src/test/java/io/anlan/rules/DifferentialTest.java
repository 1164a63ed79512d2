// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.rules.vocabulary.FactType;
import io.anlan.rules.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import org.junit.jupiter.api.Test;

/** Drools against nested loops, and against the numbers of the law. */
class DifferentialTest {

    private static final Vocabulary VOCABULARY = Vocabulary.shipped();
    private static final RulePacks PACKS = RulePacks.shipped();
    private static final LocalDate ON = RandomRules.ON;

    @Property(tries = 400)
    void a_random_pack_decides_random_facts_as_nested_loops_do(@ForAll long seed) {
        RandomRules random = new RandomRules(seed, VOCABULARY);
        FactType[] types = random.someTypes();
        RulePack pack = random.pack(types);
        RulePackVersion version = RulePackVersion.compile(pack, VOCABULARY);
        NaiveEvaluator naive = new NaiveEvaluator(pack, VOCABULARY);
        for (int i = 0; i < 20; i++) {
            FactSet facts = random.facts(types);
            assertThat(NaiveEvaluator.lines(version.decide(facts, ON))).isEqualTo(naive.decide(facts, ON));
        }
    }

    @Property(tries = 1000)
    void the_shipped_criteria_decide_random_facts_as_nested_loops_do(@ForAll long seed) {
        RandomRules random = new RandomRules(seed, VOCABULARY);
        FactSet facts = random.facts(random.someTypes());
        for (LocalDate on : List.of(ON, LocalDate.of(2022, 1, 1), LocalDate.of(2025, 11, 1))) {
            RulePackVersion version = PACKS.determination(on);
            assertThat(NaiveEvaluator.lines(version.decide(facts, on)))
                    .isEqualTo(new NaiveEvaluator(version.pack(), VOCABULARY).decide(facts, on));
        }
    }

    @Test
    void the_random_worlds_are_worth_walking_through() {
        Set<Outcome> seen = EnumSet.noneOf(Outcome.class);
        boolean device = false;
        for (long seed = 0; seed < 2000; seed++) {
            RandomRules random = new RandomRules(seed, VOCABULARY);
            Decision decision = PACKS.determination(ON).decide(random.facts(random.someTypes()), ON);
            seen.add(decision.outcome());
            device |= decision.findings().stream().anyMatch(finding -> finding.viaCriterion() != null);
        }
        assertThat(seen).contains(Outcome.MAJOR, Outcome.UNDETERMINED, Outcome.ROUTED);
        assertThat(device).isTrue();
    }

    @Property
    void a_water_seal_is_a_major_danger_exactly_below_30_kPa(
            @ForAll @BigRange(min = "0", max = "60") BigDecimal pressure) {
        Map<String, Object> drainer = Map.of(
                "positivePressure",
                true,
                "waterSealed",
                true,
                "sealPressure",
                pressure,
                "sharedAcrossIsolation",
                false,
                "upperPipesConnected",
                false,
                "sharedByMedia",
                false);
        boolean below = pressure.compareTo(new BigDecimal("30")) < 0;
        assertThat(outcome("METALLURGY", "gasDrainer", drainer)).isEqualTo(below ? Outcome.MAJOR : Outcome.GENERAL);
        assertThat(outcome("NONFERROUS", "gasDrainer", drainer)).isEqualTo(below ? Outcome.MAJOR : Outcome.GENERAL);
    }

    @Property
    void a_quick_freezer_room_is_a_major_danger_exactly_above_9_people(
            @ForAll @BigRange(min = "0", max = "20") BigDecimal any) {
        BigDecimal people = any.setScale(0, java.math.RoundingMode.FLOOR);
        Map<String, Object> room = Map.of("separateRoom", true, "workersInRoom", people);
        assertThat(outcome("LIGHT_INDUSTRY", "quickFreezer", room))
                .isEqualTo(people.intValue() > 9 ? Outcome.MAJOR : Outcome.GENERAL);
    }

    @Property
    void a_top_pressure_is_a_major_danger_exactly_above_the_design(
            @ForAll @BigRange(min = "0", max = "400") BigDecimal set,
            @ForAll @BigRange(min = "0", max = "400") BigDecimal design) {
        Map<String, Object> top = Map.of(
                "topPressureSet",
                set,
                "designMaxWorkPressure",
                design,
                "bleederInterlock",
                "WORKING",
                "bleederSetpoint",
                BigDecimal.ONE,
                "equipmentDesignPressure",
                BigDecimal.ONE);
        assertThat(outcome("METALLURGY", "blastFurnaceTop", top))
                .isEqualTo(set.compareTo(design) > 0 ? Outcome.MAJOR : Outcome.GENERAL);
    }

    private static Outcome outcome(String industry, String type, Map<String, Object> values) {
        FactSet facts = VOCABULARY.parse(
                Map.of("industry", industry, "field", "INDUSTRY_TRADE", "usesLiquidAmmoniaRefrigeration", true),
                List.of(Map.of("type", type, "values", values)));
        return PACKS.determination(ON).decide(facts, ON).outcome();
    }
}
