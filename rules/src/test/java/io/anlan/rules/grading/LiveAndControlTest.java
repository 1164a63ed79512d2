// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.anlan.rules.RulePacks;
import io.anlan.rules.catalogue.CheckFrequency;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LiveAndControlTest {

    private static final RiskGrading GRADING = new RiskGrading(RulePacks.shipped());
    private static final LocalDate ON = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({
        "LOW, 1, 0, 0, 2, MAJOR",
        "HIGH, 1, 2, 2, 2, MAJOR",
        "MAJOR, 0, 3, 0, 2, MAJOR",
        "HIGH, 0, 1, 1, 2, MAJOR",
        "MEDIUM, 0, 1, 1, 2, HIGH",
        "LOW, 0, 2, 1, 2, HIGH",
        "HIGH, 0, 4, 0, 2, HIGH",
        "MEDIUM, 0, 1, 0, 2, HIGH",
        "LOW, 0, 1, 0, 2, MEDIUM",
        "MAJOR, 0, 0, 0, 2, MAJOR",
        "HIGH, 0, 0, 0, 2, HIGH",
        "MEDIUM, 0, 0, 0, 2, MEDIUM",
        "LOW, 0, 0, 0, 2, LOW",
        "MAJOR, 0, 0, 0, 9, MAJOR",
        "HIGH, 0, 0, 0, 9, HIGH",
        "MEDIUM, 0, 0, 0, 3, HIGH",
        "LOW, 0, 0, 0, 3, MEDIUM",
        "LOW, 0, 1, 1, 3, HIGH"
    })
    void open_hidden_dangers_and_missed_inspections_raise_the_level(
            RiskLevel graded, int major, int general, int overdue, int missed, RiskLevel live) {
        LiveGrade grade = GRADING.live(graded, new RiskPointState(major, general, overdue, missed), ON);

        assertThat(grade.level()).isEqualTo(live);
        assertThat(grade.raised()).isEqualTo(live != graded);
        assertThat(grade.packId()).isEqualTo("risk-grading/live");
        assertThat(((Map<?, ?>) grade.explanation().get("row")).get("id").toString())
                .startsWith("动态-");
    }

    @Test
    void a_live_grade_says_what_would_lower_it() {
        assertThat(changes(new RiskPointState(1, 1, 1, 0))).containsExactly("MAJOR_CLOSED HIGH", "ALL_CLOSED LOW");
        assertThat(changes(new RiskPointState(0, 0, 0, 3))).containsExactly("INSPECTED LOW");
        assertThat(changes(new RiskPointState(0, 1, 0, 3))).containsExactly("ALL_CLOSED_AND_INSPECTED LOW");
        assertThat(changes(RiskPointState.CALM)).isEmpty();
    }

    private static List<String> changes(RiskPointState state) {
        return ((List<?>) GRADING.live(RiskLevel.LOW, state, ON).explanation().get("whatWouldChange"))
                .stream()
                        .map(change -> ((Map<?, ?>) change).get("after") + " " + ((Map<?, ?>) change).get("level"))
                        .toList();
    }

    @Test
    void counts_that_contradict_each_other_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RiskPointState(0, 1, 2, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new RiskPointState(-1, 0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new RiskPointState(0, 0, 0, -1));
    }

    @ParameterizedTest
    @CsvSource({
        "MAJOR, COMPANY, COMPANY MONTH|WORKSHOP WEEK|TEAM DAY|POST SHIFT",
        "HIGH, COMPANY, COMPANY QUARTER|WORKSHOP WEEK|TEAM DAY|POST SHIFT",
        "MEDIUM, WORKSHOP, WORKSHOP WEEK|TEAM DAY|POST SHIFT",
        "LOW, TEAM, TEAM DAY|POST SHIFT",
    })
    void the_level_above_controls_what_the_levels_below_control(RiskLevel level, ControlLevel by, String checks) {
        Control control = GRADING.control(level, ON);

        assertThat(control.level()).isEqualTo(by);
        assertThat(control.checks())
                .extracting(check -> check.by() + " " + check.frequency())
                .containsExactly(checks.split("\\|", -1));
    }

    @ParameterizedTest
    @EnumSource(RiskLevel.class)
    void every_level_has_duties_for_everybody_who_checks_it_and_the_row_that_says_so(RiskLevel level) {
        Control control = GRADING.control(level, ON);

        assertThat(control.duties())
                .extracting(Control.Duty::of)
                .containsAll(control.checks().stream().map(Control.Check::by).toList());
        assertThat(control.duties()).extracting(Control.Duty::rowId).doesNotHaveDuplicates();
        assertThat(control.checks()).extracting(Control.Check::frequency).contains(CheckFrequency.SHIFT);
        assertThat(control.rowId()).startsWith("管控-");
    }
}
