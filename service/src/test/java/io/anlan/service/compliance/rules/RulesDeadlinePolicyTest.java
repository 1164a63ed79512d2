// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anlan.rules.RulePacks;
import io.anlan.rules.authoring.PackText;
import io.anlan.service.hiddendanger.determination.DeadlinePolicy.Deadline;
import io.anlan.service.hiddendanger.determination.DeadlinePolicy.ToRectify;
import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.hiddendanger.determination.Jurisdiction;
import io.anlan.service.platform.calendar.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RulesDeadlinePolicyTest {

    /** Monday. */
    private static final LocalDate FROM = LocalDate.of(2026, 9, 21);

    private final RulePacks packs = RulePacks.shipped();
    private final RulesDeadlinePolicy policy = new RulesDeadlinePolicy(packs, division -> new SmallCalendar());

    @Test
    void aFireDangerThatIsMajorHasFifteenDaysWithReminders() {
        var deadline = deadline(HiddenDangerLevel.MAJOR, "FIRE", "ENFORCEMENT_INSPECTION", FROM);
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
        var unnamed = deadline(HiddenDangerLevel.MAJOR, null, "ENFORCEMENT_INSPECTION", FROM);
        var mildest = deadline(HiddenDangerLevel.MAJOR, "MECHANICAL", "ENFORCEMENT_INSPECTION", FROM);
        assertThat(unnamed.dueOn()).isEqualTo(FROM.plusDays(15));
        assertThat(mildest.dueOn()).isEqualTo(FROM.plusDays(30));
        assertThat(unnamed.explanation()).containsEntry("accidentTypeNamed", false);
    }

    @Test
    void workingDaysSkipHolidaysCountWorkedWeekendsAndSaySo() {
        var deadline = deadline(HiddenDangerLevel.GENERAL, "MECHANICAL", "SENSOR", FROM);
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
        var deadline = deadline(HiddenDangerLevel.GENERAL, "MECHANICAL", "SENSOR", LocalDate.of(2026, 12, 30));
        assertThat(deadline.explanation().get("calendarSteps").toString()).contains("yearsNotCovered=[2027]");
    }

    @Test
    void everyLevelAndSourceHasADeadlineWhateverTheAccident() {
        var vocabulary = RulePacks.shipped().vocabulary();
        for (var level : HiddenDangerLevel.values()) {
            for (var source : vocabulary.list("source")) {
                var unnamed = deadline(level, null, source.code(), FROM);
                for (var accident : vocabulary.list("accidentType")) {
                    var named = deadline(level, accident.code(), source.code(), FROM);
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
        assertThatThrownBy(() -> deadline(HiddenDangerLevel.MAJOR, null, "RUMOUR", FROM))
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

    @Test
    void aDistrictGivesLessTimeThanTheCityAndTheDeadlineSaysWhoseRuleItWas() {
        packs.publish(new PackText("""
                id: deadlines/pudong
                kind: DEADLINES
                title: {zh: 浦东新区整改期限, en: Days to rectify in Pudong}
                version: "1"
                hitPolicy: FIRST
                layerOf: deadlines/default
                validFrom: "2026-01-01"
                complete: true
                scope: {jurisdiction: "310115", industries: [MACHINERY]}
                parameters: []
                """, """
                id,criterion,zh,en,fact_type,when_1,then.dayUnit,then.days,then.remindDaysBefore,regulation,clause,verified,penalty,valid_from,valid_to
                浦东-1,浦东-1,重大事故隐患十日内完成整改,A major hidden danger: ten days,hiddenDanger,level = MAJOR,CALENDAR_DAYS,10 天,"3",浦东新区规定,第一条,no,,2026-01-01,
                """, """
                row,fact_type,expectation,boundary,on,enterprise,values,note
                浦东-1,hiddenDanger,FIRES,no,2026-06-15,,level = MAJOR,major
                """).read(packs.vocabulary()));
        var there = deadline(HiddenDangerLevel.MAJOR, "FIRE", "SENSOR", FROM);
        assertThat(there.dueOn()).isEqualTo(FROM.plusDays(10));
        assertThat(there.explanation().get("row").toString()).contains("浦东-1");
        assertThat(there.explanation().get("layers").toString()).contains("deadlines/pudong");
        var elsewhere = policy.deadlineFor(
                new ToRectify(new Jurisdiction("310114", "MACHINERY"), HiddenDangerLevel.MAJOR, "FIRE", "SENSOR"),
                FROM);
        assertThat(elsewhere.dueOn()).isEqualTo(FROM.plusDays(15));
        var otherIndustry = policy.deadlineFor(
                new ToRectify(new Jurisdiction("310115", "TEXTILE"), HiddenDangerLevel.MAJOR, "FIRE", "SENSOR"), FROM);
        assertThat(otherIndustry.explanation().get("layers").toString()).isEqualTo("[]");
        assertThat(otherIndustry.dueOn()).isEqualTo(FROM.plusDays(15));
    }

    private Deadline deadline(HiddenDangerLevel level, @Nullable String accidentType, String source, LocalDate from) {
        return policy.deadlineFor(
                new ToRectify(new Jurisdiction("310115", "MACHINERY"), level, accidentType, source), from);
    }
}
