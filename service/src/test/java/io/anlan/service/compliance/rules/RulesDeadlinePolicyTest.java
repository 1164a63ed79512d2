// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anlan.rules.RulePacks;
import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.platform.calendar.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RulesDeadlinePolicyTest {

    /** Monday. */
    private static final LocalDate FROM = LocalDate.of(2026, 9, 21);

    private final RulesDeadlinePolicy policy = new RulesDeadlinePolicy(RulePacks.shipped(), new SmallCalendar());

    @Test
    void aFireDangerThatIsMajorHasFifteenDaysWithReminders() {
        var deadline = policy.deadlineFor(HiddenDangerLevel.MAJOR, "FIRE", "ENFORCEMENT_INSPECTION", FROM);
        assertThat(deadline.dueOn()).isEqualTo(FROM.plusDays(15));
        assertThat(deadline.reminders()).containsExactly(FROM.plusDays(8), FROM.plusDays(12), FROM.plusDays(14));
        assertThat(deadline.explanation())
                .containsEntry("days", 15)
                .containsEntry("unit", "CALENDAR_DAYS")
                .containsEntry("startedOn", "2026-09-21")
                .containsEntry("accidentTypeNamed", true)
                .doesNotContainKey("calendarSteps");
    }

    @Test
    void anAccidentTypeThatIsNotNamedNeverGivesMoreTime() {
        var unnamed = policy.deadlineFor(HiddenDangerLevel.MAJOR, null, "ENFORCEMENT_INSPECTION", FROM);
        var mildest = policy.deadlineFor(HiddenDangerLevel.MAJOR, "MECHANICAL", "ENFORCEMENT_INSPECTION", FROM);
        assertThat(unnamed.dueOn()).isEqualTo(FROM.plusDays(15));
        assertThat(mildest.dueOn()).isEqualTo(FROM.plusDays(30));
        assertThat(unnamed.explanation()).containsEntry("accidentTypeNamed", false);
    }

    @Test
    void workingDaysSkipHolidaysCountWorkedWeekendsAndSaySo() {
        var deadline = policy.deadlineFor(HiddenDangerLevel.GENERAL, "MECHANICAL", "SENSOR", FROM);
        // Tue 22, Wed 23, (Thu 24 and Fri 25 off), worked Sunday 27, Mon 28, Tue 29
        assertThat(deadline.dueOn()).isEqualTo(LocalDate.of(2026, 9, 29));
        assertThat(deadline.reminders()).containsExactly(LocalDate.of(2026, 9, 23), LocalDate.of(2026, 9, 28));
        assertThat(deadline.explanation())
                .containsEntry(
                        "calendarSteps",
                        Map.of(
                                "weekends", List.of("2026-09-26"),
                                "holidays", List.of("2026-09-24", "2026-09-25"),
                                "workedWeekends", List.of("2026-09-27"),
                                "yearsNotCovered", List.of()));
    }

    @Test
    void aYearWithoutAnArrangementIsNamed() {
        var deadline =
                policy.deadlineFor(HiddenDangerLevel.GENERAL, "MECHANICAL", "SENSOR", LocalDate.of(2026, 12, 30));
        assertThat(deadline.explanation().get("calendarSteps").toString()).contains("yearsNotCovered=[2027]");
    }

    @Test
    void everyLevelAndSourceHasADeadlineWhateverTheAccident() {
        var vocabulary = RulePacks.shipped().vocabulary();
        for (var level : HiddenDangerLevel.values()) {
            for (var source : vocabulary.list("source")) {
                var unnamed = policy.deadlineFor(level, null, source.code(), FROM);
                for (var accident : vocabulary.list("accidentType")) {
                    var named = policy.deadlineFor(level, accident.code(), source.code(), FROM);
                    assertThat(named.dueOn()).isAfter(FROM).isAfterOrEqualTo(unnamed.dueOn());
                    assertThat(named.reminders())
                            .isSorted()
                            .allMatch(day -> day.isAfter(FROM) && !day.isAfter(named.dueOn()));
                }
            }
        }
    }

    @Test
    void aSourceOutsideOfTheVocabularyIsRefused() {
        assertThatThrownBy(() -> policy.deadlineFor(HiddenDangerLevel.MAJOR, null, "RUMOUR", FROM))
                .hasMessageContaining("compliance/invalid-facts");
    }

    /** Two days off in the middle of a week and the Sunday after it worked, in a year of its own. */
    private static final class SmallCalendar implements WorkingCalendar {
        private static final Set<LocalDate> OFF = Set.of(LocalDate.of(2026, 9, 24), LocalDate.of(2026, 9, 25));
        private static final LocalDate WORKED = LocalDate.of(2026, 9, 27);

        @Override
        public boolean isWorkingDay(LocalDate day) {
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            return day.equals(WORKED) || (!weekend && !OFF.contains(day));
        }

        @Override
        public LocalDate plusWorkingDays(LocalDate from, int days) {
            LocalDate day = from;
            for (int left = days; left > 0; ) {
                day = day.plusDays(1);
                left -= isWorkingDay(day) ? 1 : 0;
            }
            return day;
        }

        @Override
        public boolean covers(int year) {
            return year == 2026;
        }
    }
}
