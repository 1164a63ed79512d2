// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.rules.grading.GradeRequest;
import io.anlan.rules.grading.Method;
import io.anlan.rules.grading.RiskGrading;
import io.anlan.rules.grading.RiskLevel;
import io.anlan.rules.grading.RiskPointState;
import io.anlan.rules.model.Condition;
import io.anlan.rules.model.Operand;
import io.anlan.rules.model.Operator;
import io.anlan.rules.model.Row;
import io.anlan.rules.vocabulary.AllowedValue;
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

/** Grades against nested loops over the rows, and against the numbers written down once more. */
class GradingDifferentialTest {

    private static final Vocabulary VOCABULARY = Vocabulary.shipped();
    private static final RulePacks PACKS = RulePacks.shipped();
    private static final RiskGrading GRADING = new RiskGrading(PACKS);
    private static final LocalDate ON = LocalDate.of(2026, 11, 22);
    private static final List<String> GROUNDS =
            VOCABULARY.list("directGround").stream().map(AllowedValue::code).toList();

    private static List<BigDecimal> steps(String list) {
        return VOCABULARY.list(list).stream()
                .map(value -> new BigDecimal(value.code()))
                .toList();
    }

    private static List<GradeRequest> everyScore() {
        List<GradeRequest> requests = new ArrayList<>();
        for (BigDecimal likelihood : steps("lecLikelihood")) {
            for (BigDecimal exposure : steps("lecExposure")) {
                for (BigDecimal consequence : steps("lecConsequence")) {
                    requests.add(GradeRequest.lec(likelihood, exposure, consequence));
                }
            }
        }
        for (BigDecimal likelihood : steps("lsLikelihood")) {
            for (BigDecimal severity : steps("lsSeverity")) {
                requests.add(GradeRequest.ls(likelihood, severity));
            }
        }
        return requests;
    }

    private static BigDecimal product(GradeRequest request) {
        return request.scores().values().stream().reduce(BigDecimal.ONE, BigDecimal::multiply);
    }

    private static FactSet facts(GradeRequest request) {
        Map<String, FactValue> values = new HashMap<>();
        request.scores().forEach((name, value) -> values.put(name, new FactValue.Quantity(value)));
        values.put("score", new FactValue.Quantity(product(request)));
        values.put("directGrounds", FactValue.Choices.of(request.directGrounds()));
        return new FactSet(Map.of(), List.of(new Fact("1", "riskScore", values)));
    }

    private static String naive(RulePack pack, FactSet facts) {
        return new NaiveEvaluator(pack, VOCABULARY)
                .first(facts, ON)
                .then()
                .get("riskLevel")
                .text();
    }

    private static RiskLevel byHand(GradeRequest request) {
        double score = product(request).doubleValue();
        if (!request.directGrounds().isEmpty()) {
            return RiskLevel.MAJOR;
        }
        if (request.method() == Method.LEC) {
            return score > 320
                    ? RiskLevel.MAJOR
                    : score >= 160 ? RiskLevel.HIGH : score >= 70 ? RiskLevel.MEDIUM : RiskLevel.LOW;
        }
        return score >= 20
                ? RiskLevel.MAJOR
                : score >= 15 ? RiskLevel.HIGH : score >= 9 ? RiskLevel.MEDIUM : RiskLevel.LOW;
    }

    @Test
    void every_score_with_every_combination_of_grounds_is_graded_as_nested_loops_and_as_written_by_hand() {
        for (GradeRequest scores : everyScore()) {
            for (int bits = 0; bits < 1 << GROUNDS.size(); bits++) {
                Set<String> grounds = new HashSet<>();
                for (int i = 0; i < GROUNDS.size(); i++) {
                    if ((bits >> i & 1) == 1) {
                        grounds.add(GROUNDS.get(i));
                    }
                }
                GradeRequest request = new GradeRequest(scores.method(), scores.scores(), grounds);
                RiskLevel level = GRADING.level(request, ON);
                RulePack pack = PACKS.grading(request.method().packId(), ON).pack();
                assertThat(level.name()).as(request.toString()).isEqualTo(naive(pack, facts(request)));
                assertThat(level).as(request.toString()).isEqualTo(byHand(request));
            }
        }
    }

    @Test
    void the_light_path_and_the_explained_one_agree() {
        for (GradeRequest request : everyScore()) {
            assertThat(GRADING.grade(request, ON).level()).isEqualTo(GRADING.level(request, ON));
        }
    }

    @Test
    void of_the_boundaries_of_lec_the_values_of_the_tables_can_only_reach_70() {
        assertThat(everyScore().stream()
                        .filter(request -> request.method() == Method.LEC)
                        .map(GradingDifferentialTest::product)
                        .filter(score -> List.of("320", "160", "70")
                                .contains(score.stripTrailingZeros().toPlainString()))
                        .map(BigDecimal::intValue))
                .isNotEmpty()
                .containsOnly(70);
    }

    @Property(tries = 60)
    void a_published_pack_with_other_bands_grades_as_nested_loops_do(@ForAll long seed) {
        Random random = new Random(seed);
        RulePack shipped = PACKS.grading("risk-grading/lec", ON).pack();
        RulePack pack = variant(shipped, random);
        RulePacks packs = new RulePacks(VOCABULARY);
        packs.publish(shipped);
        packs.publish(pack);
        RiskGrading grading = new RiskGrading(packs);
        List<GradeRequest> requests = everyScore();
        for (int i = 0; i < 30; i++) {
            GradeRequest request = requests.get(random.nextInt(252));
            if (random.nextBoolean()) {
                request = new GradeRequest(
                        request.method(), request.scores(), Set.of(GROUNDS.get(random.nextInt(GROUNDS.size()))));
            }
            assertThat(grading.level(request, ON).name()).isEqualTo(naive(pack, facts(request)));
        }
        GradeRequest any = requests.get(random.nextInt(252));
        assertThat(grading.replay(any, "risk-grading/lec@1", ON)).isEqualTo(GRADING.grade(any, ON));
    }

    /** Other boundaries, their convention and the order of the rows by chance; the last row still catches the rest. */
    private static RulePack variant(RulePack pack, Random random) {
        List<Row> rows = new ArrayList<>();
        List<Row> own = new ArrayList<>(pack.rows());
        Row last = own.remove(own.size() - 1);
        for (Row row : own) {
            if (random.nextInt(4) > 0) {
                rows.add(
                        rows.isEmpty() ? 0 : random.nextInt(rows.size()),
                        PackVariant.row(row, conditions(row, random)));
            }
        }
        rows.add(PackVariant.row(last, last.when()));
        return PackVariant.of(pack, pack.parameters(), rows);
    }

    private static List<Condition> conditions(Row row, Random random) {
        if (!row.when().get(0).left().attribute().equals("score")) {
            return row.when();
        }
        List<Operator> operators = List.of(Operator.MORE, Operator.AT_LEAST);
        String[] limits = {"20", "70", "90", "126", "160", "270", "320"};
        return List.of(
                new Condition(
                        new Operand.OfFact("score"),
                        operators.get(random.nextInt(2)),
                        new Operand.Literal(FactValue.Quantity.of(limits[random.nextInt(limits.length)]))),
                new Condition(
                        new Operand.OfFact("consequence"),
                        operators.get(random.nextInt(2)),
                        new Operand.Literal(FactValue.Quantity.of(random.nextBoolean() ? "1" : "15"))));
    }

    @Test
    void every_live_level_is_what_nested_loops_say() {
        RulePack pack = PACKS.grading("risk-grading/live", ON).pack();
        for (RiskLevel graded : RiskLevel.values()) {
            for (RiskPointState state : states()) {
                RiskLevel level = GRADING.liveLevel(graded, state, ON);
                assertThat(level.name()).isEqualTo(naive(pack, facts(graded, state)));
                assertThat(GRADING.live(graded, state, ON).level()).isEqualTo(level);
                assertThat(graded.above(level))
                        .as("never below the graded level")
                        .isFalse();
            }
        }
    }

    private static List<RiskPointState> states() {
        List<RiskPointState> states = new ArrayList<>();
        for (int major = 0; major < 3; major++) {
            for (int general = 0; general < 3; general++) {
                for (int overdue = 0; overdue <= major + general; overdue++) {
                    for (int missed = 0; missed < 5; missed++) {
                        states.add(new RiskPointState(major, general, overdue, missed));
                    }
                }
            }
        }
        return states;
    }

    private static FactSet facts(RiskLevel graded, RiskPointState state) {
        return new FactSet(
                Map.of(),
                List.of(new Fact(
                        "1",
                        "riskPointState",
                        Map.of(
                                "gradedLevel", new FactValue.Choice(graded.name()),
                                "openMajor", FactValue.Quantity.of(state.major() + ""),
                                "openGeneral", FactValue.Quantity.of(state.general() + ""),
                                "overdue", FactValue.Quantity.of(state.overdue() + ""),
                                "missedInspections", FactValue.Quantity.of(state.missedInspections() + "")))));
    }
}
