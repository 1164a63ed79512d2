// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.compliance.rules;

import static io.anlan.service.hiddendanger.clock.Duty.EXTENSION_DECISION;
import static io.anlan.service.hiddendanger.clock.Duty.LISTING;
import static io.anlan.service.hiddendanger.clock.Duty.PENALTY;
import static io.anlan.service.hiddendanger.clock.Duty.PENALTY_PUBLICITY;
import static io.anlan.service.hiddendanger.clock.Duty.PLAN;
import static io.anlan.service.hiddendanger.clock.Duty.PUBLICITY;
import static io.anlan.service.hiddendanger.clock.Duty.RECTIFICATION;
import static io.anlan.service.hiddendanger.clock.Duty.REPORT;
import static io.anlan.service.hiddendanger.clock.Duty.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.rules.RulePacks;
import io.anlan.rules.model.Row;
import io.anlan.service.hiddendanger.clock.ClockAct;
import io.anlan.service.hiddendanger.clock.ClockEntry;
import io.anlan.service.hiddendanger.clock.ClockPolicy.ClockRuling;
import io.anlan.service.hiddendanger.clock.ClockPolicy.ClockedCase;
import io.anlan.service.hiddendanger.clock.DayUnit;
import io.anlan.service.hiddendanger.clock.Duty;
import io.anlan.service.hiddendanger.clock.DutyClock;
import io.anlan.service.hiddendanger.clock.DutyClock.State;
import io.anlan.service.hiddendanger.clock.DutyEvent;
import io.anlan.service.hiddendanger.clock.Period;
import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.hiddendanger.determination.Jurisdiction;
import io.anlan.service.platform.calendar.Calendars;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Every row of the shipped clocks, from the event to the last day; 10 June 2024 was a holiday. */
class ClockRowsTest {

    private static final LocalDate MONDAY = LocalDate.of(2024, 6, 3);
    private static final RulePacks PACKS = RulePacks.shipped();

    private final RulesClockPolicy policy = new RulesClockPolicy(PACKS);
    private final List<ClockEntry> book = new ArrayList<>();
    private final List<String> ruled = new ArrayList<>();

    @Test
    void everyRowHasATestThatNamesIt() {
        List<String> rows = PACKS.all().stream()
                .filter(version -> version.pack().id().equals("clocks/default"))
                .flatMap(version -> version.pack().rows().stream())
                .map(Row::id)
                .toList();
        assertThat(Arrays.stream(getClass().getDeclaredMethods())
                        .flatMap(ClockRowsTest::named)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(rows);
    }

    @AfterEach
    void exactlyTheNamedRowsRuled(TestInfo test) {
        assertThat(ruled)
                .containsExactlyElementsOf(
                        named(test.getTestMethod().orElseThrow()).toList());
    }

    @Test
    @NamesRows({"时限-1", "时限-2"})
    void aMajorOneIsReportedWithinOneWorkingDay() {
        assertThat(after(REPORT, DutyEvent.GRADED, 0, null).dueOn()).isEqualTo("2024-06-04");
        assertThat(after(REPORT, DutyEvent.REPORTED, 1, null).state()).isEqualTo(State.STOPPED);
    }

    @Test
    @NamesRows({"时限-3", "时限-5", "时限-4"})
    void aPlanComesWithinFiveWorkingDaysAndAnotherOneWithinThree() {
        assertThat(after(PLAN, DutyEvent.GRADED, 0, null).dueOn()).isEqualTo("2024-06-11");
        assertThat(after(PLAN, DutyEvent.PLAN_SUBMITTED, 1, null).state()).isEqualTo(State.STOPPED);
        assertThat(after(PLAN, DutyEvent.PLAN_RETURNED, 2, null).dueOn()).isEqualTo("2024-06-11");
    }

    @Test
    @NamesRows("时限-22")
    void aMajorOneThatIsReopenedNeedsAnotherPlanWithinFiveWorkingDays() {
        assertThat(after(PLAN, DutyEvent.REOPENED, 0, null).dueOn()).isEqualTo("2024-06-11");
    }

    @Test
    @NamesRows({"时限-6", "时限-7", "时限-8"})
    void theTimeToRectifyFollowsItsOrderEveryDayThatIsMovedAndEndsWithTheSubmission() {
        assertThat(after(RECTIFICATION, DutyEvent.ORDERED, 0, days(15)).dueOn()).isEqualTo("2024-06-18");
        assertThat(after(RECTIFICATION, DutyEvent.DEADLINE_MOVED, 10, days(20)).dueOn())
                .isEqualTo("2024-07-03");
        DutyClock over = after(RECTIFICATION, DutyEvent.ACCEPTED, 30, null);
        assertThat(over.state()).isEqualTo(State.STOPPED);
        assertThat(over.isOverdue(MONDAY.plusYears(1))).isFalse();
    }

    @Test
    @NamesRows({"时限-6", "时限-20", "时限-23"})
    void aDismissalThatIsTakenBackLetsTheTimeRunOnToTheDayItHad() {
        after(RECTIFICATION, DutyEvent.ORDERED, 0, days(15));
        assertThat(after(RECTIFICATION, DutyEvent.DISMISSED, 2, null).state()).isEqualTo(State.STOPPED);
        assertThat(after(RECTIFICATION, DutyEvent.REINSTATED, 5, days(10)).dueOn())
                .isEqualTo("2024-06-18");
    }

    @Test
    @NamesRows({"时限-6", "时限-21"})
    void whatIsSentBackHasNoTimeToRectify() {
        after(RECTIFICATION, DutyEvent.ORDERED, 0, days(15));
        assertThat(after(RECTIFICATION, DutyEvent.SENT_BACK, 2, null).state()).isEqualTo(State.STOPPED);
    }

    @Test
    @NamesRows({"时限-9", "时限-10"})
    void aSubmissionIsReviewedWithinTenDays() {
        assertThat(after(REVIEW, DutyEvent.SUBMITTED, 0, null).dueOn()).isEqualTo("2024-06-13");
        assertThat(after(REVIEW, DutyEvent.REJECTED, 11, null).isOverdue(MONDAY.plusDays(11)))
                .isTrue();
    }

    @Test
    @NamesRows({"时限-11", "时限-12"})
    void moreTimeIsDecidedWithinTenWorkingDays() {
        assertThat(after(EXTENSION_DECISION, DutyEvent.EXTENSION_REQUESTED, 0, null)
                        .dueOn())
                .isEqualTo("2024-06-18");
        assertThat(after(EXTENSION_DECISION, DutyEvent.EXTENSION_REFUSED, 15, null)
                        .isOverdue(MONDAY.plusDays(15)))
                .isFalse();
    }

    @Test
    @NamesRows({"时限-13", "时限-14", "时限-15"})
    void aListingRunsToItsDayToTheDayApprovedAndUntilItsEnd() {
        assertThat(after(LISTING, DutyEvent.LISTED, 0, days(30)).dueOn()).isEqualTo("2024-07-03");
        assertThat(after(LISTING, DutyEvent.LISTING_EXTENDED, 20, days(30)).dueOn())
                .isEqualTo("2024-07-23");
        assertThat(after(LISTING, DutyEvent.DELISTED, 40, null).state()).isEqualTo(State.STOPPED);
    }

    @Test
    @NamesRows({"时限-16", "时限-17", "时限-16"})
    void aListingAndItsEndArePublishedWithinFiveWorkingDays() {
        assertThat(after(PUBLICITY, DutyEvent.LISTED, 0, null).dueOn()).isEqualTo("2024-06-11");
        assertThat(after(PUBLICITY, DutyEvent.PUBLISHED, 4, null).state()).isEqualTo(State.STOPPED);
        assertThat(after(PUBLICITY, DutyEvent.DELISTED, 21, null).dueOn()).isEqualTo("2024-07-01");
    }

    @Test
    @NamesRows({"时限-18", "时限-19"})
    void aPenaltyIsDecidedWithinNinetyDaysOfFiling() {
        assertThat(after(PENALTY, DutyEvent.CASE_FILED, 0, null).dueOn()).isEqualTo("2024-09-01");
        assertThat(after(PENALTY, DutyEvent.CASE_DECIDED, 90, null).isOverdue(MONDAY.plusDays(91)))
                .isFalse();
    }

    @Test
    @NamesRows({"时限-24", "时限-25"})
    void aPenaltyIsPublishedWithinSevenWorkingDays() {
        assertThat(after(PENALTY_PUBLICITY, DutyEvent.PENALTY_IMPOSED, 0, null).dueOn())
                .isEqualTo("2024-06-13");
        assertThat(after(PENALTY_PUBLICITY, DutyEvent.PENALTY_PUBLISHED, 5, null)
                        .state())
                .isEqualTo(State.STOPPED);
    }

    @Test
    @NamesRows({})
    void aDismissalLeavesPublicityAndPenaltyAloneAndAGeneralOneNeedsNoPlan() {
        for (Duty untouched : List.of(PUBLICITY, PENALTY, PENALTY_PUBLICITY)) {
            assertThat(rule(untouched, DutyEvent.DISMISSED, HiddenDangerLevel.MAJOR, MONDAY))
                    .isNull();
        }
        assertThat(rule(PLAN, DutyEvent.GRADED, HiddenDangerLevel.GENERAL, MONDAY))
                .isNull();
        assertThat(rule(REPORT, DutyEvent.GRADED, HiddenDangerLevel.GENERAL, MONDAY))
                .isNull();
    }

    /** How a clock stands after an event so many days after the first Monday of June. */
    private DutyClock after(Duty duty, DutyEvent event, int day, @Nullable Period ordered) {
        LocalDate on = MONDAY.plusDays(day);
        ClockRuling ruling = Objects.requireNonNull(rule(duty, event, HiddenDangerLevel.MAJOR, on));
        ruled.add(String.valueOf(
                ((Map<?, ?>) Objects.requireNonNull(ruling.explanation().get("row"))).get("id")));
        boolean begins = ruling.act() == ClockAct.START || ruling.act() == ClockAct.RESET;
        assertThat(ruling.period() == null)
                .as("days by the row, or by an order")
                .isEqualTo(!begins || ordered != null);
        book.add(new ClockEntry(
                book.size() + 1L, ruling.act(), on, ruling.period() == null ? ordered : ruling.period(), null));
        return DutyClock.of(book, Calendars.STATE_COUNCIL);
    }

    private @Nullable ClockRuling rule(Duty duty, DutyEvent event, HiddenDangerLevel level, LocalDate on) {
        var about = new ClockedCase(
                "HD-2024-000001", "310000/310115", new Jurisdiction("310115", "MACHINERY"), level, "SELF_INSPECTION");
        return policy.rule(duty, event, about, on).orElse(null);
    }

    private static Period days(int days) {
        return new Period(days, DayUnit.CALENDAR_DAYS);
    }

    private static Stream<String> named(Method test) {
        NamesRows names = test.getAnnotation(NamesRows.class);
        return names == null ? Stream.of() : Arrays.stream(names.value());
    }
}
