// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.rules.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anlan.rules.RulePacks;
import io.anlan.rules.authoring.CatalogueText;
import io.anlan.rules.authoring.PackText;
import io.anlan.rules.authoring.ShippedCatalogues;
import io.anlan.rules.authoring.ShippedPacks;
import io.anlan.rules.catalogue.Catalogues;
import io.anlan.service.platform.Refusal;
import io.anlan.service.risk.ControlLevel;
import io.anlan.service.risk.GradingMethod;
import io.anlan.service.risk.RiskLevel;
import io.anlan.service.risk.catalogue.CatalogueMeasure;
import io.anlan.service.risk.grading.Grading.PointState;
import io.anlan.service.risk.grading.Grading.Scores;
import io.anlan.service.risk.register.StoredAssessment;
import io.anlan.service.rulebook.PackTexts;
import io.anlan.service.rulebook.simulation.point.MeasureChanges;
import io.anlan.service.rulebook.simulation.point.PointDifferenceKind;
import io.anlan.service.rulebook.simulation.point.PointLevels;
import io.anlan.service.rulebook.simulation.point.PointTrial;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class RulesPointTrialsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final PointState ONE_GENERAL = new PointState(0, 1, 0, 0);

    private final RulesPointTrials trials = new RulesPointTrials(
            RulePacks.shipped(),
            Catalogues.shipped(),
            Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneId.of("Asia/Shanghai")));

    @Test
    void theSameRulesMakeNoDifference() {
        assertThat(lec(rows -> rows).compare(point(PointState.CALM)).kinds()).isEmpty();
    }

    @Test
    void anotherGradeMovesTheLiveLevelAndWhoControls() {
        var compared = lec(rows -> rows.replace("mediumFrom,MEDIUM", "mediumFrom,HIGH"))
                .compare(point(PointState.CALM));
        assertThat(compared.kinds())
                .containsExactlyInAnyOrder(
                        PointDifferenceKind.GRADED, PointDifferenceKind.LIVE, PointDifferenceKind.CONTROL);
        assertThat(compared.now())
                .isEqualTo(new PointLevels(RiskLevel.MEDIUM, RiskLevel.MEDIUM, ControlLevel.WORKSHOP));
        assertThat(compared.then()).isEqualTo(new PointLevels(RiskLevel.HIGH, RiskLevel.HIGH, ControlLevel.COMPANY));
    }

    @Test
    void whatIsOpenKeepsTheColourWhateverTheGrade() {
        var compared = lec(rows -> rows.replace("mediumFrom,MEDIUM", "mediumFrom,HIGH"))
                .compare(point(ONE_GENERAL));
        assertThat(compared.kinds()).containsExactlyInAnyOrder(PointDifferenceKind.GRADED, PointDifferenceKind.CONTROL);
    }

    @Test
    void aGapGivesNoLevelInsteadOfAGuess() {
        PointTrial trial = lec(rows -> without(rows, "LEC-3,", "LEC-4,"));
        assertThat(trial.compare(point(PointState.CALM)).then()).isEqualTo(new PointLevels(null, null, null));
        assertThat(trial.reasonsThen(point(PointState.CALM)).graded()).isNull();
        assertThat(trial.reasonsNow(point(PointState.CALM)).graded()).isNotNull();
    }

    @Test
    void whoeverChecksMoreOftenIsADifferenceOfControlAlone() {
        PointTrial trial = grading(
                "risk-grading/control",
                UnaryOperator.identity(),
                rows -> rows.replace(",WORKSHOP,WEEK,", ",WORKSHOP,DAY,"));
        assertThat(trial.compare(point(PointState.CALM)).kinds()).containsExactly(PointDifferenceKind.CONTROL);
    }

    @Test
    void aNumberForTheFutureIsTriedAsIfItsDayHadCome() {
        PointTrial trial =
                grading("risk-grading/lec", header -> header.replace("value: \"70\"", """
                        value: "70"
                                source: {zh: 旧, en: old}
                                verified: true
                              - from: "2031-01-01"
                                value: "100\""""), UnaryOperator.identity());
        assertThat(trial.reasonsThen(point(PointState.CALM)).asOf()).isEqualTo(LocalDate.of(2031, 1, 1));
        assertThat(trial.compare(point(PointState.CALM)).then())
                .isEqualTo(new PointLevels(RiskLevel.LOW, RiskLevel.LOW, ControlLevel.TEAM));
    }

    @Test
    void whatHasEndedIsNotTried() {
        assertThatThrownBy(() -> grading(
                        "risk-grading/lec",
                        header -> header.replace(
                                "validFrom: \"2020-01-01\"", "validFrom: \"2020-01-01\"\nvalidTo: \"2025-12-31\""),
                        UnaryOperator.identity()))
                .isInstanceOf(Refusal.class)
                .extracting(refused -> ((Refusal) refused).type())
                .isEqualTo("rulebook/not-ready");
    }

    @Test
    void aCatalogueDropsChangesAndOffersMeasures() {
        PointTrial trial = catalogue(rows -> rows.lines()
                        .filter(row -> !row.contains("MAC-M002"))
                        .map(row -> row.replace("按启动按钮主机能否启动？", "按启动按钮，主机是否启动？"))
                        .reduce((one, next) -> one + "\n" + next)
                        .orElseThrow()
                + "\n");
        StoredAssessment one = point(PointState.CALM);
        assertThat(trial.compare(one).measures())
                .isEqualTo(new MeasureChanges(List.of("MAC-M002"), List.of("MAC-M001"), List.of()));
        assertThat(trial.reasonsNow(one).measures())
                .extracting(CatalogueMeasure::id)
                .containsExactly("MAC-M002", "MAC-M001");
        assertThat(trial.reasonsThen(one).measures())
                .extracting(CatalogueMeasure::id)
                .containsExactly("MAC-M001");
        assertThat(trial.reasonsThen(one).asOf()).isEqualTo(TODAY);
        assertThat(catalogue(UnaryOperator.identity()).compare(one).kinds()).isEmpty();
    }

    private PointTrial lec(UnaryOperator<String> rows) {
        return grading("risk-grading/lec", UnaryOperator.identity(), rows);
    }

    private PointTrial grading(String pack, UnaryOperator<String> header, UnaryOperator<String> rows) {
        PackText text = ShippedPacks.text(pack);
        String none = text.examples().lines().findFirst().orElseThrow() + "\n";
        return trials.of(
                new PackTexts(second(header.apply(text.header())), rows.apply(text.rows()), none, null, null, ""));
    }

    private PointTrial catalogue(UnaryOperator<String> rows) {
        CatalogueText text = ShippedCatalogues.texts().stream()
                .filter(one -> one.header().contains("control-measures/machinery"))
                .findFirst()
                .orElseThrow();
        return trials.of(
                new PackTexts(second(text.header()), rows.apply(text.rows()), null, text.standards(), null, ""));
    }

    private static String second(String header) {
        return header.replace("version: \"1\"", "version: \"2\"");
    }

    private static String without(String rows, String... starts) {
        return rows.lines()
                        .filter(row -> List.of(starts).stream().noneMatch(row::startsWith))
                        .reduce((one, next) -> one + "\n" + next)
                        .orElseThrow()
                + "\n";
    }

    /** One of D = 90, medium. */
    private static StoredAssessment point(PointState state) {
        return new StoredAssessment(
                1,
                "RP-000001",
                "混砂机",
                "310000/310115/310115120/310115120001/91310115MA1H7TQP2E",
                "MACHINERY",
                "310115",
                "91310115MA1H7TQP2E",
                "某机械厂",
                new Scores(
                        GradingMethod.LEC,
                        Map.of(
                                "likelihood", BigDecimal.ONE,
                                "exposure", BigDecimal.valueOf(6),
                                "consequence", BigDecimal.valueOf(15)),
                        List.of()),
                state,
                "MAC-R001",
                List.of("MAC-M001", "MAC-M002"));
    }
}
