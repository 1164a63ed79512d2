// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.anlan.rules.Fact;
import io.anlan.rules.FactSet;
import io.anlan.rules.FactValue;
import io.anlan.rules.RulePacks;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class BoundaryTest {

    private static final RulePacks PACKS = RulePacks.shipped();
    private static final LocalDate ON = LocalDate.of(2026, 11, 22);
    private static final GradeRequest SEVENTY = GradeRequest.lec(BigDecimal.TEN, BigDecimal.ONE, new BigDecimal("7"));

    private static String level(String pack, BigDecimal score) {
        FactSet facts = new FactSet(
                Map.of(),
                List.of(new Fact(
                        "1",
                        "riskScore",
                        Map.of(
                                "score",
                                new FactValue.Quantity(score),
                                "directGrounds",
                                FactValue.Choices.of(List.of())))));
        return PACKS.grading(pack, ON)
                .decide(facts, ON)
                .result()
                .get("riskLevel")
                .text();
    }

    @Property
    void lec_is_major_exactly_above_320_high_from_160_medium_from_70(
            @ForAll @BigRange(min = "0.05", max = "400") @Scale(3) BigDecimal score) {
        String expected = score.compareTo(new BigDecimal("320")) > 0
                ? "MAJOR"
                : score.compareTo(new BigDecimal("160")) >= 0
                        ? "HIGH"
                        : score.compareTo(new BigDecimal("70")) >= 0 ? "MEDIUM" : "LOW";
        assertThat(level("risk-grading/lec", score)).isEqualTo(expected);
    }

    @Property
    void ls_is_major_exactly_from_20_high_from_15_medium_from_9(
            @ForAll @BigRange(min = "1", max = "25") @Scale(2) BigDecimal score) {
        String expected = score.compareTo(new BigDecimal("20")) >= 0
                ? "MAJOR"
                : score.compareTo(new BigDecimal("15")) >= 0
                        ? "HIGH"
                        : score.compareTo(new BigDecimal("9")) >= 0 ? "MEDIUM" : "LOW";
        assertThat(level("risk-grading/ls", score)).isEqualTo(expected);
    }

    @Test
    void next_to_a_boundary_one_billionth_decides() {
        BigDecimal little = new BigDecimal("0.000000001");
        for (String at : List.of("160", "70")) {
            BigDecimal boundary = new BigDecimal(at);
            assertThat(level("risk-grading/lec", boundary)).isEqualTo(level("risk-grading/lec", boundary.add(little)));
            assertThat(level("risk-grading/lec", boundary.subtract(little)))
                    .isNotEqualTo(level("risk-grading/lec", boundary));
        }
        assertThat(level("risk-grading/lec", new BigDecimal("320"))).isEqualTo("HIGH");
        assertThat(level("risk-grading/lec", new BigDecimal("320").add(little))).isEqualTo("MAJOR");
    }

    @Test
    void where_70_belongs_is_said_by_the_pack_and_a_new_version_may_say_otherwise() {
        RulePacks packs = RulePacks.shipped();
        RiskGrading grading = new RiskGrading(packs);
        Grade before = grading.grade(SEVENTY, ON);

        packs.publish(LecVariant.of("score >= parameter.mediumFrom", "score > parameter.mediumFrom", "2020-01-01"));

        assertThat(before.level()).isEqualTo(RiskLevel.MEDIUM);
        assertThat(grading.grade(SEVENTY, ON))
                .returns(RiskLevel.LOW, Grade::level)
                .returns("risk-grading/lec@2", Grade::gradedBy);
        assertThat(grading.replay(SEVENTY, before.gradedBy(), ON)).isEqualTo(before);
    }

    @Test
    void a_version_of_the_future_does_not_grade_today() {
        RulePacks packs = RulePacks.shipped();
        RiskGrading grading = new RiskGrading(packs);

        packs.publish(LecVariant.of("score >= parameter.mediumFrom", "score > parameter.mediumFrom", "2027-01-01"));

        assertThat(grading.level(SEVENTY, ON)).isEqualTo(RiskLevel.MEDIUM);
        assertThat(grading.level(SEVENTY, LocalDate.of(2027, 1, 1))).isEqualTo(RiskLevel.LOW);
    }

    @Test
    void a_pack_with_a_gap_gives_no_guess() {
        RulePacks packs = RulePacks.shipped();
        packs.publish(LecVariant.of("score > 0 分", "score > 1000 分", "2020-01-01"));

        assertThatIllegalStateException()
                .isThrownBy(() -> new RiskGrading(packs)
                        .level(GradeRequest.lec(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE), ON))
                .withMessageContaining("risk-grading/lec version 2");
    }
}
