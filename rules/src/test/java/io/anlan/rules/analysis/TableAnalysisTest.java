// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.analysis;

import static io.anlan.rules.model.HitPolicy.COLLECT;
import static io.anlan.rules.model.HitPolicy.FIRST;
import static io.anlan.rules.model.HitPolicy.UNIQUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.anlan.rules.FactValue;
import io.anlan.rules.RulePackVersion;
import io.anlan.rules.RulePacks;
import io.anlan.rules.analysis.Defect.Kind;
import io.anlan.rules.analysis.Defect.Severity;
import io.anlan.rules.model.HitPolicy;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables with one known defect each, and the same tables mended. */
class TableAnalysisTest {

    @Test
    void a_case_no_row_answers_is_shown() {
        List<Defect> defects =
                analyse(FIRST, "hiddenDanger", "level = MAJOR -> 15", "level = GENERAL; source = SENSOR -> 7");
        assertThat(defects).singleElement().satisfies(defect -> {
            assertThat(defect.kind()).isEqualTo(Kind.GAP);
            assertThat(defect.severity()).isEqualTo(Severity.ERROR);
            assertThat(defect.message().zh()).contains("隐患等级为一般事故隐患");
            assertThat(defect.counterExample().values()).containsEntry("level", new FactValue.Choice("GENERAL"));
        });
        assertThat(analyse(FIRST, "hiddenDanger", "level = MAJOR -> 15", "level = GENERAL -> 7"))
                .isEmpty();
    }

    @Test
    void a_range_with_a_hole_names_the_number_in_the_hole() {
        List<Defect> defects = analyse(
                FIRST, "riskPointState", "openMajor >= 3 项 -> 1", "openMajor = 2 项 -> 2", "openMajor = 0 项 -> 3");
        assertThat(defects).singleElement().satisfies(defect -> {
            assertThat(defect.kind()).isEqualTo(Kind.INCOMPLETE_RANGE);
            assertThat(defect.attribute()).isEqualTo("fact.openMajor");
            assertThat(defect.counterExample().values()).containsEntry("openMajor", FactValue.Quantity.of("1"));
        });
    }

    @Test
    void of_what_is_counted_nothing_lies_between_two_numbers() {
        assertThat(analyse(FIRST, "riskPointState", "openMajor >= 1 项 -> 1", "openMajor <= 0 项 -> 2"))
                .isEmpty();
        assertThat(analyse(FIRST, "riskScore", "score >= 1 分 -> 1", "score <= 0 分 -> 2"))
                .singleElement()
                .extracting(Defect::kind)
                .isEqualTo(Kind.INCOMPLETE_RANGE);
    }

    @Test
    void a_row_behind_a_wider_one_never_speaks() {
        List<Defect> defects = analyse(
                FIRST, "riskPointState", "openMajor >= 1 项 -> 1", "openMajor >= 2 项 -> 2", "openMajor = 0 项 -> 3");
        assertThat(defects).singleElement().satisfies(defect -> {
            assertThat(defect.kind()).isEqualTo(Kind.UNREACHABLE);
            assertThat(defect.rows()).containsExactly("2", "1");
        });
    }

    @Test
    void a_row_behind_several_which_together_leave_nothing_never_speaks() {
        List<Defect> defects = analyse(
                FIRST,
                "hiddenDanger",
                "level = MAJOR -> 1",
                "level = GENERAL; source = SENSOR -> 2",
                "source != SENSOR -> 3",
                "level = GENERAL; accidentType = FIRE -> 4");
        assertThat(defects).singleElement().satisfies(defect -> {
            assertThat(defect.kind()).isEqualTo(Kind.UNREACHABLE);
            assertThat(defect.rows()).containsExactly("4", "2", "3");
        });
    }

    @Test
    void a_row_that_repeats_another_can_go() {
        assertThat(analyse(
                        FIRST,
                        "riskPointState",
                        "openMajor >= 2 项 -> 1",
                        "openMajor >= 1 项 -> 1",
                        "openMajor = 0 项 -> 3"))
                .singleElement()
                .satisfies(defect -> {
                    assertThat(defect.kind()).isEqualTo(Kind.SUBSUMED);
                    assertThat(defect.severity()).isEqualTo(Severity.WARNING);
                    assertThat(defect.rows()).containsExactly("1", "2");
                });
        assertThat(analyse(COLLECT, "hiddenDanger", "level = MAJOR; source = SENSOR -> 7", "level = MAJOR -> 7"))
                .singleElement()
                .extracting(Defect::kind)
                .isEqualTo(Kind.SUBSUMED);
    }

    @Test
    void two_answers_to_one_case_contradict_each_other_unless_the_first_counts() {
        String[] rows = {"level = MAJOR -> 15", "source = SENSOR -> 7", "level = GENERAL -> 9"};
        assertThat(analyse(COLLECT, "hiddenDanger", rows))
                .extracting(Defect::kind, Defect::rows)
                .containsExactly(tuple(Kind.CONFLICT, List.of("2", "1")), tuple(Kind.CONFLICT, List.of("3", "2")));
        assertThat(analyse(FIRST, "hiddenDanger", rows)).isEmpty();
    }

    @Test
    void where_one_row_a_case_is_allowed_two_that_meet_are_told() {
        assertThat(analyse(
                        UNIQUE, "hiddenDanger", "level = MAJOR -> 7", "source = SENSOR -> 7", "level = GENERAL -> 9"))
                .extracting(Defect::kind)
                .containsExactly(Kind.OVERLAP, Kind.CONFLICT);
        assertThat(analyse(UNIQUE, "hiddenDanger", "level = MAJOR -> 7", "level = GENERAL -> 9"))
                .isEmpty();
    }

    @Test
    void conditions_that_exclude_each_other_are_found_also_across_attributes() {
        assertThat(analyse(COLLECT, "riskPointState", "openMajor > 3 项; openMajor < 2 项 -> 1"))
                .extracting(Defect::kind)
                .containsExactly(Kind.IMPOSSIBLE);
        assertThat(analyse(
                        COLLECT,
                        "riskPointState",
                        "openMajor > fact.overdue; overdue > fact.openGeneral; openGeneral > fact.openMajor -> 1"))
                .extracting(Defect::kind)
                .containsExactly(Kind.IMPOSSIBLE);
        assertThat(analyse(COLLECT, "riskPointState", "openMajor > fact.overdue; overdue > fact.openGeneral -> 1"))
                .isEmpty();
    }

    @Test
    void a_parameter_counts_with_the_value_of_each_time() {
        List<Defect> defects =
                analyse(FIRST, "riskPointState", "openMajor >= parameter.limit -> 1", "openMajor < 3 项 -> 2");
        assertThat(defects).singleElement().satisfies(defect -> {
            assertThat(defect.kind()).isEqualTo(Kind.GAP);
            assertThat(defect.counterExample().on()).isAfterOrEqualTo(LocalDate.of(2025, 1, 1));
        });
    }

    /** A score of nothing is no score: every step of L, E, C and S is above zero, and so is R where S reaches 1. */
    @Test
    void the_shipped_tables_leave_nothing_but_a_score_of_nothing_unanswered() {
        RulePacks packs = RulePacks.shipped();
        List<String> defects = packs.all().stream()
                .map(RulePackVersion::pack)
                .flatMap(pack -> TableAnalysis.of(pack, packs.vocabulary()).stream()
                        .map(defect -> pack.id() + " " + defect.message().en()))
                .toList();
        assertThat(defects)
                .containsExactlyInAnyOrder(
                        "risk-grading/lec No row answers this case: grounds for direct determination: none, risk score: 0 分",
                        "risk-grading/ls No row answers this case: grounds for direct determination: none, risk score: 0 分",
                        "risk-grading/installation No row answers this case: grading index R: 0 倍, identification index S: 1 倍");
    }

    private static List<Defect> analyse(HitPolicy policy, String factType, String... rows) {
        return TableAnalysis.of(Tables.of(policy, factType, rows), Tables.VOCABULARY);
    }
}
