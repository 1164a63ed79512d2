// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.rules.grading.ControlLevel;
import io.anlan.rules.grading.RiskLevel;
import io.anlan.rules.model.Condition;
import io.anlan.rules.model.Operand;
import io.anlan.rules.model.Operator;
import io.anlan.rules.model.Row;
import io.anlan.rules.reasons.Finding;
import io.anlan.rules.vocabulary.Labels;
import io.anlan.rules.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On every boundary of the grading packs, a hair beside it, and on the day it moves: the rules against nested loops. */
class GradingBoundaryDifferentialTest {

    private static final Vocabulary VOCABULARY = Vocabulary.shipped();
    private static final RulePacks PACKS = RulePacks.shipped();
    private static final LocalDate ON = LocalDate.of(2026, 11, 22);
    private static final LocalDate MOVED = LocalDate.of(2027, 1, 1);
    private static final BigDecimal HAIR = new BigDecimal("0.000000001");

    /** Every number any parameter ever has, and its two neighbours. */
    private static List<BigDecimal> amounts(RulePack pack) {
        List<BigDecimal> amounts = new ArrayList<>(List.of(BigDecimal.ZERO, HAIR));
        for (Parameter parameter : pack.parameters()) {
            for (Parameter.Dated dated : parameter.values()) {
                amounts.add(dated.value().subtract(HAIR));
                amounts.add(dated.value());
                amounts.add(dated.value().add(HAIR));
            }
        }
        return amounts;
    }

    private static FactSet scored(BigDecimal score) {
        return one(
                "riskScore",
                Map.of("score", new FactValue.Quantity(score), "directGrounds", FactValue.Choices.of(List.of())));
    }

    private static FactSet one(String type, Map<String, FactValue> values) {
        return new FactSet(Map.of(), List.of(new Fact("1", type, values)));
    }

    private static void agree(RulePackVersion version, FactSet facts, LocalDate on) {
        Decision decision = version.decide(facts, on);
        Row first = new NaiveEvaluator(version.pack(), VOCABULARY).first(facts, on);
        if (first == null) {
            assertThat(decision.findings()).as(facts.toString()).isEmpty();
        } else {
            assertThat(decision.findings())
                    .as(facts.toString())
                    .extracting(Finding::rowId)
                    .containsExactly(first.id());
            assertThat(decision.result()).isEqualTo(first.then());
        }
    }

    @ParameterizedTest
    @CsvSource({"risk-grading/lec, 3", "risk-grading/ls, 3"})
    void on_and_beside_every_boundary_of_the_scores(String pack, int boundaries) {
        RulePackVersion version = PACKS.grading(pack, ON);
        assertThat(version.pack().parameters()).hasSize(boundaries);
        amounts(version.pack()).forEach(score -> agree(version, scored(score), ON));
    }

    @Test
    void on_and_beside_every_boundary_of_major_hazard_installations() {
        RulePackVersion version = PACKS.grading("risk-grading/installation", ON);
        List<BigDecimal> amounts = amounts(version.pack());
        for (BigDecimal s : amounts) {
            for (BigDecimal r : amounts) {
                agree(
                        version,
                        one(
                                "hazardousSubstances",
                                Map.of("s", new FactValue.Quantity(s), "r", new FactValue.Quantity(r))),
                        ON);
            }
        }
    }

    @Property(tries = 100)
    void on_and_beside_every_boundary_on_the_day_it_moves_and_the_day_before(@ForAll long seed) {
        Random random = new Random(seed);
        for (String id : List.of("risk-grading/lec", "risk-grading/ls")) {
            RulePackVersion version =
                    RulePackVersion.compile(moved(PACKS.grading(id, ON).pack(), random), VOCABULARY);
            for (BigDecimal score : amounts(version.pack())) {
                agree(version, scored(score), MOVED.minusDays(1));
                agree(version, scored(score), MOVED);
            }
        }
    }

    /** The same rows with boundaries by chance that move by chance, each belonging up or down by chance. */
    private static RulePack moved(RulePack pack, Random random) {
        List<Parameter> parameters = new ArrayList<>();
        for (Parameter parameter : pack.parameters()) {
            parameters.add(new Parameter(
                    parameter.name(),
                    parameter.labels(),
                    parameter.unit(),
                    List.of(dated(pack.validFrom(), random), dated(MOVED, random))));
        }
        List<Row> rows = pack.rows().stream()
                .map(row -> PackVariant.row(
                        row,
                        row.when().stream()
                                .map(condition -> upOrDown(condition, random))
                                .toList()))
                .toList();
        return PackVariant.of(pack, parameters, rows);
    }

    private static Parameter.Dated dated(LocalDate from, Random random) {
        BigDecimal value = BigDecimal.valueOf(1 + random.nextInt(4000), random.nextInt(3));
        return new Parameter.Dated(from, value, new Labels("任意", "any"), false);
    }

    private static Condition upOrDown(Condition condition, Random random) {
        return condition.right() instanceof Operand.OfParameter right
                ? new Condition(condition.left(), random.nextBoolean() ? Operator.MORE : Operator.AT_LEAST, right)
                : condition;
    }

    @Test
    void every_level_of_the_enterprise_for_every_level_of_risk() {
        RulePackVersion version = PACKS.grading("risk-grading/control", ON);
        for (RiskLevel level : RiskLevel.values()) {
            for (ControlLevel party : ControlLevel.values()) {
                Map<String, FactValue> values = new HashMap<>();
                values.put("level", new FactValue.Choice(level.name()));
                values.put("party", new FactValue.Choice(party.name()));
                FactSet facts = one("riskControl", values);
                Set<String> met = new HashSet<>();
                for (Finding finding : version.decide(facts, ON).findings()) {
                    met.add("met " + finding.rowId() + " 1");
                }
                assertThat(new NaiveEvaluator(version.pack(), VOCABULARY).decide(facts, ON))
                        .as(level + " " + party)
                        .filteredOn(line -> line.startsWith("met"))
                        .containsExactlyInAnyOrderElementsOf(met);
            }
        }
    }
}
