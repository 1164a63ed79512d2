// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.anlan.rules.RulePacks;
import io.anlan.rules.authoring.PackText;
import io.anlan.rules.authoring.ShippedPacks;
import io.anlan.rules.grading.GradeRequest;
import io.anlan.rules.grading.Method;
import io.anlan.rules.grading.RiskGrading;
import io.anlan.rules.grading.RiskPointState;
import io.anlan.service.platform.Wording;
import io.anlan.service.risk.GradingMethod;
import io.anlan.service.risk.RiskLevel;
import io.anlan.service.risk.grading.Grading.PointState;
import io.anlan.service.risk.grading.Grading.Scores;
import io.anlan.service.risk.grading.GradingTable;
import io.anlan.service.risk.grading.GradingTable.DirectGround;
import io.anlan.service.risk.grading.GradingTable.ScoreInput;
import io.anlan.service.risk.grading.GradingTable.ScoreStep;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RulesGradingTest {

    private final RulePacks packs = RulePacks.shipped();
    private final RulesGrading grading = new RulesGrading(
            new RiskGrading(packs), Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneId.of("Asia/Shanghai")));

    private GradingTable lec() {
        return grading.tables().stream()
                .filter(table -> table.method() == GradingMethod.LEC)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyMethodOffersItsScoresWithNumberAndWords() {
        assertThat(grading.tables())
                .extracting(GradingTable::method, GradingTable::gradedBy)
                .containsExactly(
                        tuple(GradingMethod.LEC, "risk-grading/lec@1"), tuple(GradingMethod.LS, "risk-grading/ls@1"));
        assertThat(lec().inputs())
                .extracting(ScoreInput::name)
                .containsExactly("likelihood", "exposure", "consequence");
        assertThat(lec().inputs().get(0).steps())
                .hasSize(7)
                .startsWith(new ScoreStep(BigDecimal.TEN, new Wording("完全可以预料", "quite to be expected")));
    }

    @Test
    void aPackThatIsPublishedAnewChangesTheGroundsThatAreOffered() {
        assertThat(lec().directGrounds()).hasSize(5);

        publish(
                "directGrounds contains {TEN_OR_MORE_EXPOSED},MAJOR",
                "directGrounds contains {TEN_OR_MORE_EXPOSED},HIGH");
        assertThat(lec().gradedBy()).isEqualTo("risk-grading/lec@2");
        assertThat(lec().directGrounds())
                .filteredOn(ground -> ground.code().equals("TEN_OR_MORE_EXPOSED"))
                .extracting(DirectGround::level, DirectGround::row, DirectGround::clause)
                .containsExactly(tuple(RiskLevel.HIGH, "LEC-直接-4", "某市实施细则第九条"));
    }

    @Test
    void theReasonsOfAGradeLoseNothingTheRulesSay() {
        for (Set<String> grounds : List.of(Set.<String>of(), Set.of("MAJOR_HAZARD_INSTALLATION"))) {
            var scores = Map.of(
                    "likelihood",
                    BigDecimal.valueOf(3),
                    "exposure",
                    BigDecimal.valueOf(6),
                    "consequence",
                    BigDecimal.valueOf(15));
            var said = new RiskGrading(packs)
                    .grade(new GradeRequest(Method.LEC, scores, grounds), LocalDate.of(2026, 11, 22))
                    .explanation();
            var told = grading.grade(Scores.of(GradingMethod.LEC, scores, List.copyOf(grounds)))
                    .explanation();
            assertThat(plain(told)).isEqualTo(plain(said));
        }
    }

    @Test
    void theReasonsOfALiveLevelLoseNothingTheRulesSay() {
        var said = new RiskGrading(packs)
                .live(
                        io.anlan.rules.grading.RiskLevel.MEDIUM,
                        new RiskPointState(1, 2, 1, 3),
                        LocalDate.of(2026, 11, 22))
                .explanation();
        var told = grading.live(RiskLevel.MEDIUM, new PointState(1, 2, 1, 3)).explanation();
        assertThat(plain(told)).isEqualTo(plain(said));
    }

    /** As JSON with sorted names, where what is null is left out. */
    private static JsonNode plain(Object value) {
        JsonMapper json = JsonMapper.builder()
                .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build();
        return json.readTree(json.writeValueAsString(value));
    }

    /** The shipped LEC pack as its second version, with one cell changed, other clauses and without its examples. */
    private void publish(String cell, String by) {
        PackText text = ShippedPacks.text("risk-grading/lec");
        packs.publish(new PackText(
                        text.header().replace("version: \"1\"", "version: \"2\""),
                        text.rows().replace(cell, by).replace("直接判定情形（推荐做法，各省规定不同）", "某市实施细则第九条"),
                        text.examples().lines().findFirst().orElseThrow() + "\n")
                .read(packs.vocabulary()));
    }
}
