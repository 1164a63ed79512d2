// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.ladder;

import static io.anlan.service.supervision.ladder.Looker.BEGUN;
import static io.anlan.service.supervision.ladder.Looker.DUE;
import static io.anlan.service.supervision.ladder.Looker.at;
import static io.anlan.service.supervision.ladder.Looker.dated;
import static io.anlan.service.supervision.ladder.Looker.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.service.supervision.ladder.LadderFacts.DutyState;
import io.anlan.service.supervision.ladder.Move.Taken;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClimbTest {

    private static final LadderFacts RUNNING = facts(DUE, DutyState.RUNNING);
    private static final List<LadderFacts.Dated> ORDERED = List.of(dated(1, BEGUN, RUNNING));

    private final Looker looker = new Looker(false);

    @Test
    void nothingFallsBeforeTheDayAndTheHourOfItsRow() {
        assertThat(looker.look(ORDERED, at("2026-03-18T07:59")).told()).isEmpty();
        assertThat(looker.look(ORDERED, at("2026-03-18T08:00")).told()).containsExactly("REMIND 1 2026-03-18T08:00");
        assertThat(looker.look(ORDERED, at("2026-03-18T08:00")).told()).hasSize(1);
    }

    @Test
    void eachStepFallsAtItsMomentAndTheLowerFirst() {
        for (LocalDate day = DUE; day.isBefore(DUE.plusDays(6)); day = day.plusDays(1)) {
            looker.look(ORDERED, at(day + "T23:00"));
        }
        assertThat(looker.told())
                .containsExactly(
                        "REMIND 1 2026-03-18T08:00",
                        "REMIND 2 2026-03-19T08:00",
                        "REMIND 3 2026-03-20T08:00",
                        "URGE 1 2026-03-20T08:00",
                        "REMIND 4 2026-03-21T08:00",
                        "REMIND 5 2026-03-22T08:00",
                        "NOTICE_UP 1 2026-03-22T10:00");
        assertThat(looker.reached(RUNNING)).isEqualTo(LadderStep.NOTICE_UP);
    }

    @Test
    void afterAStandstillEveryStepIsTakenInOrderAndOfAReminderTheLast() {
        looker.look(ORDERED, at("2026-04-17T12:00"));
        assertThat(looker.told())
                .containsExactly(
                        "URGE 1 2026-03-20T08:00",
                        "NOTICE_UP 1 2026-03-22T10:00",
                        "INTERVIEW 1 2026-03-24T08:00",
                        "REMIND 31 2026-04-17T08:00");
        assertThat(((Taken) looker.moves.get(3)).overtaken()).isEqualTo(30);
    }

    @Test
    void aClockThatIsPutBackTakesNothingTwice() {
        looker.look(ORDERED, at("2026-03-20T12:00"));
        int taken = looker.moves.size();
        looker.look(ORDERED, at("2026-03-11T09:00")).look(ORDERED, at("2026-03-20T11:59"));
        assertThat(looker.moves).hasSize(taken);
        looker.look(ORDERED, at("2026-03-21T09:00"));
        assertThat(looker.told()).endsWith("REMIND 4 2026-03-21T08:00").hasSize(taken + 1);
    }

    @Test
    void anExtensionTakesBackWhatIsAskedNoMoreAndItIsAskedAnewWhenTheNewDayPassesToo() {
        LadderFacts extended = facts(LocalDate.of(2026, 4, 10), DutyState.RUNNING);
        List<LadderFacts.Dated> history = List.of(ORDERED.get(0), dated(2, at("2026-03-25T15:00"), extended));
        looker.look(history, at("2026-04-13T09:00"));
        assertThat(looker.told())
                .containsSubsequence(
                        "URGE 1 2026-03-20T08:00",
                        "NOTICE_UP 1 2026-03-22T10:00",
                        "-URGE 1 2026-03-25T15:00",
                        "URGE 2 2026-04-13T08:00")
                .contains("-NOTICE_UP 1 2026-03-25T15:00", "INTERVIEW 1 2026-03-24T08:00")
                .doesNotContain("-INTERVIEW 1 2026-03-25T15:00", "INTERVIEW 2 2026-04-17T08:00");
        assertThat(looker.reached(extended)).isEqualTo(LadderStep.URGE);
    }

    @Test
    void whatFellWhileNobodyLookedIsTakenAlsoIfItIsTakenBackByNow() {
        LadderFacts submitted = facts(DUE, DutyState.WAITS_LATE);
        List<LadderFacts.Dated> history = List.of(ORDERED.get(0), dated(2, at("2026-03-20T08:30"), submitted));
        looker.look(history, at("2026-03-20T09:00"));
        assertThat(looker.told())
                .containsExactly("REMIND 3 2026-03-20T08:00", "URGE 1 2026-03-20T08:00", "-URGE 1 2026-03-20T08:30");
    }

    @Test
    void aRejectionAfterTheHourOfTheRowFallsAtOnce() {
        List<LadderFacts.Dated> history = List.of(
                dated(1, BEGUN, facts(DUE, DutyState.WAITS_IN_TIME)), dated(2, at("2026-03-20T16:20"), RUNNING));
        looker.look(history, at("2026-03-20T16:21"));
        assertThat(looker.told()).containsExactly("REMIND 1 2026-03-20T16:20", "URGE 1 2026-03-20T16:20");
    }

    @Test
    void workingDaysPassOverTheFestival() {
        LadderFacts beforeFestival = facts(LocalDate.of(2026, 9, 30), DutyState.RUNNING);
        Looker working = new Looker(true);
        working.look(List.of(dated(1, at("2026-09-25T09:00"), beforeFestival)), at("2026-10-07T23:00"));
        assertThat(working.told()).isEmpty();
        assertThat(working.next(beforeFestival)).isEqualTo(at("2026-10-08T08:00"));
    }

    @Test
    void theNextLookIsWhenSomethingFallsIfNothingChanges() {
        looker.look(ORDERED, BEGUN);
        assertThat(looker.next(RUNNING)).isEqualTo(at("2026-03-18T08:00"));
        looker.look(ORDERED, at("2026-03-18T08:00"));
        assertThat(looker.next(RUNNING)).isEqualTo(at("2026-03-19T08:00"));
        LadderFacts waits = facts(DUE, DutyState.WAITS_IN_TIME);
        assertThat(looker.next(waits)).isEqualTo(at("2026-03-18T08:00").plusSeconds(40L * 86_400));
    }

    @Test
    void whatIsOverTakesBackWhatEasesAndStandsOnNothing() {
        LadderFacts over = facts(DUE, DutyState.OVER);
        List<LadderFacts.Dated> history = List.of(ORDERED.get(0), dated(2, at("2026-03-25T15:00"), over));
        looker.look(history, at("2026-05-01T09:00"));
        assertThat(looker.told()).endsWith("-NOTICE_UP 1 2026-03-25T15:00", "-URGE 1 2026-03-25T15:00");
        assertThat(looker.reached(over)).isNull();
    }
}
