// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.grading;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.rules.RulePacks;
import io.anlan.rules.grading.GradingTable.Ground;
import io.anlan.rules.grading.GradingTable.Step;
import io.anlan.rules.vocabulary.AllowedValue;
import io.anlan.rules.vocabulary.Labels;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GradingTableTest {

    private static final LocalDate ON = LocalDate.of(2026, 11, 22);
    private static final LocalDate NEXT_YEAR = LocalDate.of(2027, 1, 1);
    private static final String TEN_OR_MORE = "directGrounds contains {TEN_OR_MORE_EXPOSED}";

    private final RulePacks packs = RulePacks.shipped();
    private final RiskGrading grading = new RiskGrading(packs);

    private GradingTable table(Method method, LocalDate on) {
        return grading.tables(on).stream()
                .filter(table -> table.method() == method)
                .findFirst()
                .orElseThrow();
    }

    private static Ground ground(GradingTable table, String code) {
        return table.grounds().stream()
                .filter(ground -> ground.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_score_comes_with_its_steps_the_highest_first_and_what_each_means() {
        assertThat(table(Method.LEC, ON).inputs())
                .extracting(GradingTable.Input::name)
                .containsExactly("likelihood", "exposure", "consequence");
        assertThat(table(Method.LS, ON).inputs())
                .extracting(GradingTable.Input::name)
                .containsExactly("likelihood", "severity");
        assertThat(table(Method.LEC, ON).inputs().get(1).steps())
                .startsWith(new Step(BigDecimal.TEN, new Labels("连续暴露", "continuously")))
                .extracting(step -> step.value().toPlainString())
                .containsExactly("10", "6", "3", "2", "1", "0.5");
    }

    @Test
    void every_ground_comes_with_its_words_and_where_it_stands() {
        GradingTable lec = table(Method.LEC, ON);

        assertThat(lec.grounds())
                .extracting(Ground::code)
                .containsExactlyElementsOf(packs.vocabulary().list("directGround").stream()
                        .map(AllowedValue::code)
                        .toList());
        assertThat(ground(lec, "TEN_OR_MORE_EXPOSED"))
                .returns(RiskLevel.MAJOR, Ground::level)
                .returns("LEC-直接-4", Ground::rowId)
                .returns("有中毒、爆炸、火灾等危险的场所作业人员达到10人", ground -> ground.labels().zh())
                .returns("直接判定情形（推荐做法，各省规定不同）", ground -> ground.basis().clause())
                .returns(false, ground -> ground.basis().verified());
    }

    @Test
    void whatever_is_offered_can_be_graded() {
        for (GradingTable table : grading.tables(ON)) {
            for (GradingTable.Input input : table.inputs()) {
                for (Step step : input.steps()) {
                    Map<String, BigDecimal> scores = new HashMap<>();
                    table.inputs().forEach(other -> scores.put(other.name(), lowest(other)));
                    scores.put(input.name(), step.value());
                    for (Ground ground : table.grounds()) {
                        GradeRequest request = new GradeRequest(table.method(), scores, Set.of(ground.code()));
                        assertThat(grading.grade(request, ON))
                                .returns(table.gradedBy(), Grade::gradedBy)
                                .returns(ground.level(), Grade::level);
                    }
                }
            }
        }
    }

    private static BigDecimal lowest(GradingTable.Input input) {
        return input.steps().get(input.steps().size() - 1).value();
    }

    @Test
    void a_pack_that_asks_for_other_grounds_offers_others_from_its_first_day_on() {
        packs.publish(LecVariant.of(
                TEN_OR_MORE,
                "\"directGrounds intersects {TEN_OR_MORE_EXPOSED, ENTERPRISE_DECLARED}\"",
                NEXT_YEAR.toString()));

        assertThat(table(Method.LEC, ON)).returns("risk-grading/lec@1", GradingTable::gradedBy);
        assertThat(ground(table(Method.LEC, ON), "ENTERPRISE_DECLARED").rowId()).isEqualTo("LEC-直接-5");
        assertThat(table(Method.LEC, NEXT_YEAR)).returns("risk-grading/lec@2", GradingTable::gradedBy);
        assertThat(ground(table(Method.LEC, NEXT_YEAR), "ENTERPRISE_DECLARED").rowId())
                .isEqualTo("LEC-直接-4");
    }

    @Test
    void a_ground_the_pack_does_not_ask_for_is_not_offered() {
        packs.publish(LecVariant.of(TEN_OR_MORE, "directGrounds lacks {ENTERPRISE_DECLARED}", ON.toString()));

        assertThat(table(Method.LEC, ON).grounds())
                .extracting(Ground::code)
                .doesNotContain("TEN_OR_MORE_EXPOSED")
                .hasSize(4);
        assertThat(table(Method.LS, ON).grounds()).hasSize(5);
    }

    @Test
    void a_method_without_a_pack_in_force_is_not_offered() {
        assertThat(grading.tables(LocalDate.of(2019, 12, 31))).isEqualTo(List.of());
    }
}
