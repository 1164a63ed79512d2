// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.BufferedReader;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StateCouncilCalendarTest {

    private final StateCouncilCalendar calendar = new StateCouncilCalendar();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-01-28", "2023-01-29", "2023-04-23", "2023-05-06", "2023-06-25", "2023-10-07", "2023-10-08",
                "2024-02-04", "2024-02-18", "2024-04-07", "2024-04-28", "2024-05-11", "2024-09-14", "2024-09-29",
                "2024-10-12", "2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11", "2026-01-04",
                "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"
            })
    void peopleWorkOnWeekendDaysThatWereMadeWorkingDays(LocalDate day) {
        assertThat(Arrangements.isWeekend(day)).isTrue();
        assertThat(calendar.isWorkingDay(day)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2022-12-31, 2023-01-02, 元旦", "2023-01-21, 2023-01-27, 春节", "2023-04-05, 2023-04-05, 清明节",
        "2023-04-29, 2023-05-03, 劳动节", "2023-06-22, 2023-06-24, 端午节", "2023-09-29, 2023-10-06, 中秋节、国庆节",
        "2024-01-01, 2024-01-01, 元旦", "2024-02-10, 2024-02-17, 春节", "2024-04-04, 2024-04-06, 清明节",
        "2024-05-01, 2024-05-05, 劳动节", "2024-06-08, 2024-06-10, 端午节", "2024-09-15, 2024-09-17, 中秋节",
        "2024-10-01, 2024-10-07, 国庆节", "2025-01-01, 2025-01-01, 元旦", "2025-01-28, 2025-02-04, 春节",
        "2025-04-04, 2025-04-06, 清明节", "2025-05-01, 2025-05-05, 劳动节", "2025-05-31, 2025-06-02, 端午节",
        "2025-10-01, 2025-10-08, 国庆节、中秋节", "2026-01-01, 2026-01-03, 元旦", "2026-02-15, 2026-02-23, 春节",
        "2026-04-04, 2026-04-06, 清明节", "2026-05-01, 2026-05-05, 劳动节", "2026-06-19, 2026-06-21, 端午节",
        "2026-09-25, 2026-09-27, 中秋节", "2026-10-01, 2026-10-07, 国庆节"
    })
    void nobodyWorksInTheHolidays(LocalDate first, LocalDate last, String occasion) {
        assertThat(first.datesUntil(last.plusDays(1))).as(occasion).isNotEmpty().noneMatch(calendar::isWorkingDay);
    }

    /** Weekdays of the year, less those off, plus the weekend days worked; counted by hand from the four notices. */
    @ParameterizedTest
    @CsvSource({"2023, 249", "2024, 251", "2025, 248", "2026, 248"})
    void aYearHasItsKnownNumberOfWorkingDays(int year, int expected) {
        var start = LocalDate.of(year, 1, 1);
        assertThat(start.datesUntil(start.plusYears(1)).filter(calendar::isWorkingDay))
                .hasSize(expected);
    }

    @Test
    void theEveOfSpringFestivalIsWorkedIn2024AndOffSince2025() {
        assertThat(calendar.isWorkingDay(LocalDate.of(2024, 2, 9))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2025, 1, 28))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 2, 16))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-24, 1, 2025-01-26", // Friday; the Sunday after is worked
        "2025-01-27, 1, 2025-02-05", // last day before Spring Festival
        "2025-01-27, 4, 2025-02-08", // the Saturday after it is worked
        "2026-09-30, 1, 2026-10-08",
        "2026-09-30, 3, 2026-10-10",
        "2026-11-20, 15, 2026-12-11", // no holiday between
        "2026-02-14, 0, 2026-02-14"
    })
    void workingDaysAreCountedAsOnPaper(LocalDate from, int days, LocalDate expected) {
        assertThat(calendar.plusWorkingDays(from, days)).isEqualTo(expected);
    }

    @Test
    void aYearWithoutNoticeIsSaidToBeUncoveredAndFallsBackToWeekdays() {
        assertThat(calendar.covers(2022)).isFalse();
        assertThat(calendar.covers(2027)).isFalse();
        assertThat(List.of(2023, 2024, 2025, 2026)).allMatch(calendar::covers);
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 10, 1))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 10, 2))).isFalse();
    }

    @Test
    void daysAreNotCountedBackwards() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.plusWorkingDays(LocalDate.of(2026, 1, 1), -1))
                .withMessageContaining("-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-05,WORKING,元旦,2026,x", // a Monday needs no arrangement to be worked
                "2026-01-05,MAYBE,元旦,2026,x",
                "2026-01-05,HOLIDAY,元旦,2026,",
                "2026-01-05,HOLIDAY,元旦,2026",
                "2026-01-05,HOLIDAY,元旦,2026,x\n2026-01-05,HOLIDAY,春节,2026,x"
            })
    void aLineThatMakesNoSenseStopsTheStart(String lines) {
        var csv = new BufferedReader(new StringReader("day,kind,occasion,year,source\n" + lines));
        assertThatIllegalStateException()
                .isThrownBy(() -> Arrangements.read(csv))
                .withMessageContaining("2026-01-05");
    }

    @Property
    void countingLandsOnAWorkingDay(@ForAll("days") LocalDate from, @ForAll @IntRange(min = 1, max = 300) int days) {
        assertThat(calendar.isWorkingDay(calendar.plusWorkingDays(from, days))).isTrue();
    }

    @Property
    void countingEqualsCountingDayByDay(
            @ForAll("days") LocalDate from, @ForAll @IntRange(min = 1, max = 300) int days) {
        var end = calendar.plusWorkingDays(from, days);
        assertThat(from.plusDays(1).datesUntil(end.plusDays(1)).filter(calendar::isWorkingDay))
                .hasSize(days);
    }

    @Property
    void countingIsAdditive(
            @ForAll("days") LocalDate from,
            @ForAll @IntRange(max = 150) int some,
            @ForAll @IntRange(max = 150) int more) {
        assertThat(calendar.plusWorkingDays(calendar.plusWorkingDays(from, some), more))
                .isEqualTo(calendar.plusWorkingDays(from, some + more));
    }

    @Property
    void oneDayMoreEndsLater(@ForAll("days") LocalDate from, @ForAll @IntRange(max = 300) int days) {
        assertThat(calendar.plusWorkingDays(from, days + 1)).isAfter(calendar.plusWorkingDays(from, days));
    }

    @Property
    void startingLaterNeverEndsEarlier(@ForAll("days") LocalDate from, @ForAll @IntRange(max = 300) int days) {
        assertThat(calendar.plusWorkingDays(from.plusDays(1), days))
                .isAfterOrEqualTo(calendar.plusWorkingDays(from, days));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2022, 6, 1).toEpochDay(),
                        LocalDate.of(2027, 6, 30).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }
}
