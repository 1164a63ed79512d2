// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.anlan.rules.RulePacks;
import io.anlan.rules.vocabulary.AllowedValue;
import io.anlan.rules.vocabulary.InvalidFacts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskGradingTest {

    private static final RulePacks PACKS = RulePacks.shipped();
    private static final RiskGrading GRADING = new RiskGrading(PACKS);
    private static final LocalDate ON = LocalDate.of(2026, 11, 22);

    private static GradeRequest lec(String likelihood, String exposure, String consequence, String... grounds) {
        return new GradeRequest(
                Method.LEC,
                Map.of(
                        "likelihood", new BigDecimal(likelihood),
                        "exposure", new BigDecimal(exposure),
                        "consequence", new BigDecimal(consequence)),
                Set.of(grounds));
    }

    private static GradeRequest ls(String likelihood, String severity) {
        return GradeRequest.ls(new BigDecimal(likelihood), new BigDecimal(severity));
    }

    @ParameterizedTest
    @CsvSource({
        "10, 6, 100, 6000, MAJOR",
        "6, 6, 15, 540, MAJOR",
        "1, 3, 100, 300, HIGH",
        "3, 6, 15, 270, HIGH",
        "1, 6, 40, 240, HIGH",
        "1, 6, 15, 90, MEDIUM",
        "3, 6, 7, 126, MEDIUM",
        "10, 1, 7, 70, MEDIUM",
        "1, 6, 7, 42, LOW",
        "0.1, 0.5, 1, 0.05, LOW",
    })
    void the_product_of_likelihood_exposure_and_consequence_reaches_its_band(
            String likelihood, String exposure, String consequence, BigDecimal score, RiskLevel level) {
        Grade grade = GRADING.grade(lec(likelihood, exposure, consequence), ON);

        assertThat(grade.level()).isEqualTo(level);
        assertThat(grade.score()).isEqualByComparingTo(score);
        assertThat(grade.gradedBy()).isEqualTo("risk-grading/lec@1");
        assertThat(GRADING.level(lec(likelihood, exposure, consequence), ON)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "5, 5, MAJOR",
        "4, 5, MAJOR",
        "4, 4, HIGH",
        "3, 5, HIGH",
        "3, 4, MEDIUM",
        "3, 3, MEDIUM",
        "2, 4, LOW",
        "1, 1, LOW"
    })
    void the_matrix_has_four_levels(String likelihood, String severity, RiskLevel level) {
        assertThat(GRADING.grade(ls(likelihood, severity), ON).level()).isEqualTo(level);
    }

    @Test
    void every_direct_ground_makes_the_lowest_score_a_major_risk_and_says_which() {
        for (AllowedValue ground : PACKS.vocabulary().list("directGround")) {
            for (Method method : Method.values()) {
                GradeRequest low = method == Method.LEC ? lec("1", "1", "1") : ls("1", "1");
                GradeRequest request = new GradeRequest(method, low.scores(), Set.of(ground.code()));
                Grade grade = GRADING.grade(request, ON);

                assertThat(grade.level()).isEqualTo(RiskLevel.MAJOR);
                assertThat(grade.score()).isEqualByComparingTo("1");
                assertThat(map(grade.explanation(), "overriding", "levelByScore"))
                        .containsEntry("code", "LOW");
                assertThat(list(grade.explanation(), "directGrounds"))
                        .singleElement()
                        .satisfies(plain -> assertThat(plain)
                                .containsEntry("code", ground.code())
                                .containsEntry("decides", true));
                assertThat(list(grade.explanation(), "whatWouldChange"))
                        .singleElement()
                        .satisfies(change -> assertThat(change)
                                .containsEntry("remove", List.of(ground.code()))
                                .containsEntry("level", "LOW"));
            }
        }
    }

    @Test
    void a_grade_names_the_smallest_change_of_each_input_that_lowers_it() {
        Grade grade = GRADING.grade(lec("3", "6", "15"), ON);

        assertThat(list(grade.explanation(), "whatWouldChange"))
                .extracting(
                        change -> change.get("input"),
                        change -> change.get("to"),
                        change -> change.get("level"),
                        change -> change.get("formula"))
                .containsExactly(
                        tuple("likelihood", BigDecimal.ONE, "MEDIUM", "D = 1 × 6 × 15 = 90"),
                        tuple("exposure", new BigDecimal("3"), "MEDIUM", "D = 3 × 3 × 15 = 135"),
                        tuple("consequence", new BigDecimal("7"), "MEDIUM", "D = 3 × 6 × 7 = 126"));
        assertThat(list(GRADING.grade(lec("1", "1", "1"), ON).explanation(), "whatWouldChange"))
                .isEmpty();
    }

    @Test
    void where_the_score_is_major_as_well_the_ground_and_a_score_have_to_change() {
        Grade grade = GRADING.grade(lec("6", "6", "15", "ENTERPRISE_DECLARED"), ON);

        assertThat(list(grade.explanation(), "whatWouldChange"))
                .isNotEmpty()
                .allSatisfy(change -> assertThat(change)
                        .containsEntry("remove", List.of("ENTERPRISE_DECLARED"))
                        .containsEntry("level", "HIGH"));
    }

    @Test
    void a_grade_shows_inputs_with_their_meaning_the_row_the_thresholds_and_their_sources() {
        Map<String, Object> explanation = GRADING.grade(lec("3", "6", "7"), ON).explanation();

        assertThat(list(explanation, "inputs"))
                .extracting(input -> input.get("name"), input -> ((Map<?, ?>) input.get("meaning")).get("zh"))
                .contains(tuple("likelihood", "可能但不经常"));
        assertThat(map(explanation, "row")).containsEntry("id", "LEC-3").containsEntry("verified", true);
        assertThat(list(explanation, "thresholds"))
                .extracting(row -> row.get("row"))
                .containsExactly("LEC-1", "LEC-2", "LEC-3", "LEC-4");
        assertThat(list(explanation, "thresholds").get(0).toString())
                .contains("operator=>, parameter=majorAbove, value=320");
        assertThat(explanation).containsEntry("formula", "D = 3 × 6 × 7 = 126").doesNotContainKey("overriding");
    }

    @Test
    void wrong_scores_are_refused_all_at_once_and_by_name() {
        GradeRequest wrong = new GradeRequest(
                Method.LEC,
                Map.of(
                        "likelihood",
                        new BigDecimal("4"),
                        "severity",
                        BigDecimal.ONE,
                        "consequence",
                        new BigDecimal("15")),
                Set.of("NO_SUCH_GROUND"));

        assertThatExceptionOfType(InvalidFacts.class)
                .isThrownBy(() -> GRADING.level(wrong, ON))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(InvalidFacts.Problem::attribute, InvalidFacts.Problem::code)
                        .containsExactlyInAnyOrder(
                                tuple("likelihood", "wrong-value"),
                                tuple("exposure", "missing"),
                                tuple("severity", "unknown-attribute"),
                                tuple("directGrounds", "wrong-value")));
    }

    @Test
    void a_replay_with_the_named_version_gives_an_equal_grade() {
        Grade grade = GRADING.grade(lec("3.0", "6", "15.00", "ENTERPRISE_DECLARED"), ON);

        assertThat(GRADING.replay(lec("3", "6", "15", "ENTERPRISE_DECLARED"), grade.gradedBy(), ON))
                .isEqualTo(grade);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GRADING.replay(lec("3", "6", "15"), "risk-grading/lec@7", ON))
                .withMessage("Not published: risk-grading/lec@7");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GRADING.replay(lec("3", "6", "15"), "risk-grading/ls@1", ON));
    }

    @Test
    void the_levels_of_the_code_are_those_of_the_vocabulary() {
        assertThat(PACKS.vocabulary().list("riskLevel"))
                .isEqualTo(Arrays.stream(RiskLevel.values())
                        .map(level -> new AllowedValue(level.name(), level.labels()))
                        .toList());
        assertThat(PACKS.vocabulary().list("controlLevel"))
                .isEqualTo(Arrays.stream(ControlLevel.values())
                        .map(level -> new AllowedValue(level.name(), level.labels()))
                        .toList());
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> explanation, String name) {
        return (List<Map<String, Object>>) explanation.get(name);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> explanation, String... names) {
        Map<String, Object> inner = explanation;
        for (String name : names) {
            inner = (Map<String, Object>) inner.get(name);
        }
        return inner;
    }
}
